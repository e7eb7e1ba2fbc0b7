package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Mode;
import io.mexcbench.run.RunObserver.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunProgressTest {
  private static final BenchmarkKey KEY =
      new BenchmarkKey("a.b.SomeBenchmark.work", Mode.AVERAGE_TIME, 1, Map.of());

  private final StringWriter text = new StringWriter();

  @Test
  void logGetsOneLineARound() {
    play(new RunProgress(new Console(new PrintWriter(text), false)));
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
    play(new RunProgress(new Console(new PrintWriter(text), true)));
    assertThat(text.toString())
        .contains("\r\033[K[1/4] round 1 of 2, 1 min 30 s left: SomeBenchmark.work 12.5 ns/op")
        .endsWith("\r\033[KThe budget is spent after 2 rounds." + System.lineSeparator());
  }

  private static void play(RunProgress progress) {
    progress.recordingInto(Path.of("results", "x"));
    progress.starting(2, 2, Duration.ofSeconds(125));
    for (int done = 1; done <= 4; done++) {
      progress.forkFinished(
          KEY,
          "12.5 ns/op",
          new Progress(done, 4, (done + 1) / 2, 2),
          Duration.ofSeconds(120 - done * 30L));
    }
    progress.budgetSpent(2);
  }
}
