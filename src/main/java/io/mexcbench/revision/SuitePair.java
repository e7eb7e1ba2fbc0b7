package io.mexcbench.revision;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Warning;
import io.mexcbench.run.BenchmarkSet;
import io.mexcbench.run.JarSuite;
import io.mexcbench.run.RunException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The benchmarks of two builds. One that only changed its parameters or its code is the same one:
 * both builds are asked in the base's way.
 *
 * @param missing were asked for and are in the base only
 * @param added were asked for and are in the head only
 * @param isGatedMissing whether one of the missing is gated by the base
 * @param warnings what the head did to the suite besides
 */
public record SuitePair(
    SortedSet<BenchmarkKey> missing,
    SortedSet<BenchmarkKey> added,
    boolean isGatedMissing,
    List<Warning> warnings) {

  /** Neither has anything that the other lacks. */
  public static SuitePair alike() {
    return new SuitePair(new TreeSet<>(), new TreeSet<>(), false, List.of());
  }

  /** Reads two builds. */
  public static SuitePair of(Path base, Path head, BenchmarkSet set, Pattern include)
      throws RevisionException, RunException {
    JarSuite before = JarSuite.in(base);
    JarSuite after = JarSuite.in(head);
    SortedSet<BenchmarkKey> missing = without(before.keys(set, include), after.names());
    boolean isGatedMissing =
        before.keys(BenchmarkSet.GATE, include).stream().anyMatch(key -> missing.contains(key));
    return new SuitePair(
        missing,
        without(after.keys(set, include), before.names()),
        isGatedMissing,
        SuiteChange.between(base, head).warning().stream().toList());
  }

  private static SortedSet<BenchmarkKey> without(
      SortedSet<BenchmarkKey> keys, SortedSet<String> names) {
    SortedSet<BenchmarkKey> rest = new TreeSet<>(keys);
    rest.removeIf(key -> names.contains(key.benchmark()));
    return rest;
  }
}
