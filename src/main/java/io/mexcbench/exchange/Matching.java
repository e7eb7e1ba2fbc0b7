package io.mexcbench.exchange;

import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;

/**
 * Takes orders and fills them against the market that is published, by this rule:
 *
 * <ul>
 *   <li>An order that crosses the best price of the other side is filled at once at that price, as
 *       far as {@link FillRule} says; what is left of it rests if it is a limit order and is
 *       cancelled if it is not. A fill-or-kill order is filled whole or cancelled.
 *   <li>A post-only order that would cross is refused with 30010.
 *   <li>A resting order is filled at its own price when the best price of the other side reaches
 *       it.
 *   <li>The published book is not consumed, orders never meet each other, and there are no fees.
 * </ul>
 *
 * What an order may cost is frozen until it ends.
 */
final class Matching {
  static final int OPEN_ORDERS_MAX = 500;

  /** Of the quote currency; smaller orders are refused. */
  static final BigDecimal AMOUNT_MIN = BigDecimal.ONE;

  private static final long FIRST_ORDER = 505_979_017_439_002_624L;

  private final ExchangeTime time;
  private final SpotBooks books;
  private final OrderTable orders;
  private final Holdings holdings;
  private final PrivateStream events;
  private final FillRule rule;
  private final boolean refusesRepeatedIds;
  private final Set<String> suspended = new HashSet<>();
  private long lastOrder = FIRST_ORDER;

  Matching(
      ExchangeTime time,
      SpotBooks books,
      OrderTable orders,
      Holdings holdings,
      PrivateStream events,
      ExchangeOptions options) {
    this.time = time;
    this.books = books;
    this.orders = orders;
    this.holdings = holdings;
    this.events = events;
    this.rule = options.fillRule();
    this.refusesRepeatedIds = options.refusesRepeatedIds();
  }

  void suspend(String symbol) {
    suspended.add(symbol);
  }

  void resume(String symbol) {
    suspended.remove(symbol);
  }

  boolean isSuspended(String symbol) {
    return suspended.contains(symbol);
  }

  /** Says what {@link #submit} would say, and takes nothing. */
  void check(OrderForm form) throws Refused {
    check(order("", form));
  }

  Order submit(OrderForm form) throws Refused {
    Order order = order("C02__" + (lastOrder + 1) + "115", form);
    check(order);
    lastOrder++;
    orders.add(order);
    order.frozen = cost(order);
    holdings.freeze(paidIn(order), order.frozen);
    events.onOrder(order, 0);
    events.onHolding(paidIn(order), "ENTRUST_PLACE");
    take(order);
    return order;
  }

  private Order order(String id, OrderForm form) {
    long quantity = form.quantity() > 0 ? form.quantity() : quantityFor(form);
    return new Order(id, form, quantity, time.serverMillis());
  }

  /** What the amount buys at the best price. */
  private long quantityFor(OrderForm form) {
    BigDecimal price = BigDecimal.valueOf(bestFor(form), form.symbol().priceScale());
    return form.quoteAmount()
        .divide(price, form.symbol().quantityScale(), RoundingMode.DOWN)
        .movePointRight(form.symbol().quantityScale())
        .min(BigDecimal.valueOf(Long.MAX_VALUE))
        .longValue();
  }

  private void check(Order order) throws Refused {
    OrderForm form = order.form;
    if (isSuspended(form.symbol().name())) {
      throw Refused.of(30016, "trading disabled");
    }
    if (order.quantity == 0 || amount(order).compareTo(AMOUNT_MIN) < 0) {
      throw Refused.of(
          30002, "The minimum transaction volume cannot be less than: " + AMOUNT_MIN + "USDT");
    }
    if (orders.openCount() >= OPEN_ORDERS_MAX) {
      throw Refused.of(30029, "maximum number of open orders reached");
    }
    if (refusesRepeatedIds && !orders.byClientId(form.clientOrderId()).isEmpty()) {
      throw Refused.of(-2010, "Duplicate order sent.");
    }
    if (form.type() == OrderType.LIMIT_MAKER && order.crosses(bestFor(form))) {
      throw Refused.of(30010, "no valid trade price");
    }
    if (!holdings.has(paidIn(order), cost(order))) {
      throw order.isBuy()
          ? Refused.of(30004, "Insufficient position")
          : Refused.of(30005, "Oversold");
    }
  }

