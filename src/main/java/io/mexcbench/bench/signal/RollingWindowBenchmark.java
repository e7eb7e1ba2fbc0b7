package io.mexcbench.bench.signal;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.hotpath.signal.RollingMaximum;
import io.mexcbench.hotpath.signal.RollingStandardDeviation;
import io.mexcbench.hotpath.signal.SimpleMovingAverage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Whether what is computed over a window costs the same however long that is. One operation is one
 * tick: the update and reading the value. Ticks rotate through a seeded ring.
 */
public class RollingWindowBenchmark extends HotPathBenchmark {
  @Param({"20", "200"})
  int period;

  private SimpleMovingAverage sma;
  private RollingStandardDeviation deviation;
  private RollingMaximum maximum;
  private Ticks ticks;
  private int next;

  /** One round of the ring, so that the windows are full. */
  @Setup
  public void setUp() {
    ticks = new Ticks();
    sma = new SimpleMovingAverage(period);
    deviation = new RollingStandardDeviation(period);
    maximum = new RollingMaximum(period);
    for (double price : ticks.price) {
      sma.update(price);
      deviation.update(price);
      maximum.update(price);
    }
  }

  @Benchmark
  public double updateSma() {
    sma.update(ticks.price[next++ & Ticks.INDEX_MASK]);
    return sma.value();
  }

  @Benchmark
  public double updateStandardDeviation() {
    deviation.update(ticks.price[next++ & Ticks.INDEX_MASK]);
    return deviation.value();
  }

  @Benchmark
  public double updateMaximum() {
    maximum.update(ticks.price[next++ & Ticks.INDEX_MASK]);
    return maximum.value();
  }

  /** The mean and the deviation of the same window: their sum takes both. */
  @Benchmark
  public double updateMeanAndDeviation() {
    deviation.update(ticks.price[next++ & Ticks.INDEX_MASK]);
    return deviation.mean() + deviation.value();
  }
}
