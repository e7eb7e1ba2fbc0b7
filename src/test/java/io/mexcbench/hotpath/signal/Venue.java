package io.mexcbench.hotpath.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Answers the orders of one strategy in turn: filled at once, filled three ticks later, half filled
 * at once and the rest cancelled five ticks later, rejected.
 */
final class Venue {
  private record Answer(int tick, Side side, long filled, long closed) {}

  private final Strategy strategy;
  private final List<Order> orders = new ArrayList<>();
  private final List<Answer> pending = new ArrayList<>();
  private int tick;

  private Venue(Function<IntentListener, Strategy> strategy) {
    this.strategy = strategy.apply(this::take);
  }

  /** The orders that the strategy gives over the ticks. */
  static List<Order> ordersOf(Function<IntentListener, Strategy> strategy, List<Tick> ticks) {
    Venue venue = new Venue(strategy);
    for (Tick next : ticks) {
      venue.tick++;
      venue.answerPending();
      int before = venue.orders.size();
      boolean claimed = next.isGivenTo(venue.strategy);
      if (claimed != venue.orders.size() > before) {
        throw new AssertionError("onTick must say whether it gave an order");
      }
    }
    return venue.orders;
  }

  private void take(OrderIntent intent) {
    Order order = Order.of(intent);
    long half = order.quantity() / 2;
    switch (orders.size() % 4) {
      case 0 -> strategy.onFill(order.side(), order.quantity());
      case 1 -> pending.add(new Answer(tick + 3, order.side(), order.quantity(), 0));
      case 2 -> {
        strategy.onFill(order.side(), half);
        pending.add(new Answer(tick + 5, order.side(), 0, order.quantity() - half));
      }
      default -> strategy.onClosed(order.side(), order.quantity());
    }
    orders.add(order);
  }

  private void answerPending() {
    for (Answer answer : List.copyOf(pending)) {
      if (answer.tick() == tick) {
        pending.remove(answer);
        if (answer.filled() > 0) {
          strategy.onFill(answer.side(), answer.filled());
        } else {
          strategy.onClosed(answer.side(), answer.closed());
        }
      }
    }
  }
}