  private long bestFor(OrderForm form) {
    SpotBooks.Top top = books.top(form.symbol());
    return form.side() == Side.BUY ? top.ask() : top.bid();
  }

  private BigDecimal amount(Order order) {
    long price = order.form.type().hasPrice() ? order.form.price() : bestFor(order.form);
    return order.amountAt(price, order.quantity);
  }

  /** Of the asset that it is paid in, the most that the order may take. */
  private BigDecimal cost(Order order) {
    return order.isBuy()
        ? amount(order)
        : BigDecimal.valueOf(order.quantity, order.symbol().quantityScale());
  }

  private static String paidIn(Order order) {
    return order.isBuy() ? Assets.quoteOf(order.symbol()) : Assets.baseOf(order.symbol());
  }

  private void take(Order order) {
    long best = bestFor(order.form);
    if (order.crosses(best)) {
      long fillable = fillable(order);
      boolean isKilled = order.form.type() == OrderType.FILL_OR_KILL && fillable < order.quantity;
      if (!isKilled) {
        fill(order, best, fillable, false);
      }
    }
    boolean rests =
        order.form.type() == OrderType.LIMIT || order.form.type() == OrderType.LIMIT_MAKER;
    if (order.isOpen() && !rests) {
      cancel(order);
    }
  }

  private long fillable(Order order) {
    if (rule == FillRule.WHOLE || order.form.type() == OrderType.MARKET) {
      return order.remaining();
    }
    SpotBooks.Top top = books.top(order.symbol());
    long published = order.isBuy() ? top.askQuantity() : top.bidQuantity();
    return Math.min(order.remaining(), published);
  }

  /** Fills what the new best prices reach. */
  void onBookChanged(Symbol symbol) {
    for (Order order : orders.open(symbol)) {
      if (order.crosses(bestFor(order.form))) {
        fill(order, order.form.price(), fillable(order), true);
      }
    }
  }

  private void fill(Order order, long price, long quantity, boolean isMaker) {
    BigDecimal amount = order.amountAt(price, quantity);
    BigDecimal base = BigDecimal.valueOf(quantity, order.symbol().quantityScale());
    BigDecimal paid = order.isBuy() ? amount : base;
    order.filled += quantity;
    order.filledAmount = order.filledAmount.add(amount);
    order.frozen = order.frozen.subtract(paid);
    holdings.spend(paidIn(order), paid);
    String earned = order.isBuy() ? Assets.baseOf(order.symbol()) : Assets.quoteOf(order.symbol());
    holdings.earn(earned, order.isBuy() ? base : amount);
    boolean isFull = order.remaining() == 0;
    change(order, isFull ? ReportedStatus.FILLED : ReportedStatus.PARTIALLY_FILLED);
    events.onFill(order, price, quantity, isMaker);
    events.onOrder(order, quantity);
    events.onHolding(paidIn(order), "ENTRUST");
    events.onHolding(earned, "ENTRUST");
  }

  /** Takes an open order back. */
  void cancel(Order order) {
    change(order, order.filled > 0 ? ReportedStatus.PARTIALLY_CANCELED : ReportedStatus.CANCELED);
    events.onOrder(order, 0);
    events.onHolding(paidIn(order), "ENTRUST_CANCEL");
  }

  private void change(Order order, ReportedStatus status) {
    order.status = status;
    order.updatedMillis = time.serverMillis();
    if (status.isFinal()) {
      orders.end(order);
      holdings.release(paidIn(order), order.frozen);
      order.frozen = BigDecimal.ZERO;
    }
  }
}
