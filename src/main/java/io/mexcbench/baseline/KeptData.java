package io.mexcbench.baseline;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.BenchmarkKey;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Data of an older run may stay beside a new one's only where both measured the same thing. */
final class KeptData {
  private KeptData() {}

  /**
   * Fails where a baseline would hold two corpora, or two versions of one class.
   *
   * @param remaining keys that keep their old forks
   */
  static void requireConsistent(
      Baseline old,
      Baseline result,
      SortedSet<BenchmarkKey> remaining,
      SortedSet<BenchmarkKey> selected)
      throws BaselineException {
    if (remaining.isEmpty()) {
      return;
    }
    RunRecord before = old.run().orElseThrow();
    RunRecord now = result.run().orElseThrow();
    if (!before.corpusHash().equals(now.corpusHash())) {
      throw mixed("the corpus changed", remaining);
    }
    Set<String> updated =
        selected.stream().map(ChangedBenchmarks::classOf).collect(Collectors.toSet());
    for (BenchmarkKey key : remaining) {
      String type = ChangedBenchmarks.classOf(key);
      if (updated.contains(type)
          && !before.classHashes().get(type).equals(now.classHashes().get(type))) {
        throw mixed("the class " + type + " changed", new TreeSet<>(Set.of(key)));
      }
    }
  }

  private static BaselineException mixed(String what, SortedSet<BenchmarkKey> keys) {
    return new BaselineException(
        what
            + ", so the old data of "
            + listed(keys)
            + " cannot be kept beside the new; run the whole set and update without --only"
            + " and --session");
  }

  /** The first and how many more, for a sentence. */
  static String listed(SortedSet<BenchmarkKey> keys) {
    return keys.first() + (keys.size() > 1 ? " and " + (keys.size() - 1) + " more" : "");
  }
}
