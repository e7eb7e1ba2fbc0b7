package io.mexcbench.hotpath.signal;

import static io.mexcbench.hotpath.signal.StrategyLaws.BTC;
import static io.mexcbench.hotpath.signal.StrategyLaws.assertDecidesLike;
import static io.mexcbench.hotpath.signal.StrategyLaws.assertDecidesWithoutAllocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts average over 1 tick, so that each tick's imbalance counts alone. */
class ImbalanceStrategyTest {
  private static final OrderRules ORDER_RULES =
      new OrderRules(OrderType.LIMIT, 10, 100, 2, 0, Long.MAX_VALUE);
  private static final ImbalanceRules RULES = new ImbalanceRules(1, 1, 0.5, 0, 1, 6);

  private final List<Order> orders = new ArrayList<>();
  private final ImbalanceStrategy strategy = strategy(RULES, ORDER_RULES);

  private ImbalanceStrategy strategy(ImbalanceRules rules, OrderRules orderRules) {
    return new ImbalanceStrategy(BTC, rules, orderRules, intent -> orders.add(Order.of(intent)));
  }

  /** A spread of 4 at 1,000, whose microprice is twice the imbalance above the middle. */
  private Decision lean(long timeMillis, long bidQuantity, long askQuantity) {
    return strategy.onQuote(timeMillis, 1_000, bidQuantity, 1_004, askQuantity);
  }

  @Test
  void buysPastTheAskUnderBuyingPressure() {
    assertThat(lean(1, 2, 1)).isEqualTo(Decision.NO_SIGNAL);
    assertThat(lean(2, 3, 1)).isEqualTo(Decision.ORDERED);

    assertThat(orders)
        .containsExactly(
            new Order(Side.BUY, OrderType.LIMIT, 1_006, 10, Reason.BUYING_PRESSURE, 2));
  }

  @Test
  void sellsWhatItHoldsPastTheBidWhenThePressureIsGone() {
    strategy.onFill(Side.BUY, 7);
    assertThat(lean(1, 2, 1)).isEqualTo(Decision.NO_SIGNAL);
    assertThat(lean(2, 1, 1)).isEqualTo(Decision.ORDERED);

    assertThat(orders)
        .containsExactly(new Order(Side.SELL, OrderType.LIMIT, 998, 7, Reason.PRESSURE_GONE, 2));
  }

  @Test
  void buysOncePerWave() {
    lean(1, 3, 1);
    lean(2, 9, 1);
    lean(3, 3, 2);
    lean(4, 9, 1);

    assertThat(orders).extracting(Order::timeMillis).containsExactly(1L);
  }

  @Test
  void buysAgainInTheNextWave() {
    lean(1, 3, 1);
    lean(2, 1, 1);
    lean(3, 3, 1);

    assertThat(orders).extracting(Order::timeMillis).containsExactly(1L, 3L);
  }

  @Test
  void waitsForAMicropriceThatIsFarEnoughAboveTheMiddle() {
    assertThat(strategy.onQuote(1, 1_000, 3, 1_003, 1)).isEqualTo(Decision.NO_SIGNAL);
    assertThat(strategy.onQuote(2, 1_000, 3, 1_004, 1)).isEqualTo(Decision.ORDERED);
  }

  @Test
  void waitsForASpreadThatIsNarrowEnough() {
    assertThat(strategy.onQuote(1, 1_000, 3, 1_007, 1)).isEqualTo(Decision.NO_SIGNAL);
    assertThat(strategy.onQuote(2, 1_000, 3, 1_006, 1)).isEqualTo(Decision.ORDERED);
  }

  @Test
  void dropsASignalThatComesWithinTheCooldown() {
    OrderRules slow = new OrderRules(OrderType.LIMIT, 10, 100, 2, 50, Long.MAX_VALUE);
    ImbalanceStrategy cooling = strategy(RULES, slow);
    cooling.onQuote(100, 1_000, 3, 1_004, 1);
    cooling.onQuote(110, 1_000, 1, 1_004, 1);
    cooling.onQuote(120, 1_000, 3, 1_004, 1);
    cooling.onQuote(160, 1_000, 3, 1_004, 1);

    assertThat(orders).extracting(Order::timeMillis).containsExactly(100L);
  }

  @Test
  void keepsAnExitUntilTheCooldownIsOver() {
    ImbalanceStrategy cooling =
        strategy(RULES, new OrderRules(OrderType.LIMIT, 10, 100, 2, 50, Long.MAX_VALUE));
    cooling.onQuote(100, 1_000, 3, 1_004, 1);
    cooling.onFill(Side.BUY, 10);
    cooling.onQuote(110, 1_000, 1, 1_004, 1);
    cooling.onQuote(150, 1_000, 1, 1_004, 1);

    assertThat(orders).extracting(Order::timeMillis).containsExactly(100L, 150L);
  }

