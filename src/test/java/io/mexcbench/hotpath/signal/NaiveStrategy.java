package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A strategy that remembers everything and works each decision out from the whole past anew: the
 * oracle of the incremental ones. For limit orders.
 */
abstract class NaiveStrategy implements Strategy {
  enum Wish {
    WARMING_UP,
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
  private final List<Long> clock = new ArrayList<>();
  private boolean isHalted;

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
  public Decision onQuote(long timeMillis, long bid, long bidQuantity, long ask, long askQuantity) {
    Tick tick = new Tick(timeMillis, bid, bidQuantity, ask, askQuantity);
    if (!isMarket(tick)) {
      return Decision.NO_MARKET;
    }
    usable.add(tick);
    return decide(wish(usable), timeMillis, tick);
  }

  static boolean isMarket(Tick tick) {
    return LongStream.of(tick.bid(), tick.bidQuantity(), tick.ask(), tick.askQuantity())
                .min()
                .orElseThrow()
            > 0
        && tick.bid() < tick.ask();
  }

  Decision decide(Wish wish, long timeMillis, Tick prices) {
    if (wish == Wish.WARMING_UP || wish == Wish.NOTHING) {
      return wish == Wish.NOTHING ? Decision.NO_SIGNAL : Decision.WARMING_UP;
    }
    boolean isBuying = wish == Wish.BUY;
    long room = rules.maxPosition() - held() - onOrder(Side.BUY);
    long quantity = isBuying ? rules.quantity() : held() - onOrder(Side.SELL);
    if (isBuying ? room < quantity : quantity <= 0) {
      return isBuying ? Decision.NO_ROOM : Decision.NOTHING_HELD;
    }
    if (isHalted) {
      return Decision.HALTED;
    }
    if (rules.cooldownMillis() > 0
        && orderTimes.stream().anyMatch(time -> timeMillis - time < rules.cooldownMillis())) {
      return Decision.COOLING_DOWN;
    }
    if (isFarFromTheClock(timeMillis) || isFarFromTheClock(prices.timeMillis())) {
      return Decision.STALE;
    }
    long price = isBuying ? prices.ask() + rules.slippage() : prices.bid() - rules.slippage();
    place(
        isBuying ? Side.BUY : Side.SELL, price, quantity, isBuying ? buying : selling, timeMillis);
    return Decision.ORDERED;
  }

  private boolean isFarFromTheClock(long timeMillis) {
    if (clock.isEmpty()) {
      return false;
    }
    BigInteger now = BigInteger.valueOf(clock.get(clock.size() - 1));
    BigInteger distance = now.subtract(BigInteger.valueOf(timeMillis)).abs();
    return distance.compareTo(BigInteger.valueOf(rules.maxAgeMillis())) > 0;
  }

  OrderRules rules() {
    return rules;
  }

  private void place(Side side, long price, long quantity, Reason reason, long timeMillis) {
    events.add(new Event(side, quantity, 0, 0));
    orderTimes.add(timeMillis);
    OrderIntent intent = new OrderIntent(symbol);
    listener.onIntent(intent.set(symbol, side, rules.type(), price, quantity, reason, timeMillis));
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
  public void onTime(long nowMillis) {
    clock.add(nowMillis);
  }

  @Override
  public void onMarketLost() {
    usable.clear();
  }

  @Override
  public void halt() {
    isHalted = true;
  }

  @Override
  public void resume() {
    isHalted = false;
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
