package io.mexcbench.hotpath.signal;

import static io.mexcbench.hotpath.signal.StrategyLaws.BTC;
import static io.mexcbench.hotpath.signal.StrategyLaws.assertDecidesLike;
import static io.mexcbench.hotpath.signal.StrategyLaws.assertDecidesWithoutAllocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scripts use a fast period of 1, so that the fast average is the price, and a slow one of 2:
 * the mean of the first two prices, then two thirds of the way to each.
 */
class MovingAverageCrossStrategyTest {
  private static final OrderRules RULES =
      new OrderRules(OrderType.IMMEDIATE_OR_CANCEL, 10, 100, 5, 0, Long.MAX_VALUE);

  private final List<Order> orders = new ArrayList<>();
  private final MovingAverageCrossStrategy strategy = strategy(1, 2);

  private MovingAverageCrossStrategy strategy(int fastPeriod, int slowPeriod) {
    return new MovingAverageCrossStrategy(
        BTC, fastPeriod, slowPeriod, 3, RULES, intent -> orders.add(Order.of(intent)));
  }

  /** Tick i has the event time i. */
  private void play(long... middles) {
    for (int i = 0; i < middles.length; i++) {
      Tick.at(i, middles[i]).isGivenTo(strategy);
    }
  }

  @Test
  void buysPastTheAskWhenTheFastAverageRisesAboveTheSlowOne() {
    play(1_000, 1_000, 900, 1_200);

    assertThat(orders)
        .containsExactly(
            new Order(Side.BUY, OrderType.IMMEDIATE_OR_CANCEL, 1_206, 10, Reason.CROSSED_ABOVE, 3));
  }

  @Test
  void sellsWhatItHoldsPastTheBidWhenTheFastAverageFallsBelow() {
    strategy.onFill(Side.BUY, 7);
    play(1_000, 1_000, 1_100, 900);

    assertThat(orders)
        .containsExactly(
            new Order(Side.SELL, OrderType.IMMEDIATE_OR_CANCEL, 894, 7, Reason.CROSSED_BELOW, 3));
  }

  @Test
  void doesNotTakeTheFirstTrendForACross() {
    play(1_000, 1_000, 1_200, 1_400, 1_600);

    assertThat(orders).isEmpty();
  }

  @Test
  void buysOncePerCross() {
    play(1_000, 1_000, 900, 1_200, 1_300, 1_400, 1_390, 1_500);

    assertThat(orders).extracting(Order::timeMillis).containsExactly(3L);
  }

  @Test
  void buysAgainAfterTheNextCross() {
    play(1_000, 1_000, 900, 1_200, 900, 1_200);

    assertThat(orders).extracting(Order::timeMillis).containsExactly(3L, 5L);
  }

  @Test
  void doesNotSellWhatItDoesNotHold() {
    play(1_000, 1_000, 1_200, 900, 800, 700);

    assertThat(orders).isEmpty();
  }

  @Test
  void sellsAgainWhatAnOrderHasLeftUnsold() {
    strategy.onFill(Side.BUY, 7);
    play(1_000, 1_000, 900, 800);
    strategy.onFill(Side.SELL, 4);
    strategy.onClosed(Side.SELL, 3);
    Tick.at(4, 700).isGivenTo(strategy);

    assertThat(orders).extracting(Order::quantity).containsExactly(7L, 3L);
  }

  @Test
  void takesAGapWithinTheBandForNoCross() {
    // From 1000 the slow average stays a third of a step behind: 9 leaves a gap of 3, 10 more.
    play(1_000, 1_000, 900, 900, 900, 900, 900, 900, 900, 900, 900, 900, 900, 900, 909);
    assertThat(orders).isEmpty();

    Tick.at(20, 920).isGivenTo(strategy);
    assertThat(orders).extracting(Order::timeMillis).containsExactly(20L);
  }

  @Test
  void isSilentInAMarketThatStandsStillAfterAMove() {
    MovingAverageCrossStrategy customary = strategy(12, 26);
    LongStream.range(0, 30).forEach(i -> Tick.at(i, 9_300_000 - 7 * i).isGivenTo(customary));
    LongStream.range(30, 5_000).forEach(i -> Tick.at(i, 9_299_801).isGivenTo(customary));

    assertThat(orders).isEmpty();
  }

