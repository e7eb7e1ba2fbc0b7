package io.mexcbench.engine;

import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.Decision;
import io.mexcbench.hotpath.signal.IntentListener;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Reason;
import io.mexcbench.hotpath.signal.Side;
import io.mexcbench.hotpath.signal.StrategyAdapter;
import java.util.random.RandomGenerator;

/** Orders by chance, at prices that are taken at once or rest, and keeps books of what it hears. */
final class RandomStrategy extends StrategyAdapter {
  long asked;
  long refusedAtOnce;
  long closed;
  long bought;
  long sold;
  long unfilled;
  long lost;
  boolean isCrossedSeen;

  /** Books that were not newer than the one before, with no loss between them. */
  long outOfOrder;

  long books;

  private final Symbol symbol;
  private final IntentListener listener;
  private final RandomGenerator random;
  private final int onceIn;
  private final OrderIntent intent;
  private boolean isAsking;
  private long lastVersion = Long.MIN_VALUE;

  RandomStrategy(Symbol symbol, IntentListener listener, RandomGenerator random, int onceIn) {
    this.symbol = symbol;
    this.listener = listener;
    this.random = random;
    this.onceIn = onceIn;
    this.intent = new OrderIntent(symbol);
  }

  @Override
  public Decision onBook(long eventTimeMillis, OrderBook book) {
    books++;
    outOfOrder += book.version() <= lastVersion ? 1 : 0;
    lastVersion = book.version();
    return super.onBook(eventTimeMillis, book);
  }

  @Override
  public Decision onQuote(
      long eventTimeMillis, long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    if (bestBid <= 0 || bestAsk <= 0) {
      return Decision.NO_MARKET;
    }
    isCrossedSeen |= bestBid >= bestAsk;
    if (onceIn == 0 || random.nextInt(onceIn) > 0) {
      return Decision.NO_SIGNAL;
    }
    boolean isBuying = random.nextBoolean();
    boolean isTaking = random.nextInt(3) > 0;
    intent.set(
        symbol,
        isBuying ? Side.BUY : Side.SELL,
        isTaking ? OrderType.IMMEDIATE_OR_CANCEL : OrderType.LIMIT,
        isBuying == isTaking ? bestAsk : bestBid,
        quantity(),
        Reason.CROSSED_ABOVE,
        eventTimeMillis);
    asked++;
    isAsking = true;
    listener.onIntent(intent);
    isAsking = false;
    return Decision.ORDERED;
  }

  /** Worth enough for the exchange, whatever the pair. */
  private long quantity() {
    long quantity = 1L + random.nextInt(9);
    for (int i = 0; i < symbol.quantityScale() + Math.max(0, symbol.priceScale() - 2); i++) {
      quantity *= 10;
    }
    return quantity;
  }

  @Override
  public void onMarketLost() {
    lost++;
    lastVersion = Long.MIN_VALUE;
  }

  @Override
  public void onFill(Side side, long quantity) {
    if (side == Side.BUY) {
      bought += quantity;
    } else {
      sold += quantity;
    }
  }

  @Override
  public void onClosed(Side side, long unfilledQuantity) {
    if (isAsking) {
      refusedAtOnce++;
    } else {
      closed++;
      unfilled += unfilledQuantity;
    }
  }
}
