package io.mexcbench.proof;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineStore;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.RunVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.math3.stat.StatUtils;

/** Keeps the forks of one session's results as a recording; see {@code scripts/record-session}. */
final class RecordSession {
  private RecordSession() {}

  /**
   * Writes one session.
   *
   * @param args the folder of recordings, and the result folders of one session
   */
  public static void main(String[] args) throws IOException {
    List<Path> results = Arrays.stream(args).skip(1).map(Path::of).toList();
    try {
      System.out.println("Recorded " + record(Path.of(args[0]), results));
    } catch (BaselineException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  /**
   * Writes one session, named after the first result.
   *
   * @throws IllegalArgumentException if a result is not fit to be recorded
   */
  static Path record(Path folder, List<Path> results) throws BaselineException, IOException {
    List<RecordedForks> forks = new ArrayList<>();
    List<String> origin = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    String session = "";
    for (Path result : results) {
      Baseline loaded = new BaselineStore(folder).load(result.toString(), "unused");
      RunRecord run = requireFit(result, loaded.run());
      String start = run.sessions().get(0).date().toString().replaceAll("[-:]", "");
      session = session.isEmpty() ? start : session;
      origin.add(
          "environment %s, revision %s, set %s"
              .formatted(run.environment().id(), run.gitRevision(), run.benchmarkSet()));
      for (Measurement one : loaded.measurements()) {
        if (seen.add(one.key().toString())) {
          forks.add(forks(session, one));
        }
      }
    }
    return SessionFile.write(folder, origin, forks);
  }

  private static RunRecord requireFit(Path result, Optional<RunRecord> record) {
    RunRecord run =
        record.orElseThrow(
            () -> new IllegalArgumentException(result + " is no folder of a recorded run"));
    if (!run.isComplete() || !run.looks().isEmpty()) {
      throw new IllegalArgumentException(
          result + " does not hold the same forks of every benchmark");
    }
    if (run.verdict().equals(Optional.of(RunVerdict.INVALID.name()))) {
      throw new IllegalArgumentException(result + " was disturbed: its verdict is INVALID");
    }
    return run;
  }

  private static RecordedForks forks(String session, Measurement one) {
    return RecordedForks.of(
        one.key().toString(),
        session,
        one.key().toString(),
        one.forks(),
        one.allocationForks().stream().map(fork -> StatUtils.percentile(fork, 50)).toList());
  }
}
