package io.mexcbench.cli;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.run.RunObserver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows how a run goes on: one line that moves on a terminal, one line a round in a log, where
 * every line is kept.
 */
final class RunProgress implements RunObserver {
  private final Console console;
  private final Verbosity verbosity;

  RunProgress(Console console) {
    this(console, Verbosity.NORMAL);
  }

  RunProgress(Console console, Verbosity verbosity) {
    this.console = console;
    this.verbosity = verbosity;
  }

  @Override
  public void recordingInto(Path folder) {
    print("Recording into " + folder);
  }

  @Override
  public void starting(int benchmarks, int rounds, Duration estimate) {
    print(
        "%d benchmarks (controls included) x %d forks, about %s. Leave the machine be."
            .formatted(benchmarks, rounds, text(estimate)));
  }

  @Override
  public void startingAdaptively(int benchmarks, List<Integer> looks, Duration atMost) {
    print(
        "%d benchmarks (controls included), each until it is decided after %s forks, at most %s."
                .formatted(benchmarks, alternatives(looks), text(atMost))
            + " Leave the machine be.");
  }

  @Override
  public void forkFinished(BenchmarkKey key, String scoreText, Progress progress) {
    String line =
        "[%d/%d] %s, %s left: %s %s"
            .formatted(
                progress.fork(),
                progress.forksOfRound(),
                round(progress),
                (progress.isOpen() ? "at most " : "") + text(progress.remaining()),
                key.shortName(),
                scoreText);
    if (verbosity == Verbosity.VERBOSE) {
      console.print(line);
    } else if (console.isTerminal() && verbosity == Verbosity.NORMAL) {
      console.update(line);
    } else if (progress.isRoundFinished()) {
      print(round(progress) + " done, " + left(progress));
    }
  }

  @Override
  public void looked(Look look) {
    print(
        Stream.of(
                count(look.decided(), "decided"),
                count(look.goingOn(), look.goingOn() == 1 ? "goes on" : "go on"),
                count(look.undecided(), "undecided"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", ", "after " + look.forks() + " forks: ", "")));
  }

  @Override
  public void confirming(List<BenchmarkKey> keys, int forks, Duration estimate) {
    print(
        "%s, measured anew with %d fresh forks%s, about %s: %s"
            .formatted(
                looksSlower(keys.size()),
                forks,
                keys.size() == 1 ? "" : " each",
                text(estimate),
                keys.stream().map(RunProgress::name).collect(Collectors.joining(", "))));
  }

  @Override
  public void notConfirming(int keys) {
    print(looksSlower(keys) + ", not measured anew");
  }

  @Override
  public void budgetSpent(int rounds) {
    print("The budget is spent after %d rounds.".formatted(rounds));
  }

  private void print(String text) {
    if (verbosity != Verbosity.QUIET) {
      console.print(text);
    }
  }

  private static String round(Progress progress) {
    return "round %d of %s%d"
        .formatted(progress.round(), progress.isOpen() ? "at most " : "", progress.rounds());
  }

  private static String left(Progress progress) {
    return progress.isOpen()
        ? "next look in about %s, at most %s left"
            .formatted(text(progress.toNextLook()), text(progress.remaining()))
        : "about " + text(progress.remaining()) + " left";
  }

  private static Optional<String> count(int benchmarks, String what) {
    return benchmarks == 0 ? Optional.empty() : Optional.of(benchmarks + " " + what);
  }

  private static String looksSlower(int keys) {
    return keys == 1 ? "1 benchmark looks slower" : keys + " benchmarks look slower";
  }

  private static String name(BenchmarkKey key) {
    return (key.shortName() + " " + key.paramsText()).strip();
  }

  /** "3, 5 or 10". */
  private static String alternatives(List<Integer> numbers) {
    String all = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    int last = all.lastIndexOf(", ");
    return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
  }

  private static String text(Duration duration) {
    long seconds = duration.plusMillis(500).toSeconds();
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }
}
