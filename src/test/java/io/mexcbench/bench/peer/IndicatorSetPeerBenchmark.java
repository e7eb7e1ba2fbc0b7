package io.mexcbench.bench.peer;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.bench.signal.Ticks;
import io.mexcbench.hotpath.signal.BollingerBands;
import io.mexcbench.hotpath.signal.ExponentialMovingAverage;
import io.mexcbench.hotpath.signal.MovingAverageConvergenceDivergence;
import io.mexcbench.hotpath.signal.RelativeStrengthIndex;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.ta4j.core.num.DecimalNum;
import org.ta4j.core.num.DoubleNum;

/**
 * What does a tick cost that feeds the common indicators? One operation is one tick: EMA 12, RSI
 * 14, MACD 12/26 with its signal over 9, and the Bollinger bands of 20 and 2 deviations are
 * updated, and their six values read; the result is the sum of four of them and of the width of the
 * bands. Ticks rotate through a seeded ring of 1,024.
 *
 * <p>ta4j 0.17 (the last for JDK 17) as its documentation has it for live trading: a series bounded
 * with {@code withMaxBarCount}, indicators made once and read at the series' end, see {@link
 * Ta4jTrendSet}. {@code ta4jDecimal} is its default arithmetic, {@code ta4jDouble} the one it names
 * for speed. It starts averages otherwise, which a round of the ring has forgotten before anything
 * is compared.
 *
 * <p>The floor is one exponential average: a chain in which each tick waits for the one before.
 */
public class IndicatorSetPeerBenchmark extends HotPathBenchmark {
  private static final double TOLERANCE = 1e-11;
  private static final double EMA_WEIGHT = 2.0 / 13;

  private final ExponentialMovingAverage ema = new ExponentialMovingAverage(12);
  private final RelativeStrengthIndex rsi = new RelativeStrengthIndex(14);
  private final MovingAverageConvergenceDivergence macd = new MovingAverageConvergenceDivergence();
  private final BollingerBands bands = new BollingerBands();
  private final Ta4jTrendSet doubles = new Ta4jTrendSet(DoubleNum.ZERO, DoubleNum::valueOf);
  private final Ta4jTrendSet decimals = new Ta4jTrendSet(DecimalNum.ZERO, DecimalNum::valueOf);

  private double[] prices;
  private int next;
  private double floor;

  /** A round to warm up, then one in which all must agree. */
  @Setup
  public void setUp() {
    prices = new Ticks().prices();
    for (double price : prices) {
      update(price);
      doubles.update(price);
      decimals.update(price);
    }
    for (double price : prices) {
      update(price);
      Agreement.requireWithin(
          TOLERANCE, List.of(values(), doubles.update(price), decimals.update(price)));
    }
  }

  @Benchmark
  public double mexcbench() {
    update(prices[next++ & Ticks.INDEX_MASK]);
    return values();
  }

  private void update(double price) {
    ema.update(price);
    rsi.update(price);
    macd.update(price);
    bands.update(price);
  }

  private double values() {
    return ema.value()
        + rsi.value()
        + macd.line()
        + macd.signal()
        + (bands.upper() - bands.lower());
  }

  @Benchmark
  public double ta4jDouble() {
    return doubles.update(prices[next++ & Ticks.INDEX_MASK]);
  }

  @Benchmark
  public double ta4jDecimal() {
    return decimals.update(prices[next++ & Ticks.INDEX_MASK]);
  }

  @Benchmark
  public double floorEma() {
    floor = Math.fma(EMA_WEIGHT, prices[next++ & Ticks.INDEX_MASK] - floor, floor);
    return floor;
  }
}
