package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.execution.lifecycle.VirtualExchange.Order;
import io.mexcbench.hotpath.market.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was true at the exchange when the last session began.
 *
 * @param held by symbol
 * @param strangers the orders of earlier sessions, with what they had filled
 */
record Restart(long atMillis, Map<Symbol, Long> held, Map<Order, Long> strangers) {
  static Restart none() {
    return new Restart(0, Map.of(), Map.of());
  }

  static Restart of(
      long atMillis, VirtualExchange exchange, List<Symbol> symbols, List<Intended> intents) {
    Map<Symbol, Long> held = new HashMap<>();
    symbols.forEach(symbol -> held.put(symbol, exchange.held(symbol)));
    Map<Order, Long> strangers = new HashMap<>();
    for (Intended intended : intents) {
      exchange.ordersOf(intended.id).forEach(order -> strangers.put(order, order.filled));
    }
    return new Restart(atMillis, held, strangers);
  }
}
