package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The exchange as it really is, which the client only hears about: takes orders by MEXC's rule of
 * time, fills, cancels, and answers questions from a copy that lags behind. It takes the same
 * client order id as often as it comes, so that whoever sends twice has two orders.
 */
final class VirtualExchange {
  /** One order; the first of those with its id is the one that questions are about. */
  static final class Order {
    final String id;
    final Symbol symbol;
    final Side side;
    final boolean mayRest;
    final long quantity;
    final List<Seen> history = new ArrayList<>();
    long filled;
    ReportedStatus status = ReportedStatus.NEW;
    long finalMillis;

    Order(String id, OrderIntent intent) {
      this.id = id;
      symbol = intent.symbol();
      side = intent.side();
      mayRest = intent.type() == OrderType.LIMIT;
      quantity = intent.quantity();
    }
  }

  /** What an order was from some time on. */
  record Seen(long atMillis, ReportedStatus status, long filled) {}

  /** Hears of every change of an order; of a fill with its quantity, else with 0. */
  interface Stream {
    void onChange(Order order, long filledNow);
  }

  private static final long AHEAD_MAX_MILLIS = 1_000;

  private final VirtualTime time;
  private final SplittableRandom random;
  private final long recvWindowMillis;
  private final long readLagMillis;
  private final Stream stream;
  private final Map<String, List<Order>> orders = new HashMap<>();
  private final Map<Symbol, Long> held = new HashMap<>();
  private long skewMillis;

  VirtualExchange(
      VirtualTime time,
      SplittableRandom random,
      long recvWindowMillis,
      long readLagMillis,
      Stream stream) {
    this.time = time;
    this.random = random;
    this.recvWindowMillis = recvWindowMillis;
    this.readLagMillis = readLagMillis;
    this.stream = stream;
  }

  void setSkewMillis(long skewMillis) {
    this.skewMillis = skewMillis;
  }

  /** How old an order that is stamped now may be when it comes, by the client's clock. */
  long acceptsForMillis() {
    return recvWindowMillis - skewMillis;
  }

  /** 0 if the order was taken, else the code of the refusal. */
  int submit(String id, OrderIntent intent, long timestampMillis) {
    long serverMillis = time.nowMillis() + skewMillis;
    if (timestampMillis >= serverMillis + AHEAD_MAX_MILLIS
        || serverMillis - timestampMillis > recvWindowMillis) {
      return 700_003;
    }
    if (random.nextInt(20) == 0) {
      return 30_004;
    }
    Order order = new Order(id, intent);
    orders.computeIfAbsent(id, any -> new ArrayList<>()).add(order);
    change(order, ReportedStatus.NEW, 0);
    planLife(order);
    return 0;
  }

  private void planLife(Order order) {
    if (!order.mayRest) {
      fill(order, random.nextInt(3) == 0 ? random.nextLong(order.quantity) : order.quantity);
      end(order);
      return;
    }
    int fills = random.nextInt(5);
    for (int i = 0; i < fills; i++) {
      time.in(random.nextInt(8_000), () -> fill(order, 1 + random.nextLong(order.quantity)));
    }
    if (random.nextInt(20) == 0) {
      time.in(random.nextInt(8_000), () -> end(order));
    }
  }

  private void fill(Order order, long wanted) {
    long quantity = Math.min(wanted, order.quantity - order.filled);
    if (order.status.isFinal() || quantity == 0) {
      return;
    }
    order.filled += quantity;
    held.merge(order.symbol, order.side == Side.BUY ? quantity : -quantity, Long::sum);
    boolean isFull = order.filled == order.quantity;
    change(order, isFull ? ReportedStatus.FILLED : ReportedStatus.PARTIALLY_FILLED, quantity);
  }

  private void end(Order order) {
    if (!order.status.isFinal()) {
      change(
          order, order.filled > 0 ? ReportedStatus.PARTIALLY_CANCELED : ReportedStatus.CANCELED, 0);
    }
  }

  private void change(Order order, ReportedStatus status, long filledNow) {
    order.status = status;
    if (status.isFinal()) {
      order.finalMillis = time.nowMillis();
    }
    order.history.add(new Seen(time.nowMillis(), status, order.filled));
    stream.onChange(order, filledNow);
  }

  /** Whether there was something to cancel. */
  boolean cancel(String id) {
    List<Order> open = ordersOf(id).stream().filter(order -> !order.status.isFinal()).toList();
    open.forEach(this::end);
    return !open.isEmpty();
  }

  /** What the lagging copy shows of the first order with that id; empty if nothing. */
  List<Seen> query(String id) {
    return ordersOf(id).stream().limit(1).flatMap(order -> lagging(order).stream()).toList();
  }

  private List<Seen> lagging(Order order) {
    long atMillis = time.nowMillis() - random.nextLong(readLagMillis + 1);
    return order.history.stream()
        .filter(seen -> seen.atMillis() <= atMillis)
        .reduce((earlier, later) -> later)
        .stream()
        .toList();
  }

  /** The open orders that the lagging copy shows. */
  Map<String, Seen> openOrders(Symbol symbol) {
    Map<String, Seen> open = new HashMap<>();
    for (List<Order> sameId : orders.values()) {
      Order order = sameId.get(0);
      if (order.symbol.equals(symbol)) {
        lagging(order).stream()
            .filter(seen -> !seen.status().isFinal())
            .forEach(seen -> open.put(order.id, seen));
      }
    }
    return open;
  }

  List<Order> ordersOf(String id) {
    return orders.getOrDefault(id, List.of());
  }

  long held(Symbol symbol) {
    return held.getOrDefault(symbol, 0L);
  }
}
