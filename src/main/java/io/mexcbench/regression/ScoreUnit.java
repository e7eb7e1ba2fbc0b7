package io.mexcbench.regression;

import java.util.Map;
import java.util.Optional;

/**
 * The unit of a JMH score: time per operation ({@code us/op}) or operations per time ({@code
 * ops/s}), with the labels of {@code java.util.concurrent.TimeUnit} that JMH prints.
 *
 * @param isThroughput whether a larger score is a faster program
 * @param nanos the length of the unit's time, in nanoseconds
 */
public record ScoreUnit(boolean isThroughput, double nanos) {
  private static final String PER_OPERATION = "/op";
  private static final String OPERATIONS_PER = "ops/";
  private static final Map<String, Double> NANOS =
      Map.of(
          "ns", 1.0,
          "us", 1e3,
          "ms", 1e6,
          "s", 1e9,
          "min", 60e9,
          "hr", 3600e9,
          "day", 86_400e9);

  /** Empty for a text that is no such unit. */
  public static Optional<ScoreUnit> of(String text) {
    if (text.endsWith(PER_OPERATION)) {
      String time = text.substring(0, text.length() - PER_OPERATION.length());
      return Optional.ofNullable(NANOS.get(time)).map(nanos -> new ScoreUnit(false, nanos));
    }
    if (text.startsWith(OPERATIONS_PER)) {
      String time = text.substring(OPERATIONS_PER.length());
      return Optional.ofNullable(NANOS.get(time)).map(nanos -> new ScoreUnit(true, nanos));
    }
    return Optional.empty();
  }

  /** Whether a score of this mode can have this unit. */
  public boolean fits(Mode mode) {
    return mode.isHigherBetter() == isThroughput;
  }

  /** The time of one operation, in nanoseconds. */
  public double nanosPerOp(double score) {
    return isThroughput ? nanos / score : score * nanos;
  }
}
