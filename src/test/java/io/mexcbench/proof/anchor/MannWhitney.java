package io.mexcbench.proof.anchor;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * The two-sided rank-sum test: exact for up to 50 samples a side without ties, else the normal
 * approximation with corrections for ties and continuity.
 */
final class MannWhitney {
  private static final int MOST_EXACT = 50;
  private static final Map<Long, double[]> DISTRIBUTIONS = new ConcurrentHashMap<>();

  private MannWhitney() {}

  static double twoSidedP(double[] first, double[] second) {
    double[] all = DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second)).toArray();
    double[] ranks = new NaturalRanking().rank(all);
    double u = -first.length * (first.length + 1) / 2.0;
    for (int i = 0; i < first.length; i++) {
      u += ranks[i];
    }
    double ties = ties(all);
    return ties == 0 && Math.max(first.length, second.length) <= MOST_EXACT
        ? exact(u, first.length, second.length)
        : approximate(u, first.length, second.length, ties);
  }

  /** The sum of t^3 - t over groups of t equal values. */
  private static double ties(double[] all) {
    double[] sorted = all.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (int from = 0, to; from < sorted.length; from = to) {
      to = from + 1;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      double size = to - from;
      sum += size * size * size - size;
    }
    return sum;
  }

  private static double exact(double u, int first, int second) {
    double[] ways =
        DISTRIBUTIONS.computeIfAbsent(first * 1000L + second, key -> ways(first, second));
    double least = Math.min(u, (double) first * second - u);
    double below = 0;
    double total = 0;
    for (int i = 0; i < ways.length; i++) {
      total += ways[i];
      below += i <= least ? ways[i] : 0;
    }
    return Math.min(1, 2 * below / total);
  }

  /** How many arrangements give each value of U: of subsets of ranks, by their sums. */
  private static double[] ways(int first, int second) {
    int ranks = first + second;
    int most = first * second;
    int least = first * (first + 1) / 2;
    double[][] subsets = new double[first + 1][least + most + 1];
    subsets[0][0] = 1;
    for (int rank = 1; rank <= ranks; rank++) {
      for (int size = Math.min(rank, first); size >= 1; size--) {
        for (int sum = least + most; sum >= rank; sum--) {
          subsets[size][sum] += subsets[size - 1][sum - rank];
        }
      }
    }
    double[] ways = new double[most + 1];
    System.arraycopy(subsets[first], least, ways, 0, most + 1);
    return ways;
  }

  private static double approximate(double u, int first, int second, double ties) {
    double all = (double) first + second;
    double product = (double) first * second;
    double variance = product / 12 * (all + 1 - ties / (all * (all - 1)));
    if (variance <= 0) {
      return 1;
    }
    double distance = Math.max(0, Math.abs(u - product / 2) - 0.5) / Math.sqrt(variance);
    return Math.min(1, 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-distance));
  }
}
