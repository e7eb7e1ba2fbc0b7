package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mexcbench.baseline.RecordedResult;
import io.mexcbench.baseline.SampleRun;
import io.mexcbench.baseline.TempRepository;
import io.mexcbench.environment.Environment;
import io.mexcbench.environment.SampleRecord;
import io.mexcbench.report.History;
import io.mexcbench.report.History.Entry;
import io.mexcbench.report.History.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastFiguresTest {
  private static final String PARSE = "a.b.ParserBenchmark.parse";
  private static final Environment ELSEWHERE =
      new Environment("aarch64", "Other", 8, "linux", 17, "Debian", "serial", List.of());

  @TempDir private Path root;

  private Path results;
  private TempRepository repository;

  @BeforeEach
  void setUp() throws Exception {
    repository = TempRepository.in(root.resolve("project"));
    results = Files.createDirectories(root.resolve("results"));
  }

  @Test
  void runsAndCommittedBaselinesStandInTheOrderOfTheirDates() throws Exception {
    repository.commit(run(100, "2026-02-01T01:00:00Z"));
    repository.commit();
    repository.commit(run(110, "2026-02-03T01:00:00Z"));
    write("20260202T080000Z-aaaaaaa", run(105, "2026-02-02T08:00:00Z"));
    write("20260202T090000Z-bbbbbbb", run(50, "2026-02-02T09:00:00Z").on(ELSEWHERE));

    History history = historyOf(run(120, "2026-02-04T08:00:00Z"));

    assertThat(history.environmentId()).isEqualTo(SampleRecord.ID);
    assertThat(history.unreadable()).isZero();
    assertThat(history.entries())
        .extracting(Entry::origin, PastFiguresTest::nanos, Entry::environmentId)
        .containsExactly(
            tuple(Origin.BASELINE, 100L, SampleRecord.ID),
            tuple(Origin.RUN, 105L, SampleRecord.ID),
            tuple(Origin.RUN, 50L, ELSEWHERE.id()),
            tuple(Origin.BASELINE, 110L, SampleRecord.ID),
            tuple(Origin.NOW, 120L, SampleRecord.ID));
  }

  @Test
  void runsThatProveNothingAreLeftOutAndThoseThatCannotBeReadAreCounted() throws Exception {
    write("20260202T080000Z-aaaaaaa", run(105, "2026-02-02T08:00:00Z").preset("smoke"));
    Path broken = write("20260202T090000Z-bbbbbbb", run(105, "2026-02-02T09:00:00Z"));
    Files.writeString(broken.resolve("jmh.json"), "[");

    History history = historyOf(run(120, "2026-02-04T08:00:00Z"));

    assertThat(history.entries()).extracting(Entry::origin).containsExactly(Origin.NOW);
    assertThat(history.unreadable()).isEqualTo(1);
  }

  @Test
  void environmentOfBothSidesIsOnThePage() throws Exception {
    Path before = write("20260201T080000Z-aaaaaaa", run(100, "2026-02-01T08:00:00Z"));
    Path after = write("20260202T080000Z-bbbbbbb", run(100, "2026-02-02T08:00:00Z").corpus("dada"));

    Judged page =
        Judged.of(
            "compare",
            "--format=html",
            "--baseline=" + before,
            "--candidate=" + after,
            "--baselines=" + repository.baselines());

    assertThat(page.exitCode()).isEqualTo(3);
    assertThat(page.out())
        .contains("<bdi>2026-02-01 08:00Z</bdi>")
        .contains("<bdi>c0ffee</bdi></td><td><bdi>dada</bdi></td>")
        .contains("History from 2026-02-01 to 2026-02-02, oldest first: 1 run (·)");
  }

  private History historyOf(SampleRun judged) throws Exception {
    Path folder = write("20260204T080000Z-ccccccc", judged);
    return PastFigures.of(folder, repository.baselines(), RecordedResult.read(folder));
  }

  private Path write(String name, SampleRun run) throws Exception {
    return run.writeTo(results.resolve(name));
  }

  private static SampleRun run(double nanos, String date) {
    return new SampleRun(3).at(date).with(PARSE, nanos, 0);
  }

  private static long nanos(Entry entry) {
    return entry.nanos().entrySet().stream()
        .filter(one -> one.getKey().benchmark().equals(PARSE))
        .mapToLong(one -> Math.round(one.getValue()))
        .findFirst()
        .orElseThrow();
  }
}
