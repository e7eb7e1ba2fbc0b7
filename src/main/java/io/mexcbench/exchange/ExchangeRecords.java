package io.mexcbench.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What really happened at the exchange, whatever its clients were told. Everything is a copy as of
 * the moment of the call; any thread may ask, also after the exchange was closed.
 */
public final class ExchangeRecords {
  private final ExchangeCore core;

  ExchangeRecords(ExchangeCore core) {
    this.core = core;
  }

  /** Orders in the order in which they came; of those that have ended only the last 200,000. */
  public List<OrderRecord> orders() {
    return core.orders();
  }

  /** All that came under this client order id: two if a client sent one order twice. */
  public List<OrderRecord> orders(String clientOrderId) {
    return core.orders(clientOrderId);
  }

  /** How many orders came under each client order id; those without one are left out. */
  public Map<String, Integer> ordersPerClientOrderId() {
    Map<String, Integer> counts = new TreeMap<>();
    for (OrderRecord order : core.orders()) {
      if (!order.clientOrderId().isEmpty()) {
        counts.merge(order.clientOrderId(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The book of a pair as it is, whatever was pushed of it. */
  public BookRecord book(String symbol) {
    return core.book(symbol);
  }

  public ExchangeCounters counters() {
    return core.counters();
  }
}
