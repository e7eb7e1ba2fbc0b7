package io.mexcbench.baseline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.environment.Session;
import io.mexcbench.regression.BenchmarkKey;
import java.util.List;

/**
 * How strong the evidence on one benchmark is. A baseline never loses any unnoticed: the gate would
 * lose power with it.
 *
 * @param sessionForks of the session that has fewest
 * @param warmups iterations before those that count
 * @param iterations that count, a fork
 */
record Strength(int sessionForks, int warmups, int iterations) {
  static Strength of(List<Session> sessions, ObjectNode entry) {
    return new Strength(
        sessions.stream().mapToInt(Session::forks).min().orElse(0),
        entry.path("warmupIterations").asInt(),
        entry.path("measurementIterations").asInt());
  }

  /** Fails where a result would replace what is stronger. */
  void requireNotBelow(Strength before, Baseline result, BenchmarkKey key)
      throws BaselineException {
    requireNotFewer(result, key, "forks a session", sessionForks, before.sessionForks);
    requireNotFewer(result, key, "warm-up iterations", warmups, before.warmups);
    requireNotFewer(result, key, "iterations", iterations, before.iterations);
  }

  private static void requireNotFewer(
      Baseline result, BenchmarkKey key, String what, int now, int before)
      throws BaselineException {
    if (now < before) {
      throw ResultCheck.refused(
          result,
          key + " has " + now + " " + what + " where the baseline has " + before,
          "run with a stronger preset, or delete the baseline's folder to start anew");
    }
  }
}
