package io.mexcbench.bench.peer;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.bench.signal.Ticks;
import io.mexcbench.hotpath.signal.RollingStandardDeviation;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What do the mean and the deviation of a window cost, and does its length matter? One operation is
 * one tick: a price enters, the oldest leaves, and the mean and the population standard deviation
 * are read and added up. Ticks rotate through a seeded ring of 1,024.
 *
 * <p>commons-math3 as its user guide has it for a rolling window: {@code DescriptiveStatistics}
 * with a window size, which keeps the values and computes each statistic from them when it is read.
 */
public class RollingWindowPeerBenchmark extends HotPathBenchmark {
  private static final double TOLERANCE = 1e-9;

  @Param({"20", "200"})
  int period;

  private RollingStandardDeviation deviation;
  private DescriptiveStatistics statistics;
  private double[] prices;
  private int next;

  /** A round to fill the windows, then one in which both must agree. */
  @Setup
  public void setUp() {
    prices = new Ticks().prices();
    deviation = new RollingStandardDeviation(period);
    statistics = new DescriptiveStatistics(period);
    for (double price : prices) {
      deviation.update(price);
      statistics.addValue(price);
    }
    for (int i = 0; i < prices.length; i++) {
      double ours = mexcbench();
      next--;
      Agreement.requireWithin(TOLERANCE, List.of(ours, commonsMath()));
    }
  }

  @Benchmark
  public double mexcbench() {
    deviation.update(prices[next++ & Ticks.INDEX_MASK]);
    return deviation.mean() + deviation.value();
  }

  @Benchmark
  public double commonsMath() {
    statistics.addValue(prices[next++ & Ticks.INDEX_MASK]);
    return statistics.getMean() + Math.sqrt(statistics.getPopulationVariance());
  }
}
