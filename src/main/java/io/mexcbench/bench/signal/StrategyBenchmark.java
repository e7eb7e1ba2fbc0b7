package io.mexcbench.bench.signal;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.ImbalanceRules;
import io.mexcbench.hotpath.signal.ImbalanceStrategy;
import io.mexcbench.hotpath.signal.MovingAverageCrossStrategy;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderRules;
import io.mexcbench.hotpath.signal.OrderType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What a strategy costs per quote, with the orders it gives. One operation is one quote.
 *
 * <p>Quotes rotate through a seeded ring, in each round of which both strategies buy and sell
 * several times; every order is filled at once, so that the position stays within its bounds. Event
 * time goes on from round to round.
 */
public class StrategyBenchmark extends HotPathBenchmark {
  static final Symbol SYMBOL = new Symbol(0, "BTCUSDT", 2, 6);
  static final OrderRules ORDER_RULES =
      new OrderRules(OrderType.IMMEDIATE_OR_CANCEL, 10_000, 30_000, 5, 50);
  static final ImbalanceRules IMBALANCE_RULES = new ImbalanceRules(8, 0.3, -0.1, 0.5, 8);
  static final int FAST_PERIOD = 12;
  static final int SLOW_PERIOD = 26;
  static final long BAND = 10;

  // By their classes: through the interface each call would have two targets since the warm-up.
  private MovingAverageCrossStrategy averages;
  private ImbalanceStrategy imbalance;
  private Ticks ticks;
  private long next;

  /** The last order given, for the tests. */
  private final OrderIntent last = new OrderIntent(SYMBOL);

  /** One round of the ring, so that both strategies are past their warm-up. */
  @Setup
  public void setUp() {
    ticks = new Ticks();
    averages =
        new MovingAverageCrossStrategy(
            SYMBOL, FAST_PERIOD, SLOW_PERIOD, BAND, ORDER_RULES, this::fillForAverages);
    imbalance = new ImbalanceStrategy(SYMBOL, IMBALANCE_RULES, ORDER_RULES, this::fillForImbalance);
    for (int i = 0; i < Ticks.SIZE; i++) {
      onTickMovingAverageCross();
    }
    next = 0;
    for (int i = 0; i < Ticks.SIZE; i++) {
      onTickImbalance();
    }
  }

  private void fillForAverages(OrderIntent intent) {
    last.copyFrom(intent);
    averages.onFill(intent.side(), intent.quantity());
  }

  private void fillForImbalance(OrderIntent intent) {
    last.copyFrom(intent);
    imbalance.onFill(intent.side(), intent.quantity());
  }

  @Benchmark
  public boolean onTickMovingAverageCross() {
    int i = (int) next & Ticks.INDEX_MASK;
    return averages.onTick(
        next++ * Ticks.MILLIS_PER_TICK,
        ticks.bestBid[i],
        ticks.bidQuantity[i],
        ticks.bestAsk[i],
        ticks.askQuantity[i]);
  }

  @Benchmark
  public boolean onTickImbalance() {
    int i = (int) next & Ticks.INDEX_MASK;
    return imbalance.onTick(
        next++ * Ticks.MILLIS_PER_TICK,
        ticks.bestBid[i],
        ticks.bidQuantity[i],
        ticks.bestAsk[i],
        ticks.askQuantity[i]);
  }

  OrderIntent last() {
    return last;
  }
}
