package io.mexcbench.bench.signal;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.hotpath.signal.AverageDirectionalIndex;
import io.mexcbench.hotpath.signal.AverageTrueRange;
import io.mexcbench.hotpath.signal.BollingerBands;
import io.mexcbench.hotpath.signal.BookImbalance;
import io.mexcbench.hotpath.signal.ExponentialMovingAverage;
import io.mexcbench.hotpath.signal.Microprice;
import io.mexcbench.hotpath.signal.MovingAverageConvergenceDivergence;
import io.mexcbench.hotpath.signal.OrderFlowImbalance;
import io.mexcbench.hotpath.signal.RealisedVolatility;
import io.mexcbench.hotpath.signal.RelativeStrengthIndex;
import io.mexcbench.hotpath.signal.RollingStandardDeviation;
import io.mexcbench.hotpath.signal.RollingVolumeWeightedAveragePrice;
import io.mexcbench.hotpath.signal.SimpleMovingAverage;
import io.mexcbench.hotpath.signal.StochasticOscillator;
import io.mexcbench.hotpath.signal.VolumeWeightedAveragePrice;
import io.mexcbench.hotpath.signal.WeightedMovingAverage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What a tick costs that feeds many indicators, which overlap in the processor and so cost less
 * than the sum of each alone. One operation is one tick: every update and reading every value; the
 * result is the sum of the values. Ticks rotate through a seeded ring.
 */
public class SignalSetBenchmark extends HotPathBenchmark {
  private final ExponentialMovingAverage ema = new ExponentialMovingAverage(12);
  private final RelativeStrengthIndex rsi = new RelativeStrengthIndex(14);
  private final MovingAverageConvergenceDivergence macd = new MovingAverageConvergenceDivergence();
  private final BollingerBands bands = new BollingerBands();
  private final SimpleMovingAverage sma = new SimpleMovingAverage(20);
  private final RollingStandardDeviation deviation = new RollingStandardDeviation(200);
  private final AverageTrueRange range = new AverageTrueRange(14);
  private final RollingVolumeWeightedAveragePrice vwap = new RollingVolumeWeightedAveragePrice(20);
  private final VolumeWeightedAveragePrice session = new VolumeWeightedAveragePrice();
  private final WeightedMovingAverage wma = new WeightedMovingAverage(20);
  private final AverageDirectionalIndex adx = new AverageDirectionalIndex(14);
  private final StochasticOscillator stochastic = new StochasticOscillator();
  private final RealisedVolatility volatility = new RealisedVolatility(20);
  private final OrderFlowImbalance flow = new OrderFlowImbalance(20);

  private Ticks ticks;
  private int next;

  /** One round of the ring, so that every indicator is ready. */
  @Setup
  public void setUp() {
    ticks = new Ticks();
    for (int i = 0; i < Ticks.SIZE; i++) {
      updateTrend(ticks.price[i]);
      updateRest(i);
      updateWindows(i);
    }
  }

  /** The four that libraries are compared on, six values: EMA, RSI, MACD line and signal, bands. */
  @Benchmark
  public double updateTrendSet() {
    updateTrend(ticks.price[next++ & Ticks.INDEX_MASK]);
    return trend();
  }

  /** Every indicator there is; the session of the VWAP begins anew with each round. */
  @Benchmark
  public double updateAll() {
    int i = next++ & Ticks.INDEX_MASK;
    updateTrend(ticks.price[i]);
    updateRest(i);
    updateWindows(i);
    return trend() + rest(i) + windows();
  }

  private void updateTrend(double price) {
    ema.update(price);
    rsi.update(price);
    macd.update(price);
    bands.update(price);
  }

  private double trend() {
    return ema.value() + rsi.value() + macd.line() + macd.signal() + bands.upper() + bands.lower();
  }

  private void updateRest(int i) {
    sma.update(ticks.price[i]);
    deviation.update(ticks.price[i]);
    range.update(ticks.high[i], ticks.low[i], ticks.price[i]);
    vwap.update(ticks.price[i], ticks.volume[i]);
  }

  private void updateWindows(int i) {
    if (i == 0) {
      session.reset();
    }
    session.update(ticks.price[i], ticks.volume[i]);
    wma.update(ticks.price[i]);
    adx.update(ticks.high[i], ticks.low[i], ticks.price[i]);
    stochastic.update(ticks.high[i], ticks.low[i], ticks.price[i]);
    volatility.update(ticks.price[i]);
    flow.update(ticks.bestBid[i], ticks.bidQuantity[i], ticks.bestAsk[i], ticks.askQuantity[i]);
  }

  /** The stochastic oscillator keeps the rolling extremes. */
  private double windows() {
    return session.value()
        + wma.value()
        + adx.value()
        + adx.plus()
        + adx.minus()
        + stochastic.fast()
        + stochastic.value()
        + volatility.value()
        + flow.value();
  }

  private double rest(int i) {
    return sma.value()
        + deviation.value()
        + range.value()
        + vwap.value()
        + BookImbalance.of(ticks.bidQuantity[i], ticks.askQuantity[i])
        + Microprice.of(
            ticks.bestBid[i], ticks.bidQuantity[i], ticks.bestAsk[i], ticks.askQuantity[i]);
  }
}
