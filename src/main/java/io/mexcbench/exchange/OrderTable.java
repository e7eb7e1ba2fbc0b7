package io.mexcbench.exchange;

import io.mexcbench.hotpath.market.Symbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every order that was taken. Of those that have ended only the last are kept, so that a day of
 * trading fits into memory.
 */
final class OrderTable {
  static final int ENDED_MAX = 200_000;

  private final Map<String, Order> byId = new LinkedHashMap<>();
  private final Map<String, List<Order>> byClientId = new LinkedHashMap<>();
  private final Map<String, Order> open = new LinkedHashMap<>();
  private final Deque<Order> ended = new ArrayDeque<>();
  private long taken;

  void add(Order order) {
    taken++;
    byId.put(order.id, order);
    if (!order.form.clientOrderId().isEmpty()) {
      byClientId.computeIfAbsent(order.form.clientOrderId(), any -> new ArrayList<>(1)).add(order);
    }
    open.put(order.id, order);
  }

  /** To be called when an order has ended. */
  void end(Order order) {
    if (open.remove(order.id) == null) {
      return;
    }
    ended.addLast(order);
    if (ended.size() > ENDED_MAX) {
      forget(ended.removeFirst());
    }
  }

  private void forget(Order order) {
    byId.remove(order.id);
    byClientId.computeIfPresent(
        order.form.clientOrderId(),
        (id, sameId) -> {
          sameId.remove(order);
          return sameId.isEmpty() ? null : sameId;
        });
  }

  /** How many there ever were. */
  long taken() {
    return taken;
  }

  Optional<Order> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** In the order in which they came. */
  List<Order> byClientId(String clientId) {
    return List.copyOf(byClientId.getOrDefault(clientId, List.of()));
  }

  int openCount() {
    return open.size();
  }

  List<Order> open(Symbol symbol) {
    if (open.isEmpty()) {
      return List.of();
    }
    return open.values().stream().filter(order -> order.symbol().equals(symbol)).toList();
  }

  List<Order> open() {
    return List.copyOf(open.values());
  }

  List<Order> all() {
    return List.copyOf(byId.values());
  }
}
