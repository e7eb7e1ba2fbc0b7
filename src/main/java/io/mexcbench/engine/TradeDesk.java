package io.mexcbench.engine;

import io.mexcbench.hotpath.execution.lifecycle.LimitVerdict;
import io.mexcbench.hotpath.execution.lifecycle.OrderLifecycle;
import io.mexcbench.hotpath.execution.lifecycle.OrderListener;
import io.mexcbench.hotpath.execution.lifecycle.OrderState;
import io.mexcbench.hotpath.execution.lifecycle.TrackedOrder;
import io.mexcbench.hotpath.signal.IntentListener;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.Strategy;
import java.util.function.LongSupplier;

/**
 * Between the strategies and the order lifecycle: passes their orders on, and tells them what
 * became of each. Trading stops for good if the exchange has an order that was proven absent.
 */
final class TradeDesk implements IntentListener, OrderListener {
  /** More than can be without an answer at once. */
  private static final int REMEMBERED = 4_096;

  private final EngineMeter meter;
  private final MarketListener listener;
  private final LongSupplier nanos;
  private final long[] sentNanos = new long[REMEMBERED];
  private OrderLifecycle lifecycle;
  private Desks desks;
  private long receivedNanos;

  TradeDesk(EngineMeter meter, LongSupplier nanos, MarketListener listener) {
    this.meter = meter;
    this.listener = listener;
    this.nanos = nanos;
  }

  /** Strategies and lifecycle know this desk, so it is told of them after it was made. */
  void begin(OrderLifecycle lifecycle, Desks desks) {
    this.lifecycle = lifecycle;
    this.desks = desks;
  }

  /** When the message arrived that is being worked on. */
  void onTick(long receivedNanos) {
    this.receivedNanos = receivedNanos;
  }

  @Override
  public void onIntent(OrderIntent intent) {
    BookDesk desk = desks.of(intent.symbol());
    LimitVerdict verdict = lifecycle.submit(intent, desk.referencePrice());
    if (verdict != LimitVerdict.ACCEPTED) {
      meter.counters.ordersRefused.increment();
      desk.strategy().onClosed(intent.side(), intent.quantity());
      return;
    }
    long now = nanos.getAsLong();
    meter.counters.orders.increment();
    meter.tickToOrder.record(now - receivedNanos);
    sentNanos[(int) (lifecycle.lastSequence() & REMEMBERED - 1)] = now;
    listener.onOrder(lifecycle.lastSequence(), intent, OrderState.SENT, 0);
  }

  /** The exchange has answered. */
  void onAnswered(long sequence) {
    meter.roundTrip.record(nanos.getAsLong() - sentNanos[(int) (sequence & REMEMBERED - 1)]);
  }

  @Override
  public void onFill(TrackedOrder order, long quantity) {
    meter.counters.fills.increment();
    tell(order);
    strategyOf(order).onFill(order.intent().side(), quantity);
  }

  @Override
  public void onClosed(TrackedOrder order, long unfilledQuantity) {
    meter.counters.ordersClosed.increment();
    tell(order);
    strategyOf(order).onClosed(order.intent().side(), unfilledQuantity);
  }

  private void tell(TrackedOrder order) {
    listener.onOrder(order.sequence(), order.intent(), order.state(), order.filledQuantity());
  }

  private Strategy strategyOf(TrackedOrder order) {
    return desks.of(order.intent().symbol()).strategy();
  }

  @Override
  public void onContradiction(TrackedOrder order) {
    meter.counters.contradictions.increment();
    lifecycle.kill();
  }

  @Override
  public void onStranger(byte[] clientOrderId, int offset, int length) {
    meter.counters.strangers.increment();
  }
}
