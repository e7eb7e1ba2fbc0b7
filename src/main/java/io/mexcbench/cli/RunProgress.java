package io.mexcbench.cli;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.run.RunObserver;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Shows how a run goes on: one line that moves on a terminal, one line a round in a log, where
 * every line is kept.
 */
final class RunProgress implements RunObserver {
  private final Console console;

  RunProgress(Console console) {
    this.console = console;
  }

  @Override
  public void recordingInto(Path folder) {
    console.print("Recording into " + folder);
  }

  @Override
  public void starting(int benchmarks, int rounds, Duration estimate) {
    console.print(
        "%d benchmarks (controls included) x %d forks, about %s. Leave the machine be."
            .formatted(benchmarks, rounds, text(estimate)));
  }

  @Override
  public void forkFinished(
      BenchmarkKey key, String scoreText, Progress progress, Duration remaining) {
    if (console.isTerminal()) {
      console.update(
          "[%d/%d] round %d of %d, %s left: %s %s"
              .formatted(
                  progress.forksDone(),
                  progress.forksPlanned(),
                  progress.round(),
                  progress.rounds(),
                  text(remaining),
                  key.shortName(),
                  scoreText));
    } else if (progress.isRoundFinished()) {
      console.print(
          "round %d of %d done, about %s left"
              .formatted(progress.round(), progress.rounds(), text(remaining)));
    }
  }

  @Override
  public void budgetSpent(int rounds) {
    console.print("The budget is spent after %d rounds.".formatted(rounds));
  }

  private static String text(Duration duration) {
    long seconds = duration.plusMillis(500).toSeconds();
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }
}
