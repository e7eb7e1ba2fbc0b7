package io.mexcbench.engine;

import io.mexcbench.hotpath.execution.lifecycle.LimitVerdict;
import io.mexcbench.hotpath.execution.lifecycle.OrderLifecycle;
import io.mexcbench.hotpath.execution.lifecycle.OrderListener;
import io.mexcbench.hotpath.execution.lifecycle.TrackedOrder;
import io.mexcbench.hotpath.signal.IntentListener;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.Strategy;
import io.mexcbench.metrics.DurationRecorder;
import java.util.function.LongSupplier;

/**
 * Between the strategies and the order lifecycle: passes their orders on, and tells them what
 * became of each. Trading stops for good if the exchange has an order that was proven absent.
 */
final class TradeDesk implements IntentListener, OrderListener {
  /** More than can be without an answer at once. */
  private static final int REMEMBERED = 4_096;

  private final EngineMeter meter;
  private final LongSupplier nanos;
  private final long[] sentNanos = new long[REMEMBERED];
  private final DurationRecorder[] answers = new DurationRecorder[REMEMBERED];
  private OrderLifecycle lifecycle;
  private Desks desks;
  private Instruments instruments;
  private long receivedNanos;
  private boolean hasSignal;
  private long signalNanos;

  TradeDesk(EngineMeter meter, LongSupplier nanos) {
    this.meter = meter;
    this.nanos = nanos;
  }

  /** Strategies and lifecycle know this desk, so it is told of them after it was made. */
  void begin(OrderLifecycle lifecycle, Desks desks, Instruments instruments) {
    this.lifecycle = lifecycle;
    this.desks = desks;
    this.instruments = instruments;
  }

  /** When the message arrived that is being worked on. */
  void onTick(long receivedNanos) {
    this.receivedNanos = receivedNanos;
    hasSignal = false;
  }

  /** When the first order of this message was asked for; the given time if none was. */
  long signalNanosOr(long nowNanos) {
    return hasSignal ? signalNanos : nowNanos;
  }

  @Override
  public void onIntent(OrderIntent intent) {
    long askedNanos = nanos.getAsLong();
    if (!hasSignal) {
      hasSignal = true;
      signalNanos = askedNanos;
    }
    BookDesk desk = desks.of(intent.symbol());
    LimitVerdict verdict = lifecycle.submit(intent, desk.referencePrice());
    long now = nanos.getAsLong();
    // Also of one that did not leave: what is refused slowly is slow.
    meter.execution.record(now - askedNanos);
    instruments.execution(intent).record(now - askedNanos);
    if (verdict != LimitVerdict.ACCEPTED) {
      meter.counters.ordersRefused.increment();
      instruments.onRefused(intent, verdict);
      desk.strategy().onClosed(intent.side(), intent.quantity());
      return;
    }
    meter.counters.orders.increment();
    meter.tickToOrder.record(now - receivedNanos);
    int place = place(lifecycle.lastSequence());
    sentNanos[place] = now;
    answers[place] = instruments.roundTrip(intent);
  }

  private static int place(long sequence) {
    return (int) (sequence & REMEMBERED - 1);
  }

  /** The exchange has answered, or it is certain that it will not: then this is the least. */
  void onAnswered(long sequence) {
    int place = place(sequence);
    long passed = nanos.getAsLong() - sentNanos[place];
    meter.roundTrip.record(passed);
    answers[place].record(passed);
  }

  @Override
  public void onFill(TrackedOrder order, long quantity) {
    meter.counters.fills.increment();
    strategyOf(order).onFill(order.intent().side(), quantity);
  }

  @Override
  public void onClosed(TrackedOrder order, long unfilledQuantity) {
    meter.counters.ordersClosed.increment();
    instruments.onClosed(order.intent(), order.state());
    strategyOf(order).onClosed(order.intent().side(), unfilledQuantity);
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
