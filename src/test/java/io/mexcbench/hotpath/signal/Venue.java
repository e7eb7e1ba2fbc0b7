package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives one strategy a market: quotes, every third time a bar, a clock that is mostly right, and
 * now and then the kill switch or a lost connection. Answers its orders in turn: filled at once,
 * filled three ticks later, half filled at once and the rest cancelled five ticks later, rejected.
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

  /** What a strategy did: what it answered to each event, and the orders it gave. */
  record Run(List<Decision> decisions, List<Order> orders) {
    Map<Decision, Long> counts() {
      return decisions.stream()
          .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
    }
  }

  /** The same seed gives the same clock, halts and losses. */
  static Run runOf(Function<IntentListener, Strategy> strategy, List<Tick> ticks, long seed) {
    Venue venue = new Venue(strategy);
    SplittableRandom random = new SplittableRandom(seed);
    List<Decision> decisions = new ArrayList<>();
    for (Tick next : ticks) {
      venue.tick++;
      venue.answerPending();
      venue.disturb(random, next.timeMillis());
      decisions.add(next.decisionOf(venue.strategy));
      if (venue.tick % 3 == 0) {
        decisions.add(venue.strategy.onBar(barOf(next)));
      }
    }
    return new Run(decisions, venue.orders);
  }

  private void disturb(SplittableRandom random, long timeMillis) {
    boolean isLate = random.nextInt(8) == 0;
    strategy.onTime(timeMillis + random.nextInt(isLate ? 400 : 100));
    switch (random.nextInt(400)) {
      case 0 -> strategy.onMarketLost();
      case 1, 2 -> strategy.halt();
      default -> {
        if (random.nextInt(50) == 0) {
          strategy.resume();
        }
      }
    }
  }

  private static Bar barOf(Tick tick) {
    Bar bar = new Bar(new Symbol(0, "BTCUSDT", 2, 6));
    bar.reset(tick.timeMillis() - 100, tick.timeMillis() - 10, tick.bid());
    bar.add(tick.timeMillis() - 20, tick.bid(), 1);
    return bar;
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
