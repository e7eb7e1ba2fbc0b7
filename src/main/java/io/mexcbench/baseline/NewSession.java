package io.mexcbench.baseline;

import io.mexcbench.environment.Session;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/** When forks may join a baseline as one session more. */
final class NewSession {
  /** The machine is still in the state that the other session met until this has passed. */
  static final Duration APART = Duration.ofMinutes(30);

  private NewSession() {}

  /** When the last of some sessions began. */
  static Instant newest(List<Session> sessions) {
    return sessions.stream().map(Session::date).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** The earliest begin of a session that may join these. */
  static Instant nextAfter(List<Session> sessions) {
    return newest(sessions).plus(APART);
  }

  /** Of each benchmark that is meant: a baseline with holes would be weaker where nobody looks. */
  static void requireEveryKey(Baseline old, Baseline result, UpdateRequest request)
      throws BaselineException {
    SortedSet<BenchmarkKey> missing = old.keys();
    missing.removeIf(key -> !request.selects(key));
    missing.removeAll(result.keys());
    if (!missing.isEmpty()) {
      throw new BaselineException(
          result.source()
              + " lacks "
              + KeptData.listed(missing)
              + " of the baseline, so it is no session of it; run the whole set, or name with"
              + " --only what it has");
    }
  }

  /** The same machine in the same state is no further session, least of all the same run. */
  static void requireApart(
      Baseline result, BenchmarkKey key, List<Session> known, List<Session> added)
      throws BaselineException {
    for (Session session : added) {
      for (Session other : known) {
        Duration apart = Duration.between(other.date(), session.date()).abs();
        if (apart.isZero()) {
          throw isKnown(result, key);
        }
        if (apart.compareTo(APART) < 0) {
          throw new BaselineException(
              result.source()
                  + " began only "
                  + apart.toMinutes()
                  + " min from the session of "
                  + other.date()
                  + " and met the same state of the machine; a session that begins at "
                  + nextAfter(known)
                  + " or later may be added");
        }
      }
    }
  }

  /** Whatever its date says: two runs never measure the same figures. */
  static void requireOtherForks(Baseline old, Baseline result, SortedSet<BenchmarkKey> selected)
      throws BaselineException {
    for (Measurement added : result.measurements()) {
      boolean isThere =
          selected.contains(added.key())
              && old.measurements().stream()
                  .filter(one -> one.key().equals(added.key()))
                  .anyMatch(one -> CopiedFigures.areShared(one, added));
      if (isThere) {
        throw isKnown(result, added.key());
      }
    }
  }

  private static BaselineException isKnown(Baseline result, BenchmarkKey key) {
    return new BaselineException(
        result.source()
            + " is a session of this baseline already, for "
            + key
            + "; run again at another hour and add that");
  }
}
