package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.market.DecimalParser;

/**
 * Brings news about an order together with what is known of it. News may come twice, late and in
 * any order, so nothing but the highest filled quantity and the latest state count.
 */
final class OrderMerge {
  /** Where news came from. */
  enum Source {
    EVENT,
    REPLY,
    QUERY
  }

  private final PreTradeLimits limits;
  private final OrderListener listener;
  private final OrderTable orders;
  private final LifecycleCounters counters;

  OrderMerge(
      PreTradeLimits limits,
      OrderListener listener,
      OrderTable orders,
      LifecycleCounters counters) {
    this.limits = limits;
    this.listener = listener;
    this.orders = orders;
    this.counters = counters;
  }

  /** The exchange has or had the order; false if it had come to its end here before. */
  boolean accept(TrackedOrder order, Source source, long nowMillis) {
    if (order.state.isFinal()) {
      onStale(order);
      return false;
    }
    if (order.state.isKnown()) {
      return true;
    }
    if (order.state == OrderState.UNKNOWN) {
      countResolved(source);
    }
    order.knownMillis = nowMillis;
    order.settle();
    order.raise(OrderState.ACKNOWLEDGED);
    return true;
  }

  /** Speaks of an order that had come to its end here as of one that the exchange has or had. */
  void onStale(TrackedOrder order) {
    counters.stale++;
    if (order.state.isWithoutOrder()) {
      counters.contradictions++;
      listener.onContradiction(order);
    }
  }

  private void countResolved(Source source) {
    switch (source) {
      case EVENT -> counters.resolvedByEvent++;
      case REPLY -> counters.resolvedByReply++;
      case QUERY -> counters.resolvedByQuery++;
    }
  }

  /**
   * A report of the order's state.
   *
   * @param filledQuantity in all, or {@link DecimalParser#FAILED} if the report does not say
   * @return whether the report says all that it should; if not, the order must be asked for
   */
  boolean report(
      TrackedOrder order,
      ReportedStatus status,
      long filledQuantity,
      Source source,
      long nowMillis) {
    // Nothing follows from a word that MEXC has not documented, not even that it has the order.
    if (status == ReportedStatus.UNKNOWN) {
      return order.state.isFinal();
    }
    if (!accept(order, source, nowMillis)) {
      return true;
    }
    long filled = filledQuantity < 0 ? saidBy(status, order) : filledQuantity;
    fillUpTo(order, filled);
    if (!status.isFinal()) {
      order.raise(OrderState.OPEN);
      closeIfFilled(order, nowMillis);
      return filled >= 0;
    }
    // The end as it was when less had been filled than was told by others is no end.
    if (filled < order.filledQuantity) {
      return false;
    }
    close(order, endOf(order, status), nowMillis);
    return true;
  }

  /** What a status alone says of the filled quantity. */
  private static long saidBy(ReportedStatus status, TrackedOrder order) {
    return switch (status) {
      case NEW -> 0;
      case FILLED -> order.intent.quantity();
      default -> DecimalParser.FAILED;
    };
  }

  private static OrderState endOf(TrackedOrder order, ReportedStatus status) {
    if (status == ReportedStatus.FILLED) {
      return OrderState.FILLED;
    }
    if (!order.mayRest()) {
      return OrderState.EXPIRED;
    }
    return order.filledQuantity > 0 ? OrderState.PARTIALLY_CANCELLED : OrderState.CANCELLED;
  }

  /**
   * One trade of the order.
   *
   * @return whether it is counted; if not, the order must be asked for
   */
  boolean deal(TrackedOrder order, long trade, long quantity, long nowMillis) {
    if (!accept(order, Source.EVENT, nowMillis)) {
      return true;
    }
    order.raise(OrderState.OPEN);
    if (order.trades.contains(trade)) {
      return true;
    }
    if (quantity <= 0 || !order.trades.add(trade)) {
      return false;
    }
    order.dealtQuantity += quantity;
    // What trades come to is never more than what the exchange filled, for none counts twice.
    fillUpTo(order, order.dealtQuantity);
    closeIfFilled(order, nowMillis);
    return true;
  }

  private void fillUpTo(TrackedOrder order, long filledQuantity) {
    long more = filledQuantity - order.filledQuantity;
    if (filledQuantity < 0 || more <= 0) {
      return;
    }
    long unfilled = order.unfilledQuantity();
    order.filledQuantity = filledQuantity;
    order.raise(OrderState.PARTIALLY_FILLED);
    limits.onFill(order.intent.symbol(), order.intent.side(), more, unfilled);
    listener.onFill(order, more);
  }

  private void closeIfFilled(TrackedOrder order, long nowMillis) {
    if (order.filledQuantity >= order.intent.quantity()) {
      close(order, OrderState.FILLED, nowMillis);
    }
  }

  void close(TrackedOrder order, OrderState end, long nowMillis) {
    if (order.state.isFinal()) {
      return;
    }
    order.knownMillis = Math.min(order.knownMillis, nowMillis);
    order.settle();
    order.cancelDueMillis = TrackedOrder.NEVER;
    orders.remove(order);
    long unfilled = order.unfilledQuantity();
    limits.onClosed(order.intent.symbol(), order.intent.side(), unfilled);
    order.state = end;
    order.isBeingTold = true;
    listener.onClosed(order, unfilled);
    order.isBeingTold = false;
  }
}
