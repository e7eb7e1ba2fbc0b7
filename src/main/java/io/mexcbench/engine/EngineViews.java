package io.mexcbench.engine;

import io.mexcbench.engine.view.ConnectionView;
import io.mexcbench.engine.view.EngineView;
import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.lifecycle.OrderLifecycle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes views of an engine, on its trading thread. */
final class EngineViews {
  private final Desks desks;
  private final SignalTape signals;
  private final Sockets sockets;
  private final OrderLifecycle lifecycle;
  private final EngineCounters counters;
  private final PairViews pairs;
  private final OrderViews orders;
  private final long startMillis;

  EngineViews(
      Desks desks,
      SignalTape signals,
      Sockets sockets,
      OrderLifecycle lifecycle,
      ClientOrderIds ids,
      EngineCounters counters,
      long startMillis) {
    this.desks = desks;
    this.signals = signals;
    this.sockets = sockets;
    this.lifecycle = lifecycle;
    this.counters = counters;
    this.pairs = new PairViews(desks, lifecycle.limits());
    this.orders = new OrderViews(lifecycle, ids);
    this.startMillis = startMillis;
  }

  EngineView view(long nowMillis) {
    return new EngineView(
        nowMillis,
        startMillis,
        desks.live() == desks.all().size() && sockets.areActive(),
        lifecycle.limits().isKilled(),
        connections(),
        pairs.pairs(),
        signals.signals(orders::clientOrderId),
        orders.orders(),
        totals());
  }

  OrderViews orders() {
    return orders;
  }

  private List<ConnectionView> connections() {
    List<ConnectionView> shown = new ArrayList<>();
    for (int i = 0; i < sockets.count(); i++) {
      SocketKeeper keeper = sockets.at(i);
      shown.add(
          new ConnectionView(
              sockets.isPrivate(i) ? "account" : "market-" + (i + 1),
              keeper.state().name(),
              keeper.refused()));
    }
    return List.copyOf(shown);
  }

  private Map<String, Long> totals() {
    Map<String, Long> totals = new LinkedHashMap<>();
    totals.put("messages", counters.messages.sum());
    totals.put("updates", counters.updates.sum());
    totals.put("quotes", counters.quotes.sum());
    totals.put("repeatedQuotes", counters.repeatedQuotes.sum());
    totals.put("trades", counters.trades.sum());
    totals.put("unreadable", counters.unreadable.sum());
    totals.put("gaps", counters.gaps.sum());
    totals.put("snapshots", counters.snapshots.sum());
    totals.put("orders", counters.orders.sum());
    totals.put("ordersRefused", counters.ordersRefused.sum());
    totals.put("ordersRejected", counters.ordersRejected.sum());
    totals.put("ordersClosed", counters.ordersClosed.sum());
    totals.put("fills", counters.fills.sum());
    totals.put("strangers", counters.strangers.sum());
    totals.put("contradictions", counters.contradictions.sum());
    totals.put("rateLimited", counters.rateLimited.sum());
    totals.put("accountRefused", counters.accountRefused.sum());
    totals.put("lostConnections", counters.lostConnections.sum());
    return Collections.unmodifiableMap(totals);
  }
}
