package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.util.function.Consumer;

/**
 * Follows every order of a session from intent to end, and finds out what became of it when the
 * exchange does not say. It knows no clock, no thread and no transport: one thread tells it the
 * time and the news, and it answers through an {@link OrderOutlet} and an {@link OrderListener}.
 *
 * <ul>
 *   <li>An order is sent once. Without a clear answer (time-out, 5xx, lost connection, malformed)
 *       its state is UNKNOWN, and it is asked for by its client order id until an answer, a query
 *       or an event says what it is.
 *   <li>That the exchange does not know an order proves its absence only if the question was sent
 *       when the request could no longer be accepted ({@link LifecycleRules}).
 *   <li>News may be late, repeated and out of order ({@link OrderMerge}).
 *   <li>While there are live orders, the open orders of their symbols are looked at from time to
 *       time, so that an event that was lost is missed for a few seconds only.
 * </ul>
 *
 * <p>The time of whatever is told is that of the last {@link #onTime}, which comes first in each
 * round of the thread.
 */
public final class OrderLifecycle {
  private final LifecycleRules rules;
  private final ClientOrderIds ids;
  private final PreTradeLimits limits;
  private final OrderOutlet outlet;
  private final RequestLimits requests = new RequestLimits();
  private final LifecycleCounters counters = new LifecycleCounters();
  private final OrderTable orders;
  private final DueRequests due;
  private final OrderNews news;
  private long lastSequence;

  /**
   * Begins a session without orders.
   *
   * @param ids with a prefix that no other session has had
   * @param startMillis the time now, of the clock of {@link #onTime}
   */
  public OrderLifecycle(
      LifecycleRules rules,
      ClientOrderIds ids,
      PreTradeLimits limits,
      OrderOutlet outlet,
      OrderListener listener,
      long startMillis) {
    this.rules = rules;
    this.ids = ids;
    this.limits = limits;
    this.outlet = outlet;
    orders = new OrderTable(limits.openOrdersMax(), limits.symbols().get(0));
    due = new DueRequests(rules, outlet, requests, orders, limits.symbols(), counters, startMillis);
    news =
        new OrderNews(
            rules,
            ids,
            listener,
            orders,
            new OrderMerge(limits, listener, orders, counters),
            due,
            requests,
            counters);
  }

  /**
   * Tells the time, and sends what is due.
   *
   * @param nowMillis of a monotonic clock, which is {@code System.nanoTime() / 1_000_000}. A clock
   *     that can be set will not do: set forward, it would prove absent an order that the exchange
   *     may still take.
   */
  public void onTime(long nowMillis) {
    due.onTime(nowMillis);
  }

  /** When {@link #onTime} has something to do next, if nothing happens before. */
  public long nextMillis() {
    return due.nextMillis();
  }

  /**
   * Sends an order, unless a limit forbids it; then nothing remains of it and nothing is told to
   * the listener.
   *
   * @param referencePrice as for {@link PreTradeLimits#check}
   */
  public LimitVerdict submit(OrderIntent intent, long referencePrice) {
    due.send();
    long nowMillis = due.nowMillis();
    if (requests.isSilent(nowMillis)) {
      return LimitVerdict.SILENCE;
    }
    if (due.hasBacklog()) {
      return LimitVerdict.BACKLOG;
    }
    if (!requests.allows(Endpoint.SUBMIT, nowMillis)) {
      return LimitVerdict.RATE;
    }
    LimitVerdict verdict = limits.check(intent, referencePrice, nowMillis);
    return verdict == LimitVerdict.ACCEPTED ? send(intent) : verdict;
  }

  private LimitVerdict send(OrderIntent intent) {
    lastSequence = ids.next();
    while (!orders.isFree(lastSequence)) {
      lastSequence = ids.next();
    }
    TrackedOrder order = orders.add(lastSequence);
    order.begin(lastSequence, intent, due.nowMillis());
    // Before the outlet is asked: should it throw, the order may have left, and is asked for.
    order.state = OrderState.SENT;
    requests.add(Endpoint.SUBMIT, due.nowMillis());
    due.queryIn(order, rules.replyTimeoutMillis());
    due.auditIn(intent.symbol(), rules.auditMillis());
    if (!outlet.submit(order)) {
      takeBack(order);
      return LimitVerdict.NOT_SENT;
    }
    counters.submitted++;
    return LimitVerdict.ACCEPTED;
  }

  private void takeBack(TrackedOrder order) {
    orders.remove(order);
    order.settle();
    order.state = OrderState.NOT_SENT;
    requests.takeBack(Endpoint.SUBMIT);
    OrderIntent intent = order.intent;
    limits.onClosed(intent.symbol(), intent.side(), intent.quantity());
  }

  /** Of the last order that was to leave, whether it did or not. */
  public long lastSequence() {
    return lastSequence;
  }

  /** Cancels an order as soon as the limits let it, again and again until it has ended. */
  public void cancel(long sequence) {
    int index = orders.indexOf(sequence);
    if (index != OrderTable.NONE && !orders.at(index).state.isFinal()) {
      due.cancel(orders.at(index));
      due.send();
    }
  }

  /** Lets no order out until {@link PreTradeLimits#resume}, and cancels all that live. */
  public void kill() {
    limits.kill();
    for (int i = orders.liveCount() - 1; i >= 0; i--) {
      due.cancel(orders.live(i));
    }
    due.send();
  }

  /**
   * Compares with what is open at the exchange: at the start, and when a private stream is back.
   */
  public void reconcile() {
    due.auditAll();
    due.send();
  }

  /** Where to tell what the exchange says. */
  public OrderNews news() {
    return news;
  }

  /** Of an order of this session; {@link OrderState#FORGOTTEN} if it ended long ago. */
  public OrderState stateOf(long sequence) {
    int index = orders.indexOf(sequence);
    return index == OrderTable.NONE ? OrderState.FORGOTTEN : orders.at(index).state;
  }

  /**
   * Shows every order that is remembered, all that live and the latest that ended, newest first,
   * but for the oldest that live, which come last. An order is valid during the call only.
   */
  public void visit(Consumer<TrackedOrder> visitor) {
    long before = Math.max(0, lastSequence - orders.size());
    for (long sequence = lastSequence; sequence > before; sequence--) {
      int index = orders.indexOf(sequence);
      if (index != OrderTable.NONE) {
        visitor.accept(orders.at(index));
      }
    }
    for (int i = 0; i < orders.liveCount(); i++) {
      if (orders.live(i).sequence <= before) {
        visitor.accept(orders.live(i));
      }
    }
  }

  public int liveOrders() {
    return orders.liveCount();
  }

  public PreTradeLimits limits() {
    return limits;
  }

  public LifecycleCounters counters() {
    return counters;
  }
}
