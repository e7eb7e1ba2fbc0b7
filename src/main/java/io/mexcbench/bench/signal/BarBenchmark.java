package io.mexcbench.bench.signal;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.Bar;
import io.mexcbench.hotpath.signal.TimeBars;
import io.mexcbench.hotpath.signal.TradeStatus;
import io.mexcbench.hotpath.signal.VolumeBars;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Setup;

/**
 * What building bars costs per trade. One operation is one trade; some 25 make a bar by time, some
 * 3 one by volume, where a trade in four is split.
 *
 * <p>Trades rotate through a seeded ring, and event time goes on from round to round. Complete bars
 * are kept in one copy, as a listener does that uses them later.
 */
public class BarBenchmark extends HotPathBenchmark {
  static final Symbol SYMBOL = StrategyBenchmark.SYMBOL;
  static final long INTERVAL_MILLIS = 250;
  static final long QUANTITY = 5_000_000;

  private final Bar last = new Bar(SYMBOL);
  private Ticks ticks;
  private TimeBars timeBars;
  private VolumeBars volumeBars;
  private long next;
  private long barCount;

  @Setup
  public void setUp() {
    ticks = new Ticks();
    timeBars = new TimeBars(SYMBOL, INTERVAL_MILLIS, 0, this::keep);
    volumeBars = new VolumeBars(SYMBOL, QUANTITY, this::keep);
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  void keep(Bar bar) {
    last.copyFrom(bar);
    barCount++;
  }

  @Benchmark
  public TradeStatus addTradeByTime() {
    int i = (int) next & Ticks.INDEX_MASK;
    return timeBars.onTrade(
        next++ * Ticks.MILLIS_PER_TICK, ticks.tradePrice[i], ticks.tradeQuantity[i]);
  }

  @Benchmark
  public TradeStatus addTradeByVolume() {
    int i = (int) next & Ticks.INDEX_MASK;
    return volumeBars.onTrade(
        next++ * Ticks.MILLIS_PER_TICK, ticks.tradePrice[i], ticks.tradeQuantity[i]);
  }

  Bar last() {
    return last;
  }

  long barCount() {
    return barCount;
  }
}
