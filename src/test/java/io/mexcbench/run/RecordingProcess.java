package io.mexcbench.run;

import io.mexcbench.environment.JmhSettings;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.SampleRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Mode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process that leaves one result folder after the other, as runs do, until it is killed. */
final class RecordingProcess {
  static final int FORKS = 3;

  private static final BenchmarkKey KEY =
      new BenchmarkKey("a.Benchmark.run", Mode.AVERAGE_TIME, 1, Map.of());

  private RecordingProcess() {}

  public static void main(String[] args) throws Exception {
    Instant first = Instant.parse("2026-01-31T08:15:00Z");
    for (int run = 0; ; run++) {
      record(Path.of(args[0]), first.plusSeconds(run * 1000L));
      System.out.println(run);
    }
  }

  private static void record(Path results, Instant start) throws RunException {
    ResultFolder folder = ResultFolder.create(results, start, "1a2b3c4d5e6f");
    folder.writeRecord(record(start, false));
    ForkCollector forks = new ForkCollector();
    for (int fork = 1; fork <= FORKS; fork++) {
      forks.add(KEY, FakeForks.fork(KEY, fork));
      folder.write("jmh.json", forks.toJson());
    }
    folder.writeRecord(record(start, true));
    folder.complete();
  }

  private static RunRecord record(Instant start, boolean isComplete) {
    RunRecord sample = SampleRecord.complete();
    return new RunRecord(
        sample.environment(),
        sample.machine(),
        sample.gitRevision(),
        sample.isDirty(),
        new JmhSettings("1.37", FORKS, 0, 2),
        sample.preset(),
        sample.benchmarkSet(),
        sample.coversWholeSet(),
        sample.classHashes(),
        sample.corpusHash(),
        isComplete ? List.of(new Session(start, 0, FORKS)) : List.of(),
        Collections.emptySortedMap(),
        List.of(),
        Collections.emptySortedMap(),
        isComplete,
        Optional.empty());
  }
}
