package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * A strategy that remembers everything and works each decision out from the whole past anew: the
 * oracle of the incremental ones. For limit orders.
 */
abstract class NaiveStrategy implements Strategy {
  enum Wish {
    NOTHING,
    BUY,
    SELL
  }

  private record Event(Side side, long ordered, long filled, long closed) {}

  private final Symbol symbol;
  private final OrderRules rules;
  private final IntentListener listener;
  private final Reason buying;
  private final Reason selling;
  private final List<Tick> usable = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Long> orderTimes = new ArrayList<>();

  NaiveStrategy(
      Symbol symbol, OrderRules rules, Reason buying, Reason selling, IntentListener listener) {
    this.symbol = symbol;
    this.rules = rules;
    this.buying = buying;
    this.selling = selling;
    this.listener = listener;
  }

  /** What the signal alone asks for at the last of the usable ticks. */
  abstract Wish wish(List<Tick> ticks);

  @Override
  public boolean onTick(long timeMillis, long bid, long bidQuantity, long ask, long askQuantity) {
    if (Math.min(Math.min(bid, ask), Math.min(bidQuantity, askQuantity)) <= 0 || bid >= ask) {
      return false;
    }
    usable.add(new Tick(timeMillis, bid, bidQuantity, ask, askQuantity));
    Wish wish = wish(usable);
    boolean isQuiet =
        orderTimes.stream().anyMatch(time -> timeMillis - time < rules.cooldownMillis());
    if (wish == Wish.NOTHING || isQuiet) {
      return false;
    }
    return wish == Wish.BUY ? buy(timeMillis, ask) : sell(timeMillis, bid);
  }

  private boolean buy(long timeMillis, long ask) {
    if (held() + onOrder(Side.BUY) + rules.quantity() > rules.maxPosition()) {
      return false;
    }
    return place(Side.BUY, ask + rules.slippage(), rules.quantity(), buying, timeMillis);
  }

  private boolean sell(long timeMillis, long bid) {
    long free = held() - onOrder(Side.SELL);
    return free > 0 && place(Side.SELL, bid - rules.slippage(), free, selling, timeMillis);
  }

  private boolean place(Side side, long price, long quantity, Reason reason, long timeMillis) {
    events.add(new Event(side, quantity, 0, 0));
    orderTimes.add(timeMillis);
    OrderIntent intent = new OrderIntent(symbol);
    listener.onIntent(intent.set(symbol, side, rules.type(), price, quantity, reason, timeMillis));
    return true;
  }

  private long held() {
    return events.stream()
        .mapToLong(event -> event.side() == Side.BUY ? event.filled() : -event.filled())
        .sum();
  }

  private long onOrder(Side side) {
    return events.stream()
        .filter(event -> event.side() == side)
        .mapToLong(event -> event.ordered() - event.filled() - event.closed())
        .sum();
  }

  @Override
  public void onFill(Side side, long quantity) {
    events.add(new Event(side, 0, quantity, 0));
  }

  @Override
  public void onClosed(Side side, long unfilledQuantity) {
    events.add(new Event(side, 0, 0, unfilledQuantity));
  }
}
