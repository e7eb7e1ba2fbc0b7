package io.mexcbench.baseline;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.regression.BenchmarkKey;
import java.util.List;
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

  /** The same run twice is not a second session. */
  static void requireNewSession(
      Baseline result, BenchmarkKey key, List<Session> sessions, List<Session> added)
      throws BaselineException {
    for (Session session : added) {
      if (sessions.stream().anyMatch(known -> known.date().equals(session.date()))) {
        throw new BaselineException(
            result.source()
                + " is a session of this baseline already, for "
                + key
                + "; run again at another hour and add that");
      }
    }
  }

  private static BaselineException mixed(String what, SortedSet<BenchmarkKey> keys) {
    return new BaselineException(
        what
            + ", so the old data of "
            + keys.first()
            + (keys.size() > 1 ? " and " + (keys.size() - 1) + " more" : "")
            + " cannot be kept beside the new; run the whole set and update without --only"
            + " and --add-session");
  }
}
