package io.mexcbench.baseline;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Peers;
import io.mexcbench.regression.RunVerdict;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What a result must have to become a baseline. */
final class ResultCheck {
  /** Fewer leave a test at fork level without power. */
  static final int MIN_FORKS = 5;

  private static final String SMOKE = "smoke";
  private static final String TO_BE_KEPT = "become the baseline";

  private static final String RECORD = "run " + BaselineUpdate.RECORD_COMMAND;

  private ResultCheck() {}

  /** The record of a run that ended well and whose controls held. */
  static RunRecord requireWhole(Baseline result) throws BaselineException {
    RunRecord run = requireMeasured(result, TO_BE_KEPT);
    if (!run.looks().isEmpty()) {
      throw refused(
          result,
          "each benchmark was measured until it was decided, so how many forks it has depends on"
              + " what they showed",
          RECORD);
    }
    if (isVerdict(run, RunVerdict.INVALID)) {
      throw refused(result, "its controls failed", "run again on a quiet machine");
    }
    return run;
  }

  /**
   * The record of a run that ended and measured something.
   *
   * @param purpose what it cannot do otherwise
   */
  static RunRecord requireMeasured(Baseline result, String purpose) throws BaselineException {
    RunRecord run =
        result
            .run()
            .orElseThrow(
                () ->
                    new BaselineException(
                        result.source()
                            + " has no environment.json, so nobody knows where it was measured;"
                            + " name the folder of a run"));
    if (!run.isComplete()) {
      throw refused(result, purpose, "the run did not end", "run again, or resume it");
    }
    if (run.shard().isPresent()) {
      throw refused(
          result, purpose, "it is " + run.shard().get().title(), "merge all of them first");
    }
    if (run.preset().equals(SMOKE)) {
      throw refused(result, purpose, "a smoke run measures nothing", RECORD);
    }
    if (result.measurements().stream().anyMatch(one -> Peers.isPeer(one.key()))) {
      throw refused(result, purpose, "it measured the peers", RECORD + ", or name --result");
    }
    if (isVerdict(run, RunVerdict.INCOMPLETE)) {
      throw refused(result, purpose, "it is incomplete", "run again, or resume it");
    }
    return run;
  }

  static void requireForks(Baseline result, SortedMap<BenchmarkKey, List<Session>> sessions)
      throws BaselineException {
    for (Map.Entry<BenchmarkKey, List<Session>> entry : sessions.entrySet()) {
      for (Session session : entry.getValue()) {
        if (session.forks() < MIN_FORKS) {
          throw refused(
              result,
              entry.getKey() + " has " + session.forks() + " forks, fewer than " + MIN_FORKS,
              RECORD);
        }
      }
    }
  }

  private static boolean isVerdict(RunRecord run, RunVerdict verdict) {
    return run.verdict().filter(verdict.name()::equals).isPresent();
  }

  static BaselineException refused(Baseline result, String why, String remedy) {
    return refused(result, TO_BE_KEPT, why, remedy);
  }

  private static BaselineException refused(
      Baseline result, String purpose, String why, String remedy) {
    return new BaselineException(
        result.source() + " cannot " + purpose + ": " + why + "; " + remedy);
  }
}
