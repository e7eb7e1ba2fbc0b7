package io.mexcbench.bench.signal;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.Bar;
import io.mexcbench.hotpath.signal.Decision;
import io.mexcbench.hotpath.signal.ImbalanceRules;
import io.mexcbench.hotpath.signal.ImbalanceStrategy;
import io.mexcbench.hotpath.signal.MeanReversionStrategy;
import io.mexcbench.hotpath.signal.MovingAverageCrossStrategy;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderRules;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.ReversionRules;
import io.mexcbench.hotpath.signal.TimeBars;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Setup;

/**
 * What a strategy costs per event, with the orders it gives. One operation is one quote, and for
 * the mean reversion also a trade and the bar that it completes.
 *
 * <p>Events rotate through a seeded ring, in each round of which every strategy buys and sells
 * several times; every order is filled at once, so that the position stays within its bounds. Event
 * time goes on from round to round.
 *
 * <p>A fork runs the code of its own strategy alone: one that has also warmed up another would
 * compile the desk that they share, and its listener, for both. And listeners are compiled by
 * themselves, as a real one would be, which encodes and signs: inlined, they carry a strategy's
 * code past the size up to which C2 inlines what it has compiled before (InlineSmallCode, 2,500
 * bytes), and the order in which its threads take up methods decides the score.
 */
public class StrategyBenchmark extends HotPathBenchmark {
  static final Symbol SYMBOL = new Symbol(0, "BTCUSDT", 2, 6);
  static final OrderRules ORDER_RULES =
      new OrderRules(OrderType.IMMEDIATE_OR_CANCEL, 10_000, 30_000, 5, 50, 1_000);
  static final ImbalanceRules IMBALANCE_RULES = new ImbalanceRules(1, 8, 0.3, -0.1, 0.5, 8);
  static final ReversionRules REVERSION_RULES = new ReversionRules(14, 40, 2, 55);
  static final int FAST_PERIOD = 12;
  static final int SLOW_PERIOD = 26;
  static final long BAND = 10;

  // By their classes: calls through the interface are no part of the question.
  private MovingAverageCrossStrategy averages;
  private ImbalanceStrategy imbalance;
  private MeanReversionStrategy reversion;
  private TimeBars bars;
  private Decision ofBar = Decision.NO_SIGNAL;
  private Ticks ticks;
  private long next;

  /** The last order given, for the tests. */
  private final OrderIntent last = new OrderIntent(SYMBOL);

  @Setup
  public void setUp() {
    ticks = new Ticks();
    averages =
        new MovingAverageCrossStrategy(
            SYMBOL, FAST_PERIOD, SLOW_PERIOD, BAND, ORDER_RULES, this::fillForAverages);
    imbalance = new ImbalanceStrategy(SYMBOL, IMBALANCE_RULES, ORDER_RULES, this::fillForImbalance);
    reversion =
        new MeanReversionStrategy(SYMBOL, REVERSION_RULES, ORDER_RULES, this::fillForReversion);
    bars = new TimeBars(SYMBOL, Ticks.MILLIS_PER_TICK, 0, this::decideOnBar);
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  void fillForAverages(OrderIntent intent) {
    last.copyFrom(intent);
    averages.onFill(intent.side(), intent.quantity());
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  void fillForImbalance(OrderIntent intent) {
    last.copyFrom(intent);
    imbalance.onFill(intent.side(), intent.quantity());
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  void fillForReversion(OrderIntent intent) {
    last.copyFrom(intent);
    reversion.onFill(intent.side(), intent.quantity());
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  void decideOnBar(Bar bar) {
    ofBar = reversion.onBar(bar);
  }

  @Benchmark
  public Decision onTickMovingAverageCross() {
    int i = (int) next & Ticks.INDEX_MASK;
    return averages.onQuote(
        next++ * Ticks.MILLIS_PER_TICK,
        ticks.bestBid[i],
        ticks.bidQuantity[i],
        ticks.bestAsk[i],
        ticks.askQuantity[i]);
  }

  @Benchmark
  public Decision onTickImbalance() {
    int i = (int) next & Ticks.INDEX_MASK;
    return imbalance.onQuote(
        next++ * Ticks.MILLIS_PER_TICK,
        ticks.bestBid[i],
        ticks.bidQuantity[i],
        ticks.bestAsk[i],
        ticks.askQuantity[i]);
  }

  @Benchmark
  public Decision onBarMeanReversion() {
    int i = (int) next & Ticks.INDEX_MASK;
    long timeMillis = next++ * Ticks.MILLIS_PER_TICK;
    reversion.onQuote(
        timeMillis, ticks.bestBid[i], ticks.bidQuantity[i], ticks.bestAsk[i], ticks.askQuantity[i]);
    bars.onTrade(timeMillis, ticks.tradePrice[i], ticks.tradeQuantity[i]);
    return ofBar;
  }

  OrderIntent last() {
    return last;
  }
}
