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
import io.mexcbench.hotpath.signal.RollingVolumeWeightedAveragePrice;
import io.mexcbench.hotpath.signal.StochasticOscillator;
import io.mexcbench.hotpath.signal.VolumeWeightedAveragePrice;
import io.mexcbench.hotpath.signal.WeightedMovingAverage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What each indicator costs by itself. One operation is one tick: the update and reading the value,
 * with the customary periods, long after the warm-up.
 *
 * <p>Ticks rotate through a seeded ring. An indicator that is not bounded by a window (the VWAP of
 * the session) begins anew with each round, so that its state does not grow with the run.
 */
public class IndicatorBenchmark extends HotPathBenchmark {
  static final int VWAP_PERIOD = 20;

  private final ExponentialMovingAverage ema = new ExponentialMovingAverage(12);
  private final RelativeStrengthIndex rsi = new RelativeStrengthIndex(14);
  private final MovingAverageConvergenceDivergence macd = new MovingAverageConvergenceDivergence();
  private final BollingerBands bands = new BollingerBands();
  private final AverageTrueRange range = new AverageTrueRange(14);
  private final VolumeWeightedAveragePrice vwap = new VolumeWeightedAveragePrice();
  private final RollingVolumeWeightedAveragePrice rollingVwap =
      new RollingVolumeWeightedAveragePrice(VWAP_PERIOD);
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
      ema.update(ticks.price[i]);
      rsi.update(ticks.price[i]);
      macd.update(ticks.price[i]);
      bands.update(ticks.price[i]);
      range.update(ticks.high[i], ticks.low[i], ticks.price[i]);
      rollingVwap.update(ticks.price[i], ticks.volume[i]);
      wma.update(ticks.price[i]);
      adx.update(ticks.high[i], ticks.low[i], ticks.price[i]);
      stochastic.update(ticks.high[i], ticks.low[i], ticks.price[i]);
      volatility.update(ticks.price[i]);
      flow.update(ticks.bestBid[i], ticks.bidQuantity[i], ticks.bestAsk[i], ticks.askQuantity[i]);
    }
  }

  @Benchmark
  public double updateEma() {
    ema.update(ticks.price[next++ & Ticks.INDEX_MASK]);
    return ema.value();
  }

  @Benchmark
  public double updateRsi() {
    rsi.update(ticks.price[next++ & Ticks.INDEX_MASK]);
    return rsi.value();
  }

  /** The histogram, which takes the line and the signal. */
  @Benchmark
  public double updateMacd() {
    macd.update(ticks.price[next++ & Ticks.INDEX_MASK]);
    return macd.histogram();
  }

  /** The width of the band, which takes both of its ends. */
  @Benchmark
  public double updateBollinger() {
    bands.update(ticks.price[next++ & Ticks.INDEX_MASK]);
    return bands.upper() - bands.lower();
  }

  @Benchmark
  public double updateAtr() {
    int i = next++ & Ticks.INDEX_MASK;
    range.update(ticks.high[i], ticks.low[i], ticks.price[i]);
    return range.value();
  }

  @Benchmark
  public double updateVwap() {
    int i = next++ & Ticks.INDEX_MASK;
    if (i == 0) {
      vwap.reset();
    }
    vwap.update(ticks.price[i], ticks.volume[i]);
    return vwap.value();
  }

  @Benchmark
  public double updateRollingVwap() {
    int i = next++ & Ticks.INDEX_MASK;
    rollingVwap.update(ticks.price[i], ticks.volume[i]);
    return rollingVwap.value();
  }

  @Benchmark
  public double updateWma() {
    wma.update(ticks.price[next++ & Ticks.INDEX_MASK]);
    return wma.value();
  }

  /** The index and both directions: their sum takes all three. */
  @Benchmark
  public double updateAdx() {
    int i = next++ & Ticks.INDEX_MASK;
    adx.update(ticks.high[i], ticks.low[i], ticks.price[i]);
    return adx.value() + adx.plus() + adx.minus();
  }

  /** %K and %D, which take the highest high and the lowest low. */
  @Benchmark
  public double updateStochastic() {
    int i = next++ & Ticks.INDEX_MASK;
    stochastic.update(ticks.high[i], ticks.low[i], ticks.price[i]);
    return stochastic.fast() + stochastic.value();
  }

  @Benchmark
  public double updateRealisedVolatility() {
    volatility.update(ticks.price[next++ & Ticks.INDEX_MASK]);
    return volatility.value();
  }

  @Benchmark
  public double updateOrderFlowImbalance() {
    int i = next++ & Ticks.INDEX_MASK;
    flow.update(ticks.bestBid[i], ticks.bidQuantity[i], ticks.bestAsk[i], ticks.askQuantity[i]);
    return flow.value();
  }

  @Benchmark
  public double bookImbalance() {
    int i = next++ & Ticks.INDEX_MASK;
    return BookImbalance.of(ticks.bidQuantity[i], ticks.askQuantity[i]);
  }

  @Benchmark
  public double microprice() {
    int i = next++ & Ticks.INDEX_MASK;
    return Microprice.of(
        ticks.bestBid[i], ticks.bidQuantity[i], ticks.bestAsk[i], ticks.askQuantity[i]);
  }
}
