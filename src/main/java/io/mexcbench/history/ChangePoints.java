package io.mexcbench.history;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Where a series of past scores changed its level.
 *
 * <p>Of all ways to cut the series into levels, that one is taken whose points lie nearest to their
 * levels, where every cut costs a fixed price: optimal partitioning (Jackson et al., "An algorithm
 * for optimal partitioning of data on an interval", 2005), which is exact. A point that is far off
 * costs no more than {@link #OUTLIER} times the scatter (Fearnhead and Rigaill, "Changepoint
 * detection in the presence of outliers", 2019), so that one bad run makes no level. A level's
 * centre is its median. Scatter is that of neighbours: the median absolute difference, which a few
 * steps hardly move.
 *
 * <p>Scores are compared as logarithms: a change is a ratio. The price was chosen by simulation: of
 * series without a step fewer than one in twenty shows one, whether scatter is normal or has heavy
 * tails.
 */
final class ChangePoints {
  /** A level of fewer points could be chance twice in a row. */
  static final int LEAST_POINTS = 3;

  /** Smaller steps are shown by no machine of our kind, however often it is asked. */
  static final double LEAST_PERCENT = 1;

  /** What lies further from its level is a bad run, in units of the scatter. */
  private static final double OUTLIER = 3;

  /** Of a cut, for each unit of the logarithm of the number of points. */
  private static final double PRICE = 5;

  /** Scores with no scatter at all, such as bytes, still have a last digit. */
  private static final double LEAST_SCATTER = 0.001;

  /** Turns the median absolute difference of neighbours into a standard deviation. */
  private static final double MAD_OF_DIFFERENCES = 1.4826 / Math.sqrt(2);

  /** Older points are not looked at: the effort grows with the cube. */
  static final int MOST_POINTS = 200;

  private ChangePoints() {}

  /**
   * A cut.
   *
   * @param at index of the first point of the new level
   * @param before the old level
   * @param after the new one
   */
  record Change(int at, double before, double after) {}

  /**
   * The cuts, in order.
   *
   * @param values zero or more
   * @param offset added to each before they are compared, so that what is next to nothing is not
   *     many times what is even less; zero where no value is
   */
  static List<Change> of(double[] values, double offset) {
    if (values.length < 2 * LEAST_POINTS) {
      return List.of();
    }
    int from = Math.max(0, values.length - MOST_POINTS);
    double[] logs =
        Arrays.stream(values, from, values.length).map(one -> Math.log(one + offset)).toArray();
    int[] lastCuts = lastCuts(logs, scatter(logs));
    Deque<Change> changes = new ArrayDeque<>();
    int end = logs.length;
    while (lastCuts[end] > 0) {
      int cut = lastCuts[end];
      double step = median(logs, cut, end) - median(logs, lastCuts[cut], cut);
      if (Math.abs(Math.expm1(step)) * 100 >= LEAST_PERCENT) {
        double before = median(values, from + lastCuts[cut], from + cut);
        changes.addFirst(new Change(from + cut, before, median(values, from + cut, from + end)));
      }
      end = cut;
    }
    return List.copyOf(changes);
  }

  /** For each length, where the last level of its best partition begins. */
  private static int[] lastCuts(double[] logs, double scatter) {
    int n = logs.length;
    double price = PRICE * Math.log(n);
    double[] best = new double[n + 1];
    int[] lastCuts = new int[n + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = -price;
    for (int end = LEAST_POINTS; end <= n; end++) {
      for (int start = 0; start + LEAST_POINTS <= end; start++) {
        if (best[start] + price < best[end]) {
          double cost = best[start] + price + cost(logs, start, end, scatter);
          if (cost < best[end]) {
            best[end] = cost;
            lastCuts[end] = start;
          }
        }
      }
    }
    return lastCuts;
  }

  /** How far the points of a level are from it, in squares of the scatter. */
  private static double cost(double[] logs, int start, int end, double scatter) {
    double centre = median(logs, start, end);
    double sum = 0;
    for (int i = start; i < end; i++) {
      double off = Math.min(OUTLIER, Math.abs(logs[i] - centre) / scatter);
      sum += off * off;
    }
    return sum;
  }

  private static double scatter(double[] logs) {
    double[] differences = new double[logs.length - 1];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = Math.abs(logs[i + 1] - logs[i]);
    }
    double median = median(differences, 0, differences.length);
    return Math.max(LEAST_SCATTER, MAD_OF_DIFFERENCES * median);
  }

  private static double median(double[] values, int start, int end) {
    double[] sorted = Arrays.copyOfRange(values, start, end);
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
