package io.mexcbench.run;

import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhReader;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/**
 * A fork of two arms: one JVM of each, in the order A B, the next time B A, so that a machine that
 * drifts favours neither. The caller is given the head's; the base's are kept here, in a file
 * beside.
 */
final class PairForkRunner implements ForkRunner {
  static final String BASE_JMH = "base-jmh.json";

  private final ResultFolder folder;
  private final ForkRunner base;
  private final ForkRunner head;
  private final ForkCollector baseForks = new ForkCollector();
  private final Map<BenchmarkKey, Integer> turns = new HashMap<>();
  private final SortedMap<BenchmarkKey, MeasuredPair.Failure> failed = new TreeMap<>();
  private List<Measurement> baseSoFar = List.of();

  PairForkRunner(ResultFolder folder, ForkRunner base, ForkRunner head) {
    this.folder = folder;
    this.base = base;
    this.head = head;
  }

  /** With what the head measured. */
  MeasuredPair with(List<Measurement> headSoFar) {
    return new MeasuredPair(baseSoFar, headSoFar, failed);
  }

  /** Whether nothing has run to its end yet. */
  boolean isEmpty() {
    return baseForks.isEmpty();
  }

  /** The fork of the head; both count or none. */
  @Override
  public RunResult runFork(Launch launch) throws RunException {
    boolean isBaseFirst = turns.merge(launch.key(), 1, Integer::sum) % 2 == 1;
    RunResult ofBase;
    RunResult ofHead;
    if (isBaseFirst) {
      ofBase = run("the base", base, launch);
      ofHead = run("the head", head, launch);
    } else {
      ofHead = run("the head", head, launch);
      ofBase = run("the base", base, launch);
    }
    baseForks.add(launch.key(), ofBase);
    return ofHead;
  }

  @Override
  public int jvmsPerFork() {
    return 2;
  }

  /** Without the controls nothing could be concluded. */
  @Override
  public boolean goesOnWithout(BenchmarkKey key) {
    return !Selection.isControl(key);
  }

  @Override
  public void roundFinished() throws RunException {
    if (isEmpty()) {
      return;
    }
    folder.write(BASE_JMH, baseForks.toJson());
    try {
      baseSoFar = JmhReader.read(folder.file(BASE_JMH));
    } catch (JmhJsonException e) {
      throw new RunException("the result is unusable: " + e.getMessage(), e);
    }
  }

  private RunResult run(String name, ForkRunner arm, Launch launch) throws RunException {
    try {
      return arm.runFork(launch);
    } catch (FailedForkException e) {
      String reason = "with the code of %s it failed: %s".formatted(name, e.reason());
      failed.put(launch.key(), new MeasuredPair.Failure(reason, e.isLinkage()));
      throw e;
    }
  }
}
