package io.mexcbench.bench.pipeline;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.BookImbalance;
import io.mexcbench.hotpath.signal.Decision;
import io.mexcbench.hotpath.signal.ExponentialMovingAverage;
import io.mexcbench.hotpath.signal.IntentListener;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Reason;
import io.mexcbench.hotpath.signal.Side;
import io.mexcbench.hotpath.signal.StrategyAdapter;

/**
 * Asks for an order on every tick, on the side that the averaged imbalance of the book favours. A
 * strategy that mostly waits would hide the second half of the path behind the first.
 */
public final class PressureFollower extends StrategyAdapter {
  private static final int PERIOD = 8;

  private final ExponentialMovingAverage imbalance = new ExponentialMovingAverage(PERIOD);
  private final Symbol symbol;
  private final long quantity;
  private final OrderIntent intent;
  private final IntentListener listener;

  public PressureFollower(Symbol symbol, long quantity, IntentListener listener) {
    this.symbol = symbol;
    this.quantity = quantity;
    this.intent = new OrderIntent(symbol);
    this.listener = listener;
  }

  @Override
  public Decision onQuote(
      long eventTimeMillis, long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    imbalance.update(BookImbalance.of(bidQuantity, askQuantity));
    if (!imbalance.isReady()) {
      return Decision.WARMING_UP;
    }
    boolean isBuying = imbalance.value() >= 0;
    intent.set(
        symbol,
        isBuying ? Side.BUY : Side.SELL,
        OrderType.LIMIT,
        isBuying ? bestAsk : bestBid,
        quantity,
        isBuying ? Reason.BUYING_PRESSURE : Reason.PRESSURE_GONE,
        eventTimeMillis);
    listener.onIntent(intent);
    return Decision.ORDERED;
  }
}
