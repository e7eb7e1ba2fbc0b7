package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Mode;
import io.mexcbench.run.RunObserver.Look;
import io.mexcbench.run.RunObserver.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunProgressTest {
  private static final BenchmarkKey KEY =
      new BenchmarkKey("a.b.SomeBenchmark.work", Mode.AVERAGE_TIME, 1, Map.of());
  private static final BenchmarkKey OTHER =
      new BenchmarkKey("a.b.OtherBenchmark.work", Mode.AVERAGE_TIME, 1, Map.of("levels", "5"));

  private final StringWriter text = new StringWriter();

  @Test
  void logGetsOneLineARound() {
    play(progress(false));
    assertThat(text.toString().lines())
        .containsExactly(
            "Recording into results/x",
            "2 benchmarks (controls included) x 2 forks, about 2 min 5 s. Leave the machine be.",
            "round 1 of 2 done, about 1 min 0 s left",
            "round 2 of 2 done, about 0 s left",
            "The budget is spent after 2 rounds.");
  }

  @Test
  void terminalGetsOneLineThatIsWrittenOver() {
    play(progress(true));
    assertThat(text.toString())
        .contains("\r\033[K[1/2] round 1 of 2, 1 min 30 s left: SomeBenchmark.work 12.5 ns/op")
        .endsWith("\r\033[KThe budget is spent after 2 rounds." + System.lineSeparator());
  }

  @Test
  void logOfAnAdaptiveRunTellsWhatALookDecided() {
    playAdaptively(progress(false));
    assertThat(text.toString().lines())
        .containsExactly(
            "21 benchmarks (controls included), each until it is decided after 3, 5, 10 or 20"
                + " forks, at most 13 min 0 s. Leave the machine be.",
            "round 1 of at most 20 done, next look in about 1 min 57 s, at most 12 min 2 s left",
            "after 3 forks: 13 decided, 2 go on",
            "round 4 of at most 20 done, next look in about 6 s, at most 1 min 47 s left",
            "after 5 forks: 1 decided, 1 goes on",
            "after 10 forks: 1 undecided",
            "round 11 of 20 done, about 28 s left",
            "2 benchmarks look slower, measured anew with 4 fresh forks each, about 25 s:"
                + " SomeBenchmark.work, OtherBenchmark.work levels=5",
            "round 1 of 4 done, about 19 s left");
  }

  @Test
  void terminalOfAnAdaptiveRunTellsTheTimeAtMost() {
    playAdaptively(progress(true));
    assertThat(text.toString())
        .contains(
            "\r\033[K[21/21] round 1 of at most 20, at most 12 min 2 s left: SomeBenchmark.work");
  }

  @Test
  void confirmationAndItsAbsenceAreTold() {
    RunProgress progress = progress(false);
    progress.confirming(List.of(KEY), 4, Duration.ofSeconds(12));
    progress.notConfirming(1);
    progress.notConfirming(7);
    assertThat(text.toString().lines())
        .containsExactly(
            "1 benchmark looks slower, measured anew with 4 fresh forks, about 12 s:"
                + " SomeBenchmark.work",
            "1 benchmark looks slower, not measured anew",
            "7 benchmarks look slower, not measured anew");
  }

  @Test
  void singleLookHasNoAlternative() {
    progress(false).startingAdaptively(3, List.of(10), Duration.ofSeconds(59));
    assertThat(text.toString()).contains("each until it is decided after 10 forks, at most 59 s.");
  }

  @Test
  void quietRunTellsNothing() {
    for (boolean isTerminal : new boolean[] {false, true}) {
      RunProgress quiet = progress(isTerminal, Verbosity.QUIET);
      play(quiet);
      playAdaptively(quiet);
      quiet.notConfirming(7);
    }
    assertThat(text.toString()).isEmpty();
  }

  @Test
  void verboseRunKeepsALineForEveryFork() {
    play(progress(true, Verbosity.VERBOSE));
    assertThat(text.toString().lines())
        .containsExactly(
            "Recording into results/x",
            "2 benchmarks (controls included) x 2 forks, about 2 min 5 s. Leave the machine be.",
            "[1/2] round 1 of 2, 1 min 30 s left: SomeBenchmark.work 12.5 ns/op",
            "[2/2] round 1 of 2, 1 min 0 s left: SomeBenchmark.work 12.5 ns/op",
            "[1/2] round 2 of 2, 30 s left: SomeBenchmark.work 12.5 ns/op",
            "[2/2] round 2 of 2, 0 s left: SomeBenchmark.work 12.5 ns/op",
            "The budget is spent after 2 rounds.");
  }

  private RunProgress progress(boolean isTerminal) {
    return new RunProgress(new Console(new PrintWriter(text), isTerminal));
  }

  private RunProgress progress(boolean isTerminal, Verbosity verbosity) {
    return new RunProgress(new Console(new PrintWriter(text), isTerminal), verbosity);
  }

  private static void play(RunProgress progress) {
    progress.recordingInto(Path.of("results", "x"));
    progress.starting(2, 2, Duration.ofSeconds(125));
    for (int done = 1; done <= 4; done++) {
      Duration left = Duration.ofSeconds(120 - done * 30L);
      progress.forkFinished(
          KEY, "12.5 ns/op", new Progress((done + 1) / 2, 2, 2 - done % 2, 2, left, left));
    }
    progress.budgetSpent(2);
  }

  private static void playAdaptively(RunProgress progress) {
    progress.startingAdaptively(21, List.of(3, 5, 10, 20), Duration.ofMinutes(13));
    forkFinished(progress, 1, 20, 20, 120, 730);
    forkFinished(progress, 1, 20, 21, 117, 722);
    progress.looked(new Look(3, 13, 2, 0));
    forkFinished(progress, 4, 20, 21, 6, 107);
    progress.looked(new Look(5, 1, 1, 0));
    progress.looked(new Look(10, 0, 0, 1));
    forkFinished(progress, 11, 20, 21, 28, 28);
    progress.confirming(List.of(KEY, OTHER), 4, Duration.ofSeconds(25));
    forkFinished(progress, 1, 4, 21, 19, 19);
  }

  private static void forkFinished(
      RunProgress progress, int round, int rounds, int fork, int toLook, int toEnd) {
    progress.forkFinished(
        KEY,
        "12.5 ns/op",
        new Progress(
            round, rounds, fork, 21, Duration.ofSeconds(toLook), Duration.ofSeconds(toEnd)));
  }
}
