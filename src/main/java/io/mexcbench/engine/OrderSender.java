package io.mexcbench.engine;

import io.mexcbench.hotpath.execution.CancelRequests;
import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.OrderRequest;
import io.mexcbench.hotpath.execution.QueryRequests;
import io.mexcbench.hotpath.execution.ServerClock;
import io.mexcbench.hotpath.execution.SignedRequest;
import io.mexcbench.hotpath.execution.lifecycle.OrderOutlet;
import io.mexcbench.hotpath.execution.lifecycle.TrackedOrder;
import io.mexcbench.hotpath.market.Symbol;

/**
 * Turns what the order lifecycle asks for into signed requests. Without a measurement of the
 * exchange's clock nothing is sent: the exchange would refuse it.
 */
final class OrderSender implements OrderOutlet {
  private final OrderRequest orders;
  private final CancelRequests cancels;
  private final QueryRequests queries;
  private final ClientOrderIds ids;
  private final ServerClock clock;
  private final Transport transport;
  private final byte[] id = new byte[ClientOrderIds.LENGTH_MAX];
  private long nowMillis;

  OrderSender(
      OrderRequest orders,
      CancelRequests cancels,
      QueryRequests queries,
      ClientOrderIds ids,
      ServerClock clock,
      Transport transport) {
    this.orders = orders;
    this.cancels = cancels;
    this.queries = queries;
    this.ids = ids;
    this.clock = clock;
    this.transport = transport;
  }

  /** The time of what follows, by the local clock. */
  void onTime(long nowMillis) {
    this.nowMillis = nowMillis;
  }

  @Override
  public boolean submit(TrackedOrder order) {
    if (!clock.isSynchronised()) {
      return false;
    }
    int length = orders.build(order.intent(), ids, clock.serverTimeMillis(order.sentMillis()));
    return transport.request(
        new Call.Submit(order.intent().symbol(), order.sequence()), orders.buffer(), length);
  }

  @Override
  public boolean cancel(TrackedOrder order) {
    if (!clock.isSynchronised()) {
      return false;
    }
    Symbol symbol = order.intent().symbol();
    return send(
        new Call.Cancel(symbol, order.sequence()),
        cancels.cancelByClientOrderId(symbol, id, 0, idOf(order), serverMillis()));
  }

  @Override
  public boolean query(TrackedOrder order, long askedMillis) {
    if (!clock.isSynchronised()) {
      return false;
    }
    Symbol symbol = order.intent().symbol();
    return send(
        new Call.Query(symbol, order.sequence(), askedMillis),
        queries.orderByClientOrderId(symbol, id, 0, idOf(order), serverMillis()));
  }

  @Override
  public boolean listOpen(Symbol symbol, long askedMillis) {
    return clock.isSynchronised()
        && send(new Call.ListOpen(symbol, askedMillis), queries.openOrders(symbol, serverMillis()));
  }

  private boolean send(Call call, SignedRequest request) {
    return transport.request(call, request.buffer(), request.length());
  }

  /** Writes its client order id; returns the length. */
  private int idOf(TrackedOrder order) {
    return ids.copyTo(order.sequence(), id, 0);
  }

  private long serverMillis() {
    return clock.serverTimeMillis(nowMillis);
  }
}
