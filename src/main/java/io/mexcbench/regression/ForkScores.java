package io.mexcbench.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * One score a fork: the forks are the independent observations, their iterations are not.
 *
 * <p>A fork's time is scored by the 10th percentile of its iterations, interpolated between order
 * statistics (type 7 of Hyndman and Fan, 1996). What disturbs an iteration from outside makes it
 * slower, never faster, so the low quantile scatters less from fork to fork than the mean does. It
 * is blind to a slowdown of the slowest iterations alone. With few iterations it is close to the
 * smallest of them, which is still steadier than their mean.
 */
final class ForkScores {
  static final int FEW_ITERATIONS = 5;

  /** Confidence of each one-sided bound. */
  static final double CONFIDENCE = 0.95;

  private static final double LOW_PERCENT = 10;

  private final double[] logs;
  private final int iterationsMin;
  private final boolean isFromScore;

  private ForkScores(double[] logs, int iterationsMin, boolean isFromScore) {
    if (!Arrays.stream(logs).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("scores must be positive and finite");
    }
    this.logs = logs;
    this.iterationsMin = iterationsMin;
    this.isFromScore = isFromScore;
  }

  /** In logarithms of nanoseconds per operation; one fork where there is nothing but a score. */
  static ForkScores ofTime(Measurement measurement) {
    ScoreUnit unit =
        ScoreUnit.of(measurement.unit())
            .orElseThrow(() -> new IllegalArgumentException("unit: " + measurement.unit()));
    if (measurement.forks().isEmpty()) {
      return new ForkScores(new double[] {Math.log(unit.nanosPerOp(measurement.score()))}, 1, true);
    }
    return new ForkScores(
        measurement.forks().stream().mapToDouble(fork -> Math.log(lowNanos(fork, unit))).toArray(),
        measurement.forks().stream().mapToInt(fork -> fork.length).min().orElseThrow(),
        false);
  }

  /** The median of each fork's bytes per operation, ascending; empty if there are none. */
  static double[] allocationBytes(Measurement measurement) {
    if (measurement.allocationForks().isEmpty()) {
      return measurement.allocation().stream().toArray();
    }
    return measurement.allocationForks().stream()
        .mapToDouble(fork -> quantile(fork, 50))
        .sorted()
        .toArray();
  }

  /** Type 7, of values in any order. */
  static double quantile(double[] values, double percent) {
    return new Percentile().withEstimationType(EstimationType.R_7).evaluate(values, percent);
  }

  /** The low score of all iterations of several forks together. */
  static double pooledLow(List<double[]> forks) {
    return quantile(forks.stream().flatMapToDouble(Arrays::stream).toArray(), LOW_PERCENT);
  }

  private static double lowNanos(double[] fork, ScoreUnit unit) {
    return quantile(Arrays.stream(fork).map(unit::nanosPerOp).toArray(), LOW_PERCENT);
  }

  int count() {
    return logs.length;
  }

  double mean() {
    return StatUtils.mean(logs);
  }

  /** Sum of the squared deviations from the mean. */
  double squares() {
    double mean = mean();
    return Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum();
  }

  /** The geometric mean of the forks, in nanoseconds per operation. */
  Centre centre() {
    double value = Math.exp(mean());
    if (count() < 2) {
      return new Centre(value, OptionalDouble.empty(), count());
    }
    double standardError = Math.sqrt(squares() / (count() - 1) / count());
    double factor =
        new TDistribution(count() - 1).inverseCumulativeProbability(CONFIDENCE) * standardError;
    return new Centre(value, OptionalDouble.of(value * Math.expm1(factor)), count());
  }

  /** Why these scores are less than one would wish for. */
  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    if (isFromScore) {
      warnings.add(
          new Warning(
              "weak evidence: the file holds a score but no raw data, which counts as one fork",
              "write the results with -rf json and keep rawData"));
    } else if (count() == 1) {
      warnings.add(
          new Warning(
              "weak evidence: a single fork says nothing of how forks differ",
              "record at least 5 forks (-f 5)"));
    } else if (iterationsMin < FEW_ITERATIONS) {
      warnings.add(
          new Warning(
              "fewer than " + FEW_ITERATIONS + " iterations a fork make a coarse fork score",
              "measure many short iterations (-i 15 -r 100ms)"));
    }
    return warnings;
  }
}
