package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import io.mexcbench.hotpath.market.Symbol;
import java.util.List;
import java.util.function.Function;

/** What is asked of every strategy, whatever its signal. */
final class StrategyLaws {
  static final Symbol BTC = new Symbol(0, "BTCUSDT", 2, 6);

  private StrategyLaws() {}

  /** Holds it to the oracle, event for event and order for order, over a seeded market. */
  static void assertDecidesLike(
      Function<IntentListener, Strategy> oracle,
      Function<IntentListener, Strategy> strategy,
      long seed,
      int ordersAbove) {
    List<Tick> ticks = Tick.walk(seed, 3_000);
    Venue.Run expected = Venue.runOf(oracle, ticks, seed);

    assertThat(Venue.runOf(strategy, ticks, seed)).isEqualTo(expected);
    assertThat(expected.orders()).hasSizeGreaterThan(ordersAbove);
    System.out.printf(
        "checked %d decisions of the %s: %s%n",
        expected.decisions().size(), name(strategy), expected.counts());
  }

  private static String name(Function<IntentListener, Strategy> strategy) {
    return strategy.apply(intent -> {}).getClass().getSimpleName();
  }

  /** Quotes and bars, while each order is filled at once. */
  static void assertDecidesWithoutAllocation(Function<IntentListener, Strategy> strategy) {
    Strategy[] instant = new Strategy[1];
    long[] count = new long[2];
    instant[0] =
        strategy.apply(
            intent -> {
              count[1]++;
              instant[0].onFill(intent.side(), intent.quantity());
            });
    Tick[] ticks = Tick.walk(4, 1_024).toArray(Tick[]::new);
    TimeBars bars = new TimeBars(BTC, 1, 0, bar -> instant[0].onBar(bar));

    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> {
              Tick tick = ticks[(int) (count[0] & 1_023)];
              instant[0].onQuote(
                  count[0]++, tick.bid(), tick.bidQuantity(), tick.ask(), tick.askQuantity());
              bars.onTrade(count[0], tick.bid(), 1);
            });

    assertThat(bytes).isZero();
    assertThat(count[1]).isGreaterThan(10_000);
  }
}
