package io.mexcbench.baseline;

import static io.mexcbench.environment.ResultFiles.ENVIRONMENT;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.regression.Looks;
import io.mexcbench.regression.Measurement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a record says of its run's forks must be true of the forks that there are: whoever could
 * move them from session to session could choose the verdict.
 */
final class RecordCheck {
  private final String file;
  private final RunRecord run;

  private RecordCheck(String source, RunRecord run) {
    this.file = source + "/" + ENVIRONMENT;
    this.run = run;
  }

  static void require(String source, RunRecord run, List<Measurement> measurements)
      throws BaselineException {
    RecordCheck check = new RecordCheck(source, run);
    Map<String, Integer> forks = new TreeMap<>();
    measurements.forEach(one -> forks.put(one.key().toString(), one.forks().size()));
    check.requireSessions(forks);
    check.requireLooks();
    check.requireConfirmations(forks);
  }

  private void requireSessions(Map<String, Integer> forks) throws BaselineException {
    if (run.isComplete() && run.sessions().isEmpty()) {
      throw wrong("", "sessions", "must name at least one");
    }
    for (Map.Entry<String, Integer> key : forks.entrySet()) {
      List<Session> sessions = run.sessionsOf(key.getKey());
      boolean isOwn = run.sessionsByKey().containsKey(key.getKey());
      String field = isOwn ? "sessionsByKey." + key.getKey() : "sessions";
      long next = 0;
      for (Session session : sessions) {
        if (session.firstFork() != next) {
          throw wrong(key.getKey(), field, "firstFork must be " + next + ", got " + session);
        }
        next += session.forks();
      }
      // A run of one session need not tell what each doubtful benchmark was given beyond that.
      if (sessions.size() > 1 && next != key.getValue()) {
        throw wrong(
            key.getKey(), field, "must add up to " + key.getValue() + " forks, add up to " + next);
      }
    }
  }

  private void requireLooks() throws BaselineException {
    try {
      new Looks(run.looks()).forks();
    } catch (IllegalArgumentException invalid) {
      throw wrong("", "looks", invalid.getMessage());
    }
  }

  private void requireConfirmations(Map<String, Integer> forks) throws BaselineException {
    for (Map.Entry<String, Integer> confirmed : run.confirmedFrom().entrySet()) {
      int measured = forks.getOrDefault(confirmed.getKey(), 0);
      if (confirmed.getValue() < 1 || confirmed.getValue() >= measured) {
        throw wrong(
            confirmed.getKey(),
            "confirmedFrom." + confirmed.getKey(),
            "must be one of its " + measured + " forks but the first, got " + confirmed.getValue());
      }
    }
  }

  private BaselineException wrong(String key, String field, String what) {
    return new BaselineException(
        file
            + ": "
            + (key.isEmpty() ? "" : "benchmark " + key + ", ")
            + "field "
            + field
            + ": "
            + what
            + "; restore it from git or run again");
  }
}
