package io.mexcbench.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * One score a fork, in logarithms of nanoseconds per operation: the forks are the independent
 * observations, their iterations are not.
 *
 * <p>A fork's time is scored low ({@link LowScore}). That is blind to a slowdown of the slowest
 * iterations alone, which is what the tail score is for: the mean, and in {@code SampleTime} the
 * 99th percentile of the single operations.
 *
 * <p>The scores know their sessions. Every figure weighs the sessions alike, so that a session of
 * many forks does not speak for the others.
 */
final class ForkScores {
  static final int FEW_ITERATIONS = 5;

  /** A fifth of fewer iterations is a single one, and a single slow one is no tail. */
  static final int TAIL_ITERATIONS = 10;

  /** Confidence of each one-sided bound. */
  static final double CONFIDENCE = 0.95;

  private static final double POOLED_LOW_PERCENT = 10;
  private static final double TAIL_SHARE = 0.99;

  private final double[] logs;
  private final List<Integer> sessions;
  private final boolean areSessionsKnown;
  private final int iterationsMin;
  private final boolean isFromScore;

  private ForkScores(
      double[] logs, List<Integer> sessions, boolean areKnown, int iterationsMin, boolean isScore) {
    if (!Arrays.stream(logs).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("scores must be positive and finite");
    }
    this.logs = logs;
    this.sessions = sessions;
    this.areSessionsKnown = areKnown;
    this.iterationsMin = iterationsMin;
    this.isFromScore = isScore;
  }

  /** The low scores; one fork where there is nothing but a score. */
  static ForkScores ofTime(Measurement measurement) {
    if (measurement.forks().isEmpty()) {
      double log = Math.log(unit(measurement).nanosPerOp(measurement.score()));
      return new ForkScores(new double[] {log}, List.of(1), false, 1, true);
    }
    return ofForks(measurement, LowScore::of);
  }

  /** The tail scores; empty where a fork has so few iterations that it has no tail. */
  static Optional<ForkScores> ofTail(Measurement measurement) {
    if (!measurement.sampleForks().isEmpty()) {
      return Optional.of(ofSamples(measurement));
    }
    boolean hasTail = !measurement.forks().isEmpty() && fewest(measurement) >= TAIL_ITERATIONS;
    return hasTail ? Optional.of(ofForks(measurement, StatUtils::mean)) : Optional.empty();
  }

  private static ForkScores ofForks(Measurement measurement, ToDoubleFunction<double[]> score) {
    ScoreUnit unit = unit(measurement);
    double[] logs =
        measurement.forks().stream()
            .map(fork -> Arrays.stream(fork).map(unit::nanosPerOp).toArray())
            .mapToDouble(nanos -> Math.log(score.applyAsDouble(nanos)))
            .toArray();
    return of(measurement, logs, fewest(measurement));
  }

  private static ForkScores ofSamples(Measurement measurement) {
    ScoreUnit unit = unit(measurement);
    double[] logs =
        measurement.sampleForks().stream()
            .mapToDouble(fork -> Math.log(unit.nanosPerOp(fork.quantile(TAIL_SHARE))))
            .toArray();
    return of(measurement, logs, TAIL_ITERATIONS);
  }

  private static ForkScores of(Measurement measurement, double[] logs, int iterationsMin) {
    List<Integer> marked = measurement.sessionForks().stream().filter(forks -> forks > 0).toList();
    boolean areKnown = marked.stream().mapToInt(Integer::intValue).sum() == logs.length;
    return new ForkScores(
        logs, areKnown ? marked : List.of(logs.length), areKnown, iterationsMin, false);
  }

  private static ScoreUnit unit(Measurement measurement) {
    return ScoreUnit.of(measurement.unit())
        .orElseThrow(() -> new IllegalArgumentException("unit: " + measurement.unit()));
  }

  private static int fewest(Measurement measurement) {
    return measurement.forks().stream().mapToInt(fork -> fork.length).min().orElseThrow();
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

  /** The 10th percentile of all iterations of several forks together. */
  static double pooledLow(List<double[]> forks) {
    return quantile(forks.stream().flatMapToDouble(Arrays::stream).toArray(), POOLED_LOW_PERCENT);
  }

  /** The forks from one index to before another one. */
  ForkScores range(int from, int to) {
    List<Integer> kept = new ArrayList<>();
    int first = 0;
    for (int forks : sessions) {
      kept.add(Math.min(to, first + forks) - Math.max(from, first));
      first += forks;
    }
    return new ForkScores(
        Arrays.copyOfRange(logs, from, to),
        kept.stream().filter(forks -> forks > 0).toList(),
        areSessionsKnown,
        iterationsMin,
        isFromScore);
  }

  int count() {
    return logs.length;
  }

  /** In nanoseconds per operation, in the order of the forks. */
  double[] nanos() {
    return Arrays.stream(logs).map(Math::exp).toArray();
  }

  int sessionCount() {
    return sessions.size();
  }

  boolean areSessionsKnown() {
    return areSessionsKnown;
  }

  int iterationsMin() {
    return iterationsMin;
  }

  boolean isFromScore() {
    return isFromScore;
  }

  /** The scores of each session. */
  List<double[]> bySession() {
    int[] ends = new int[sessions.size() + 1];
    IntStream.range(0, sessions.size()).forEach(i -> ends[i + 1] = ends[i] + sessions.get(i));
    return IntStream.range(0, sessions.size())
        .mapToObj(i -> Arrays.copyOfRange(logs, ends[i], ends[i + 1]))
        .toList();
  }

  /** The mean of the sessions' means. */
  double mean() {
    return bySession().stream().mapToDouble(StatUtils::mean).average().orElseThrow();
  }

  /** Sum of the squared deviations from the means of the sessions. */
  double squares() {
    return bySession().stream()
        .mapToDouble(session -> StatUtils.variance(session) * (session.length - 1))
        .sum();
  }

  /** The degrees of freedom of {@link #squares()}. */
  int degreesOfFreedom() {
    return logs.length - sessions.size();
  }

  /** What the mean's variance is of the variance of one fork. */
  double forkWeight() {
    double perSession = sessions.stream().mapToDouble(forks -> 1.0 / forks).sum();
    return perSession / sessions.size() / sessions.size();
  }

  /** What the mean's variance is of the variance of one session. */
  double sessionWeight() {
    return 1.0 / sessions.size();
  }

  /** The geometric mean of the forks, in nanoseconds per operation, with its error over forks. */
  Centre centre() {
    double value = Math.exp(mean());
    if (degreesOfFreedom() < 1) {
      return new Centre(value, OptionalDouble.empty(), count());
    }
    double standardError = Math.sqrt(squares() / degreesOfFreedom() * forkWeight());
    double factor =
        new TDistribution(null, degreesOfFreedom()).inverseCumulativeProbability(CONFIDENCE)
            * standardError;
    return new Centre(value, OptionalDouble.of(value * Math.expm1(factor)), count());
  }
}