  @Test
  void averagesTheImbalanceOverItsPeriod() {
    ImbalanceStrategy averaging = strategy(new ImbalanceRules(1, 3, 0.5, 0, 0, 6), ORDER_RULES);

    // The mean of -0.5, 0.5 and 0.5 is 1/6; half the way to 0.5 is 1/3, to 0.8 then 0.5667.
    assertThat(averaging.onQuote(1, 1_000, 1, 1_004, 3)).isEqualTo(Decision.WARMING_UP);
    assertThat(averaging.onQuote(2, 1_000, 3, 1_004, 1)).isEqualTo(Decision.WARMING_UP);
    assertThat(averaging.onQuote(3, 1_000, 3, 1_004, 1)).isEqualTo(Decision.NO_SIGNAL);
    assertThat(averaging.onQuote(4, 1_000, 3, 1_004, 1)).isEqualTo(Decision.NO_SIGNAL);
    assertThat(averaging.onQuote(5, 1_000, 9, 1_004, 1)).isEqualTo(Decision.ORDERED);
  }

  @ParameterizedTest
  @CsvSource({"0, 9, 1004, 1", "1000, 9, 1004, 0", "1004, 9, 1004, 1", "1005, 9, 1004, 1"})
  void ignoresAQuoteThatIsNoMarket(long bid, long bidQuantity, long ask, long askQuantity) {
    assertThat(strategy.onQuote(1, bid, bidQuantity, ask, askQuantity))
        .isEqualTo(Decision.NO_MARKET);
    assertThat(lean(2, 3, 1)).isEqualTo(Decision.ORDERED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void givesTheOrdersOfTheNaiveStrategyOverASeededMarket(long seed) {
    ImbalanceRules rules = new ImbalanceRules(1, 8, 0.25, -0.05, 0.5, 7);
    OrderRules orderRules = new OrderRules(OrderType.LIMIT, 10, 25, 3, 400, 150);
    assertDecidesLike(
        listener -> new NaiveImbalance(BTC, rules, orderRules, listener),
        listener -> new ImbalanceStrategy(BTC, rules, orderRules, listener),
        seed,
        10);
  }

  @Test
  void warmsUpAgainAfterTheMarketWasLost() {
    ImbalanceStrategy averaging = strategy(new ImbalanceRules(1, 2, 0.5, 0, 1, 6), ORDER_RULES);
    averaging.onQuote(1, 1_000, 3, 1_004, 1);
    averaging.onMarketLost();

    assertThat(averaging.onQuote(2, 1_000, 3, 1_004, 1)).isEqualTo(Decision.WARMING_UP);
    assertThat(averaging.onQuote(3, 1_000, 3, 1_004, 1)).isEqualTo(Decision.ORDERED);
  }

  @Test
  void beginsANewWaveAfterTheMarketWasLost() {
    lean(1, 3, 1);
    strategy.onMarketLost();

    assertThat(lean(2, 3, 1)).isEqualTo(Decision.ORDERED);
    assertThat(lean(3, 3, 1)).isEqualTo(Decision.NO_SIGNAL);
  }

  @Test
  void refusesLevelsThatThereCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImbalanceRules(0, 1, 0.5, 0, 1, 6))
        .withMessage("levels must be positive, got 0");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.5, 0, 1, 6, 'period must be at least 1, got 0'",
    "1, 0.5, 0.5, 1, 6, 'imbalances must be -1 <= exit < entry <= 1, got 0.5 and 0.5'",
    "1, 1.5, 0.5, 1, 6, 'imbalances must be -1 <= exit < entry <= 1, got 0.5 and 1.5'",
    "1, NaN, 0.5, 1, 6, 'imbalances must be -1 <= exit < entry <= 1, got 0.5 and NaN'",
    "1, 0.5, 0, -1, 6, 'edge must be finite and not negative, got -1.0'",
    "1, 0.5, 0, Infinity, 6, 'edge must be finite and not negative, got Infinity'",
    "1, 0.5, 0, 1, 0, 'maximum spread must be positive, got 0'"
  })
  void refusesRulesThatNoBookCanMeet(
      int period, double entry, double exit, double edge, long maxSpread, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImbalanceRules(1, period, entry, exit, edge, maxSpread))
        .withMessage(message);
  }

  @Test
  void decidesWithoutAllocation() {
    ImbalanceRules rules = new ImbalanceRules(1, 8, 0.25, -0.05, 0.5, 7);
    assertDecidesWithoutAllocation(
        listener -> new ImbalanceStrategy(BTC, rules, ORDER_RULES, listener));
  }
}
