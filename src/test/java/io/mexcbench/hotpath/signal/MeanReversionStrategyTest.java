package io.mexcbench.hotpath.signal;

import static io.mexcbench.hotpath.signal.StrategyLaws.BTC;
import static io.mexcbench.hotpath.signal.StrategyLaws.assertDecidesLike;
import static io.mexcbench.hotpath.signal.StrategyLaws.assertDecidesWithoutAllocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scripts use a period of 2: after two falls the index is 0, a rise as long as each fall makes
 * it 50.
 */
class MeanReversionStrategyTest {
  private static final OrderRules ORDER_RULES = new OrderRules(OrderType.LIMIT, 10, 100, 2, 0, 100);
  private static final ReversionRules RULES = new ReversionRules(2, 30, 5, 70);

  private final List<Order> orders = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final MeanReversionStrategy strategy =
      new MeanReversionStrategy(BTC, RULES, ORDER_RULES, intent -> orders.add(Order.of(intent)));

  /** Each close is that of a bar which ends at 100, 200 and so on, just after a quote around it. */
  private void play(long... closes) {
    for (long close : closes) {
      long endMillis = 100L * (decisions.size() + 1);
      Tick.at(endMillis - 1, close).isGivenTo(strategy);
      decisions.add(strategy.onBar(bar(endMillis, close)));
    }
  }

  private static Bar bar(long endMillis, long close) {
    Bar bar = new Bar(BTC);
    bar.reset(endMillis - 100, endMillis, close);
    return bar;
  }

  @Test
  void buysPastTheAskWhenTheIndexTurnsUpFromBelowTheBound() {
    play(1_000, 990, 980, 990);

    assertThat(decisions)
        .containsExactly(
            Decision.WARMING_UP, Decision.WARMING_UP, Decision.NO_SIGNAL, Decision.ORDERED);
    assertThat(orders)
        .containsExactly(new Order(Side.BUY, OrderType.LIMIT, 993, 10, Reason.OVERSOLD, 400));
  }

  @Test
  void doesNotBuyWhileItFalls() {
    play(1_000, 990, 980, 970, 960, 950);

    assertThat(orders).isEmpty();
  }

  @Test
  void takesASmallerRiseThanTheTurnForNone() {
    // After three falls of 10 a rise of 0.1 parts in 10: the index goes to 1 / (1 + 100) of 100.
    play(100_000, 99_000, 98_000, 97_000, 97_010);
    assertThat(orders).isEmpty();

    play(97_500);
    assertThat(orders).extracting(Order::timeMillis).containsExactly(600L);
  }

  @Test
  void buysOncePerDip() {
    // 0, then 23 and a lower turn within the same dip.
    play(1_000, 900, 800, 815, 700, 750);

    assertThat(orders).extracting(Order::timeMillis).containsExactly(400L);
  }

  @Test
  void takesAStandstillAfterAFallForNoTurn() {
    long[] closes = new long[5_000];
    Arrays.fill(closes, 980);
    closes[0] = 1_000;
    closes[1] = 990;
    play(closes);

    assertThat(orders).isEmpty();
    assertThat(decisions).endsWith(Decision.NO_SIGNAL);
  }

  @Test
  void sellsWhatItHoldsAtTheExit() {
    strategy.onFill(Side.BUY, 7);
    play(1_000, 1_010, 1_020);

    assertThat(orders)
        .containsExactly(new Order(Side.SELL, OrderType.LIMIT, 1_017, 7, Reason.REVERTED, 300));
  }

  @Test
  void doesNotBuyWhatHasRisenToTheExitAtOnce() {
    play(1_000, 990, 980, 1_200);

    assertThat(decisions).endsWith(Decision.NOTHING_HELD);
  }

  @Test
  void refusesToOrderOnAQuoteThatIsOlderThanTheBarAllows() {
    play(1_000, 990, 980);

    assertThat(strategy.onBar(bar(400, 990))).isEqualTo(Decision.STALE);
    assertThat(orders).isEmpty();
  }

  @Test
  void takesAQuoteJustOldEnough() {
    play(1_000, 990, 980);

    assertThat(strategy.onBar(bar(399, 990))).isEqualTo(Decision.ORDERED);
  }

  @Test
  void refusesToOrderOnABarThatIsOldByTheClock() {
    play(1_000, 990, 980);
    strategy.onTime(501);
    Tick.at(500, 990).isGivenTo(strategy);

    assertThat(strategy.onBar(bar(400, 990))).isEqualTo(Decision.STALE);
  }

  @Test
  void refusesToOrderAfterAQuoteThatWasNoMarket() {
    play(1_000, 990, 980);
    strategy.onQuote(390, 990, 1, 990, 1);

    assertThat(strategy.onBar(bar(400, 990))).isEqualTo(Decision.NO_MARKET);
  }

  @Test
  void forgetsItsPricesButNotItsIndexWhenTheMarketIsLost() {
    play(1_000, 990, 980);
    strategy.onMarketLost();
    assertThat(strategy.onBar(bar(400, 979))).isEqualTo(Decision.NO_SIGNAL);

    Tick.at(490, 990).isGivenTo(strategy);
    assertThat(strategy.onBar(bar(500, 990))).isEqualTo(Decision.ORDERED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void decidesLikeTheNaiveStrategyOverASeededMarket(long seed) {
    ReversionRules rules = new ReversionRules(5, 35, 3, 55);
    OrderRules orderRules = new OrderRules(OrderType.LIMIT, 10, 25, 3, 400, 150);
    assertDecidesLike(
        listener -> new NaiveReversion(BTC, rules, orderRules, listener),
        listener -> new MeanReversionStrategy(BTC, rules, orderRules, listener),
        seed,
        30);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 30, 5, 70, 'period must be at least 1, got 0'",
    "2, 0, 5, 70, 'bounds must be 0 < lower < exit <= 100, got 0.0 and 70.0'",
    "2, 70, 5, 70, 'bounds must be 0 < lower < exit <= 100, got 70.0 and 70.0'",
    "2, 30, 5, NaN, 'bounds must be 0 < lower < exit <= 100, got 30.0 and NaN'",
    "2, 30, 0, 70, 'turn must be from above 0 to below 100, got 0.0'"
  })
  void refusesRulesThatNoMarketCanMeet(
      int period, double lower, double turn, double exit, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReversionRules(period, lower, turn, exit))
        .withMessage(message);
  }

  @Test
  void decidesWithoutAllocation() {
    ReversionRules rules = new ReversionRules(5, 35, 3, 55);
    OrderRules orderRules = new OrderRules(OrderType.LIMIT, 10, 100, 2, 0, Long.MAX_VALUE);
    assertDecidesWithoutAllocation(
        listener -> new MeanReversionStrategy(BTC, rules, orderRules, listener));
  }
}
