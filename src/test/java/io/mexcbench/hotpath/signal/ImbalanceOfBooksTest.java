package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.market.BookKeeper;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link ImbalanceStrategy} where it is given books. */
class ImbalanceOfBooksTest {
  private static final Symbol BTC = new Symbol(0, "BTCUSDT", 2, 6);
  private static final OrderRules ORDER_RULES =
      new OrderRules(OrderType.LIMIT, 10, 100, 2, 0, Long.MAX_VALUE);

  private final List<Order> orders = new ArrayList<>();
  private final ImbalanceStrategy oneLevel = strategy(1);
  private final ImbalanceStrategy twoLevels = strategy(2);

  private ImbalanceStrategy strategy(int levels) {
    return new ImbalanceStrategy(
        BTC,
        new ImbalanceRules(levels, 1, 0.5, 0, 1, 6),
        ORDER_RULES,
        intent -> orders.add(Order.of(intent)));
  }

  /** Ten on the bid for ever; the second level of the asks as given. */
  private static OrderBook book(long askQuantity, long secondAskQuantity) {
    DepthUpdate snapshot = new DepthUpdate(BTC);
    snapshot.addBid(1_000, 10);
    snapshot.addAsk(1_004, askQuantity);
    snapshot.addAsk(1_005, secondAskQuantity);
    OrderBook book = new OrderBook(BTC);
    book.applySnapshot(snapshot);
    return book;
  }

  @Test
  void weighsAsManyLevelsOfABookAsItsRulesSay() {
    assertThat(twoLevels.onBook(1, book(2, 3))).isEqualTo(Decision.NO_SIGNAL);
    assertThat(twoLevels.onBook(2, book(2, 1))).isEqualTo(Decision.ORDERED);
    assertThat(orders)
        .containsExactly(
            new Order(Side.BUY, OrderType.LIMIT, 1_006, 10, Reason.BUYING_PRESSURE, 2));
  }

  @Test
  void weighsTheBestLevelOfABookAsOfAQuote() {
    assertThat(oneLevel.onBook(1, book(2, 90))).isEqualTo(Decision.ORDERED);
  }

  @Test
  void ignoresQuotesWhereItWeighsSeveralLevels() {
    assertThat(twoLevels.onQuote(1, 1_000, 9, 1_004, 1)).isEqualTo(Decision.NO_SIGNAL);
    assertThat(orders).isEmpty();
  }

  @Test
  void takesAWithheldOrCrossedBookForNoMarket() {
    OrderBook crossed = book(2, 1);
    DepthUpdate snapshot = new DepthUpdate(BTC);
    snapshot.addBid(1_004, 10);
    snapshot.addAsk(1_004, 1);
    crossed.applySnapshot(snapshot);

    assertThat(oneLevel.onBook(1, new BookKeeper(BTC).book())).isEqualTo(Decision.NO_MARKET);
    assertThat(oneLevel.onBook(2, crossed)).isEqualTo(Decision.NO_MARKET);
  }
}
