package io.mexcbench.jmhjson;

import java.util.List;

/** Raw data must be what the entry's own header says: so many forks of so many iterations. */
final class ForkShape {
  private static final String FORKS = "forks";
  private static final String ITERATIONS = "measurementIterations";

  private ForkShape() {}

  static void require(Fields entry, Fields metric, List<double[]> forks) throws JmhJsonException {
    requireSameForks(entry, metric, forks);
    if (forks.isEmpty()) {
      return;
    }
    int iterations = entry.positiveInt(ITERATIONS, forks.get(0).length);
    for (int fork = 0; fork < forks.size(); fork++) {
      if (forks.get(fork).length != iterations) {
        throw metric.fault(
            metric.rawName() + "[" + fork + "]",
            "must have " + iterations + " iterations, has " + forks.get(fork).length);
      }
    }
  }

  /** A metric without raw data is fine. */
  static void requireSameForks(Fields entry, Fields metric, List<double[]> forks)
      throws JmhJsonException {
    int stated = entry.count(FORKS, forks.size());
    // JMH calls it no fork when it measures in its own process, and still writes one.
    if (!forks.isEmpty() && forks.size() != Math.max(1, stated)) {
      throw metric.fault(
          metric.rawName(),
          "must have " + stated + " forks as the field forks says, has " + forks.size());
    }
  }
}
