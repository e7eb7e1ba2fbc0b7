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

  OrderDesk(Symbol symbol, OrderRules rules, IntentListener listener) {
    this.symbol = symbol;
    this.rules = rules;
    this.listener = listener;
    intent = new OrderIntent(symbol);
  }

  boolean buy(long eventTimeMillis, long bestBid, long bestAsk, Reason reason) {
    long room = rules.maxPosition() - Math.max(0, position) - onOrderToBuy;
    if (rules.quantity() > room || eventTimeMillis < quietUntilMillis) {
      return false;
    }
    onOrderToBuy += rules.quantity();
    long price = priceToBuy(bestBid, bestAsk);
    place(Side.BUY, price, rules.quantity(), reason, eventTimeMillis);
    return true;
  }

  /** Sells everything that is held and not on order already. */
  boolean sell(long eventTimeMillis, long bestBid, long bestAsk, Reason reason) {
    long held = position - onOrderToSell;
    if (held <= 0 || eventTimeMillis < quietUntilMillis) {
      return false;
    }
    onOrderToSell += held;
    place(Side.SELL, priceToSell(bestBid, bestAsk), held, reason, eventTimeMillis);
    return true;
  }

  private long priceToBuy(long bestBid, long bestAsk) {
    return switch (rules.type()) {
      case MARKET -> 0;
      case LIMIT_MAKER -> bestBid;
      default -> saturatedSum(bestAsk, rules.slippage());
    };
  }

  private long priceToSell(long bestBid, long bestAsk) {
    return switch (rules.type()) {
      case MARKET -> 0;
      case LIMIT_MAKER -> bestAsk;
      default -> Math.max(1, bestBid - rules.slippage());
    };
  }

  private void place(Side side, long price, long quantity, Reason reason, long eventTimeMillis) {
    quietUntilMillis = saturatedSum(eventTimeMillis, rules.cooldownMillis());
    // Last of all: the listener may report the fill from within the call.
    listener.onIntent(
        intent.set(symbol, side, rules.type(), price, quantity, reason, eventTimeMillis));
  }

  private static long saturatedSum(long value, long notNegative) {
    return value > Long.MAX_VALUE - notNegative ? Long.MAX_VALUE : value + notNegative;
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
