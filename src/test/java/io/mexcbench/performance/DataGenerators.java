package io.mexcbench.performance;

import io.mexcbench.engine.StrategyFactory;
import io.mexcbench.exchange.MarketProfile;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.signal.Decision;
import io.mexcbench.hotpath.signal.ImbalanceRules;
import io.mexcbench.hotpath.signal.ImbalanceStrategy;
import io.mexcbench.hotpath.signal.OrderRules;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import io.mexcbench.hotpath.signal.Strategy;
import io.mexcbench.load.live.LiveRigOptions;
import java.util.concurrent.atomic.AtomicLong;

/** Markets and strategies for tests of the whole system. */
final class DataGenerators {
  private static final AtomicLong SESSIONS = new AtomicLong();

  private DataGenerators() {}

  static LiveRigOptions rig(MarketProfile profile, StrategyFactory strategies) {
    return new LiveRigOptions(
        profile, 1, 10, "perf" + SESSIONS.incrementAndGet() + "-", strategies);
  }

  /** Buys and sells whenever the book leans to one side. */
  static StrategyFactory eager() {
    return (symbol, listener) ->
        new ImbalanceStrategy(
            symbol,
            new ImbalanceRules(5, 4, 0.1, 0, 0, Long.MAX_VALUE),
            new OrderRules(
                OrderType.IMMEDIATE_OR_CANCEL,
                power(symbol.quantityScale() + Math.max(0, symbol.priceScale() - 2)),
                5 * power(symbol.quantityScale() + Math.max(0, symbol.priceScale() - 2)),
                0,
                200,
                1_000),
            listener);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  /** Takes so long over each update of a book, on the only thread that there is. */
  static StrategyFactory slow(long nanos) {
    return (symbol, listener) -> new Slow(nanos);
  }

  private record Slow(long nanos) implements Strategy {
    @Override
    public Decision onBook(long eventTimeMillis, OrderBook book) {
      long until = System.nanoTime() + nanos;
      while (System.nanoTime() - until < 0) {
        Thread.onSpinWait();
      }
      return Decision.NO_SIGNAL;
    }

    @Override
    public Decision onQuote(
        long eventTimeMillis, long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
      return Decision.NO_SIGNAL;
    }

    @Override
    public void onTime(long nowMillis) {}

    @Override
    public void onMarketLost() {}

    @Override
    public void halt() {}

    @Override
    public void resume() {}

    @Override
    public void onFill(Side side, long quantity) {}

    @Override
    public void onClosed(Side side, long unfilledQuantity) {}
  }
}
