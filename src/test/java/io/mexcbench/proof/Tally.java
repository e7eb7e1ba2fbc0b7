package io.mexcbench.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/** How often something happened, counted by cluster: what is alike inside and not across. */
final class Tally {
  private static final int RESAMPLES = 2_000;
  private static final double CONFIDENCE = 0.95;
  private static final long SEED = 95;

  private static final class Count {
    private long hits;
    private long cases;
  }

  private final SortedMap<String, Count> clusters = new TreeMap<>();

  synchronized void add(String cluster, boolean isHit) {
    Count count = clusters.computeIfAbsent(cluster, key -> new Count());
    count.cases++;
    count.hits += isHit ? 1 : 0;
  }

  /**
   * The share, with a 95 % interval: whole clusters resampled; of a single cluster, Wilson's, which
   * takes the cases for independent.
   *
   * @throws IllegalStateException if nothing was counted
   */
  Rate rate() {
    long hits = clusters.values().stream().mapToLong(one -> one.hits).sum();
    long cases = clusters.values().stream().mapToLong(one -> one.cases).sum();
    if (cases == 0) {
      throw new IllegalStateException("nothing was counted");
    }
    double share = (double) hits / cases;
    if (clusters.size() == 1) {
      var wilson =
          new WilsonScoreInterval()
              .createInterval(Math.toIntExact(cases), Math.toIntExact(hits), CONFIDENCE);
      return new Rate(share, wilson.getLowerBound(), wilson.getUpperBound(), cases);
    }
    double[] shares = resampledShares();
    double tail = 100 * (1 - CONFIDENCE) / 2;
    return new Rate(
        share, StatUtils.percentile(shares, tail), StatUtils.percentile(shares, 100 - tail), cases);
  }

  private double[] resampledShares() {
    Random random = new Random(SEED);
    List<Count> counts = new ArrayList<>(clusters.values());
    double[] shares = new double[RESAMPLES];
    Arrays.setAll(
        shares,
        i -> {
          long hits = 0;
          long cases = 0;
          for (int j = 0; j < counts.size(); j++) {
            Count drawn = counts.get(random.nextInt(counts.size()));
            hits += drawn.hits;
            cases += drawn.cases;
          }
          return (double) hits / cases;
        });
    return shares;
  }
}
