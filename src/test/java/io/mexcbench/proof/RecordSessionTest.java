package io.mexcbench.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.mexcbench.baseline.SampleRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordSessionTest {
  private static final String FIXED =
      "io.mexcbench.bench.control.ControlBenchmark.fixedWork:avgt:1";
  private static final String SLOWED =
      "io.mexcbench.bench.control.ControlBenchmark.slowedWork:avgt:1";

  @TempDir private Path folder;

  @Test
  void resultsOfOneSessionBecomeOneFile() throws Exception {
    Path first = new SampleRun(1).with("a.B.c", 100, 0).forks(7).writeTo(folder.resolve("1"));
    Path second =
        new SampleRun(2)
            .at("2026-01-31T08:35:00Z")
            .with("a.B.slow:percent=5", 200, 128)
            .writeTo(folder.resolve("2"));
    Path file = RecordSession.record(folder.resolve("kept"), List.of(first, second));

    assertThat(file.getFileName()).hasToString("20260131T081500Z.csv");
    List<RecordedForks> kept = SessionFile.readAll(folder.resolve("kept"));
    assertThat(kept)
        .extracting(RecordedForks::benchmark, one -> one.nanos().size(), one -> one.bytes().get(0))
        .containsExactlyInAnyOrder(
            tuple("a.B.c:avgt:1", 7, 0.0),
            tuple(FIXED, 7, 0.0),
            tuple(SLOWED, 7, 0.0),
            tuple("a.B.slow:avgt:1:percent=5", 5, 128.0));
    assertThat(kept.get(0).nanos().get(0)).hasSize(15);
  }

  @Test
  void disturbedResultIsRefused() throws Exception {
    assertRefused(new SampleRun(1).with("a.B.c", 100, 0).verdict("INVALID"), "was disturbed");
  }

  @Test
  void resultThatChoseItsForksIsRefused() throws Exception {
    assertRefused(new SampleRun(1).with("a.B.c", 100, 0).looks(3, 5), "the same forks");
  }

  @Test
  void unfinishedResultIsRefused() throws Exception {
    assertRefused(new SampleRun(1).with("a.B.c", 100, 0).cutShort(), "the same forks");
  }

  private void assertRefused(SampleRun run, String why) throws Exception {
    Path result = run.writeTo(folder.resolve("1"));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> RecordSession.record(folder, List.of(result)))
        .withMessageContaining(why);
  }
}
