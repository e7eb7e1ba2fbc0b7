package io.mexcbench.bench.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.signal.Decision;
import io.mexcbench.hotpath.signal.NaiveCross;
import io.mexcbench.hotpath.signal.NaiveImbalance;
import io.mexcbench.hotpath.signal.NaiveReversion;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StrategyBenchmarkTest {
  private final StrategyBenchmark benchmark = new StrategyBenchmark();
  private final Ticks ticks = new Ticks();
  private final List<String> naiveOrders = new ArrayList<>();
  private final Strategy[] naive = new Strategy[1];

  @BeforeEach
  void setUp() {
    benchmark.setUp();
  }

  private void fill(OrderIntent intent) {
    naiveOrders.add(intent.toString());
    naive[0].onFill(intent.side(), intent.quantity());
  }

  /** The orders of the second round, as text. */
  private List<String> naiveOrders(Strategy strategy) {
    naive[0] = strategy;
    for (int tick = 0; tick < 2 * Ticks.SIZE; tick++) {
      if (tick == Ticks.SIZE) {
        naiveOrders.clear();
      }
      int i = tick % Ticks.SIZE;
      strategy.onQuote(
          tick * Ticks.MILLIS_PER_TICK,
          ticks.bestBid[i],
          ticks.bidQuantity[i],
          ticks.bestAsk[i],
          ticks.askQuantity[i]);
    }
    return naiveOrders;
  }

  /** Of the second round; the first is the warm-up. */
  private List<String> orders(Supplier<Decision> event) {
    List<String> orders = new ArrayList<>();
    for (int i = 0; i < 2 * Ticks.SIZE; i++) {
      if (event.get() == Decision.ORDERED && i >= Ticks.SIZE) {
        orders.add(benchmark.last().toString());
      }
    }
    return orders;
  }

  @Test
  void movingAverageCrossGivesTheOrdersOfTheNaiveStrategy() {
    List<String> expected =
        naiveOrders(
            new NaiveCross(
                StrategyBenchmark.SYMBOL,
                StrategyBenchmark.FAST_PERIOD,
                StrategyBenchmark.SLOW_PERIOD,
                StrategyBenchmark.BAND,
                StrategyBenchmark.ORDER_RULES,
                this::fill));

    assertThat(orders(benchmark::onTickMovingAverageCross))
        .hasSizeBetween(8, 100)
        .isEqualTo(expected);
  }

  @Test
  void imbalanceGivesTheOrdersOfTheNaiveStrategy() {
    List<String> expected =
        naiveOrders(
            new NaiveImbalance(
                StrategyBenchmark.SYMBOL,
                StrategyBenchmark.IMBALANCE_RULES,
                StrategyBenchmark.ORDER_RULES,
                this::fill));

    assertThat(orders(benchmark::onTickImbalance)).hasSizeBetween(8, 100).isEqualTo(expected);
  }

  @Test
  void meanReversionGivesTheOrdersOfTheNaiveStrategy() {
    NaiveReversion strategy =
        new NaiveReversion(
            StrategyBenchmark.SYMBOL,
            StrategyBenchmark.REVERSION_RULES,
            StrategyBenchmark.ORDER_RULES,
            this::fill);
    naive[0] = strategy;
    for (int tick = 0; tick < 2 * Ticks.SIZE; tick++) {
      if (tick == Ticks.SIZE) {
        naiveOrders.clear();
      }
      int i = tick % Ticks.SIZE;
      long timeMillis = tick * Ticks.MILLIS_PER_TICK;
      strategy.onQuote(
          timeMillis,
          ticks.bestBid[i],
          ticks.bidQuantity[i],
          ticks.bestAsk[i],
          ticks.askQuantity[i]);
      if (tick > 0) {
        strategy.onClose(timeMillis, ticks.tradePrice[(tick - 1) % Ticks.SIZE]);
      }
    }

    assertThat(orders(benchmark::onBarMeanReversion)).hasSizeBetween(8, 200).isEqualTo(naiveOrders);
  }
}
