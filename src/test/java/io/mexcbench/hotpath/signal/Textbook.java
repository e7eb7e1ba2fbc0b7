package io.mexcbench.hotpath.signal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * The indicators by their definitions, each value from the whole history anew: the oracle of the
 * incremental ones. Value {@code i} of a result belongs to the {@code i}-th tick on which it is
 * defined.
 */
public final class Textbook {
  private Textbook() {}

  /** Between values at the same place; infinite if there are not as many of both. */
  public static double worstDistance(double[] actual, double[] expected) {
    if (actual.length != expected.length || expected.length == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return IntStream.range(0, expected.length)
        .mapToDouble(i -> Math.abs(actual[i] - expected[i]))
        .reduce(0, Math::max);
  }

  public static double[] simpleAverage(double[] inputs, int period) {
    return IntStream.rangeClosed(period, inputs.length)
        .mapToDouble(end -> Arrays.stream(inputs, end - period, end).average().orElseThrow())
        .toArray();
  }

  public static double[] deviation(double[] inputs, int period) {
    StandardDeviation population = new StandardDeviation(false);
    return IntStream.rangeClosed(period, inputs.length)
        .mapToDouble(end -> population.evaluate(inputs, end - period, period))
        .toArray();
  }

  public static double[] exponentialAverage(double[] inputs, int period) {
    return weighted(inputs, period, 2.0 / (period + 1));
  }

  public static double[] wilderAverage(double[] inputs, int period) {
    return weighted(inputs, period, 1.0 / period);
  }

  private static double[] weighted(double[] inputs, int period, double weight) {
    return IntStream.range(period - 1, inputs.length)
        .mapToDouble(last -> weightedAt(last, inputs, period, weight))
        .toArray();
  }

  /** The recurrence solved: an input of age k weighs w(1-w)^k, the first mean the rest. */
  private static double weightedAt(int last, double[] inputs, int period, double weight) {
    double seed = Arrays.stream(inputs, 0, period).average().orElseThrow();
    return seed * Math.pow(1 - weight, last - period + 1)
        + IntStream.rangeClosed(period, last)
            .mapToDouble(i -> weight * Math.pow(1 - weight, last - i) * inputs[i])
            .sum();
  }

  public static double lastExponentialAverage(double[] inputs, int period) {
    return weightedAt(inputs.length - 1, inputs, period, 2.0 / (period + 1));
  }

  public static double[] relativeStrength(double[] inputs, int period) {
    double[] gains =
        IntStream.range(1, inputs.length)
            .mapToDouble(i -> inputs[i] > inputs[i - 1] ? inputs[i] - inputs[i - 1] : 0)
            .toArray();
    double[] losses =
        IntStream.range(1, inputs.length)
            .mapToDouble(i -> inputs[i] < inputs[i - 1] ? inputs[i - 1] - inputs[i] : 0)
            .toArray();
    double[] gain = wilderAverage(gains, period);
    double[] loss = wilderAverage(losses, period);
    return IntStream.range(0, gain.length)
        .mapToDouble(i -> 100 - 100 / (1 + gain[i] / loss[i]))
        .toArray();
  }

  public static double[] convergenceLine(double[] inputs, int fastPeriod, int slowPeriod) {
    double[] fast = exponentialAverage(inputs, fastPeriod);
    double[] slow = exponentialAverage(inputs, slowPeriod);
    return IntStream.range(0, slow.length)
        .mapToDouble(i -> fast[i + slowPeriod - fastPeriod] - slow[i])
        .toArray();
  }

  public static double[] trueRanges(double[] high, double[] low, double[] close) {
    return IntStream.range(0, high.length)
        .mapToDouble(
            i ->
                i == 0
                    ? high[0] - low[0]
                    : Math.max(
                        high[i] - low[i],
                        Math.max(
                            Math.abs(high[i] - close[i - 1]), Math.abs(low[i] - close[i - 1]))))
        .toArray();
  }

  public static double volumeWeighted(double[] prices, double[] volumes, int from, int to) {
    double volume = Arrays.stream(volumes, from, to).sum();
    return IntStream.range(from, to).mapToDouble(i -> prices[i] * (volumes[i] / volume)).sum();
  }
}