  @Test
  void doesNothingBeforeItsAveragesAreReady() {
    MovingAverageCrossStrategy slow = strategy(2, 40);
    for (int i = 0; i < 39; i++) {
      Tick.at(i, i % 2 == 0 ? 1_000 : 2_000).isGivenTo(slow);
    }

    assertThat(orders).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1202, 1", "1198, 0, 1202, 1", "1198, 1, 0, 1", "1198, 1, 1202, 0",
    "1202, 1, 1202, 1", "1203, 1, 1202, 1", "-5, 1, -3, 1", "1198, -1, 1202, 1"
  })
  void ignoresAQuoteThatIsNoMarket(long bid, long bidQuantity, long ask, long askQuantity) {
    play(1_000, 1_000, 900);

    assertThat(strategy.onQuote(3, bid, bidQuantity, ask, askQuantity))
        .isEqualTo(Decision.NO_MARKET);
    play(900, 900, 900, 899);
    assertThat(orders).isEmpty();
  }

  @Test
  void takesADecodedQuoteForATick() {
    play(1_000, 1_000, 900);
    Quote quote = new Quote(BTC);
    quote.setBid(1_199, 1);
    quote.setAsk(1_201, 1);
    quote.setSendTimeMillis(77);
    quote.setOrderTimeMillis(66);

    assertThat(strategy.onQuote(quote)).isEqualTo(Decision.ORDERED);
    assertThat(orders).extracting(Order::timeMillis).containsExactly(77L);
  }

  @Test
  void doesNotTakeTheStepOverALostMarketForACross() {
    play(1_000, 1_000, 900);
    strategy.onMarketLost();
    play(1_200, 1_200, 1_300, 1_400);

    assertThat(orders).isEmpty();
  }

  @Test
  void ignoresEventsThatItIsNotMadeFor() {
    assertThat(strategy.onTrade(1, 1_000, 1)).isEqualTo(Decision.NO_SIGNAL);
    assertThat(strategy.onBar(new Bar(BTC))).isEqualTo(Decision.NO_SIGNAL);
    assertThat(strategy.onBook(1, new OrderBook(BTC))).isEqualTo(Decision.NO_MARKET);
  }

  @Test
  void takesTheBestPricesOfABookForAQuote() {
    play(1_000, 1_000, 900);
    DepthUpdate snapshot = new DepthUpdate(BTC);
    snapshot.addBid(1_199, 1);
    snapshot.addAsk(1_201, 1);
    OrderBook book = new OrderBook(BTC);
    book.applySnapshot(snapshot);

    assertThat(strategy.onBook(3, book)).isEqualTo(Decision.ORDERED);
    assertThat(orders).extracting(Order::price).containsExactly(1_206L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void givesTheOrdersOfTheNaiveStrategyOverASeededMarket(long seed) {
    OrderRules rules = new OrderRules(OrderType.LIMIT, 10, 25, 3, 400, 150);
    assertDecidesLike(
        listener -> new NaiveCross(BTC, 5, 12, 20, rules, listener),
        listener -> new MovingAverageCrossStrategy(BTC, 5, 12, 20, rules, listener),
        seed,
        60);
  }

  @ParameterizedTest
  @CsvSource({
    "26, 26, 1, 'fast period must be below the slow one, got 26 and 26'",
    "12, 26, 0, 'band must be positive, got 0'",
    "0, 26, 1, 'period must be at least 1, got 0'"
  })
  void refusesWhatCannotCross(int fastPeriod, int slowPeriod, long band, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MovingAverageCrossStrategy(
                    BTC, fastPeriod, slowPeriod, band, RULES, intent -> {}))
        .withMessage(message);
  }

  @Test
  void decidesWithoutAllocation() {
    assertDecidesWithoutAllocation(
        listener -> new MovingAverageCrossStrategy(BTC, 5, 12, 20, RULES, listener));
  }
}
