package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Symbol;

/**
 * The part that strategies share: it knows what is held and what is on order, keeps to the {@link
 * OrderRules}, and prices orders with whole units. Spot: it never sells what is not held.
 *
 * <p>An order that may not be placed is refused, not kept for later: by then the price is another.
 */
final class OrderDesk {
  private final Symbol symbol;
  private final OrderRules rules;
  private final IntentListener listener;
  private final OrderIntent intent;
  private long position;
  private long onOrderToBuy;
  private long onOrderToSell;
  private long quietUntilMillis = Long.MIN_VALUE;
  private long freshFromMillis = Long.MIN_VALUE;
  private long freshToMillis = Long.MAX_VALUE;
  private boolean isHalted;

  OrderDesk(Symbol symbol, OrderRules rules, IntentListener listener) {
    this.symbol = symbol;
    this.rules = rules;
    this.listener = listener;
    intent = new OrderIntent(symbol);
  }

  /**
   * Asks for the order of a signal, unless a rule is against it. Whoever sells sells everything
   * that is held and not on order already.
   *
   * @param eventTimeMillis of the newest event behind the signal
   * @param priceTimeMillis of the prices, if they came with another event
   */
  Decision order(
      Reason reason, long eventTimeMillis, long priceTimeMillis, long bestBid, long bestAsk) {
    // First what refuses most signals: while a signal to sell lasts there is mostly nothing held.
    boolean isBuying = reason.side() == Side.BUY;
    long quantity = isBuying ? quantityToBuy() : position - onOrderToSell;
    if (quantity <= 0) {
      return isBuying ? Decision.NO_ROOM : Decision.NOTHING_HELD;
    }
    Decision refusal = refusal(eventTimeMillis, priceTimeMillis);
    if (refusal != Decision.ORDERED) {
      return refusal;
    }
    quietUntilMillis = saturatedSum(eventTimeMillis, rules.cooldownMillis());
    if (isBuying) {
      onOrderToBuy += quantity;
    } else {
      onOrderToSell += quantity;
    }
    long price = price(isBuying, bestBid, bestAsk);
    intent.set(symbol, reason.side(), rules.type(), price, quantity, reason, eventTimeMillis);
    // Last of all: the listener may report the fill from within the call.
    listener.onIntent(intent);
    return Decision.ORDERED;
  }

  private long quantityToBuy() {
    long room = rules.maxPosition() - Math.max(0, position) - onOrderToBuy;
    return room < rules.quantity() ? 0 : rules.quantity();
  }

  /** ORDERED if nothing is against an order. */
  private Decision refusal(long eventTimeMillis, long priceTimeMillis) {
    if (isHalted) {
      return Decision.HALTED;
    }
    // Without a cooldown an event that comes out of order is no reason to be quiet.
    if (eventTimeMillis < quietUntilMillis && rules.cooldownMillis() > 0) {
      return Decision.COOLING_DOWN;
    }
    return isFresh(eventTimeMillis) && isFresh(priceTimeMillis) ? Decision.ORDERED : Decision.STALE;
  }

  private boolean isFresh(long timeMillis) {
    return timeMillis >= freshFromMillis && timeMillis <= freshToMillis;
  }

  private long price(boolean isBuying, long bestBid, long bestAsk) {
    return switch (rules.type()) {
      case MARKET -> 0;
      case LIMIT_MAKER -> isBuying ? bestBid : bestAsk;
      default ->
          isBuying
              ? saturatedSum(bestAsk, rules.slippage())
              : Math.max(1, bestBid - rules.slippage());
    };
  }

  private static long saturatedSum(long value, long notNegative) {
    return value > Long.MAX_VALUE - notNegative ? Long.MAX_VALUE : value + notNegative;
  }

  /**
   * What is further from the clock than the maximum age is stale from now on, on either side: a
   * time far ahead is wrong, and an order at such a time would be followed by a cooldown without
   * end.
   */
  void onTime(long nowMillis) {
    freshFromMillis = freshFrom(nowMillis);
    freshToMillis = saturatedSum(nowMillis, rules.maxAgeMillis());
  }

  /** The oldest time that is fresh at a time. */
  long freshFrom(long nowMillis) {
    long ageMillis = rules.maxAgeMillis();
    return nowMillis < Long.MIN_VALUE + ageMillis ? Long.MIN_VALUE : nowMillis - ageMillis;
  }

  void halt() {
    isHalted = true;
  }

  void resume() {
    isHalted = false;
  }

  void onFill(Side side, long quantity) {
    onClosed(side, quantity);
    position = Math.addExact(position, side == Side.BUY ? quantity : -quantity);
  }

  void onClosed(Side side, long quantity) {
    if (quantity < 0) {
      throw new IllegalArgumentException("quantity must not be negative, got " + quantity);
    }
    if (side == Side.BUY) {
      onOrderToBuy = Math.max(0, onOrderToBuy - quantity);
    } else {
      onOrderToSell = Math.max(0, onOrderToSell - quantity);
    }
  }
}
