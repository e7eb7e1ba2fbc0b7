package io.mexcbench.exchange;

import static io.mexcbench.exchange.CoreFixture.price;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.exchange.CoreFixture.Answer;
import io.mexcbench.hotpath.execution.ReportedStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of orders. */
class MatchingTest {
  private static final long ONE_BITCOIN = 100_000_000;

  private final CoreFixture exchange = new CoreFixture();

  private long ask() {
    return exchange.bestAsk("BTCUSDT");
  }

  private long bid() {
    return exchange.bestBid("BTCUSDT");
  }

  private Answer typed(String type, String side, String quantity, long price, String id) {
    return exchange.order(
        "symbol=BTCUSDT&side="
            + side
            + "&type="
            + type
            + "&quantity="
            + quantity
            + "&price="
            + price(price)
            + "&newClientOrderId="
            + id);
  }

  @Test
  void answerToAnOrderRepeatsItAndNamesIt() {
    JsonNode ack = exchange.limit("BUY", "0.5", "100.10", "a").json();
    OrderRecord order = exchange.recorded("a");
    assertThat(ack.fieldNames())
        .toIterable()
        .containsExactly(
            "symbol", "orderId", "orderListId", "price", "origQty", "type", "side", "transactTime");
    assertThat(ack.get("orderId").asText()).isEqualTo(order.orderId()).startsWith("C02__");
    assertThat(ack.get("price").asText()).isEqualTo("100.1");
    assertThat(ack.get("origQty").asText()).isEqualTo("0.5");
    assertThat(ack.get("transactTime").asLong()).isEqualTo(exchange.nowMillis);
    assertThat(List.of(order.price(), order.quantity(), order.filled()))
        .containsExactly(10_010L, ONE_BITCOIN / 2, 0L);
    assertThat(order.status()).isEqualTo(ReportedStatus.NEW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIMIT", "IMMEDIATE_OR_CANCEL", "FILL_OR_KILL", "MARKET"})
  void orderThatCrossesIsFilledAtOnceAtTheBestPrice(String type) {
    BigDecimal dollars = free("USDT");
    long ask = ask();
    typed(type, "BUY", "2", ask + 5_000, "a");
    OrderRecord order = exchange.recorded("a");
    assertThat(order.status()).isEqualTo(ReportedStatus.FILLED);
    assertThat(order.filled()).isEqualTo(2 * ONE_BITCOIN);
    assertThat(dollars.subtract(free("USDT"))).isEqualByComparingTo(BigDecimal.valueOf(2 * ask, 2));
    assertThat(locked("USDT")).isEqualByComparingTo("0");
  }

  @Test
  void sellIsFilledAtTheBestBid() {
    BigDecimal dollars = free("USDT");
    BigDecimal bitcoins = free("BTC");
    long bid = bid();
    typed("LIMIT", "SELL", "3", bid - 100, "a");
    assertThat(free("USDT").subtract(dollars)).isEqualByComparingTo(BigDecimal.valueOf(3 * bid, 2));
    assertThat(bitcoins.subtract(free("BTC"))).isEqualByComparingTo("3");
  }

  @ParameterizedTest
  @CsvSource({"IMMEDIATE_OR_CANCEL", "FILL_OR_KILL"})
  void orderThatMustNotRestIsCancelledWhereItDoesNotCross(String type) {
    typed(type, "BUY", "1", ask() - 1, "a");
    OrderRecord order = exchange.recorded("a");
    assertThat(order.status()).isEqualTo(ReportedStatus.CANCELED);
    assertThat(order.filled()).isZero();
    assertThat(locked("USDT")).isEqualByComparingTo("0");
  }

  @Test
  void postOnlyOrderThatWouldCrossIsRefused() {
    Answer refused = typed("LIMIT_MAKER", "BUY", "1", ask(), "a");
    assertThat(refused.code()).isEqualTo(30010);
    assertThat(exchange.core.orders()).isEmpty();
    assertThat(typed("LIMIT_MAKER", "BUY", "1", ask() - 1, "b").status()).isEqualTo(200);
    assertThat(exchange.recorded("b").status()).isEqualTo(ReportedStatus.NEW);
  }

  @Test
  void restingOrderIsFilledAtItsPriceWhenTheMarketReachesIt() {
    long price = ask() - 1;
    typed("LIMIT", "BUY", "1", price, "a");
    assertThat(locked("USDT")).isEqualByComparingTo(BigDecimal.valueOf(price, 2));
    for (int i = 0; ask() > price; i++) {
      assertThat(exchange.recorded("a").status()).isEqualTo(ReportedStatus.NEW);
      assertThat(i).as("changes of the book until it moves").isLessThan(10_000);
      exchange.advance(100);
    }
    assertThat(exchange.recorded("a").status()).isEqualTo(ReportedStatus.FILLED);
    assertThat(BigDecimal.valueOf(1_000_000_000).subtract(free("USDT")))
        .isEqualByComparingTo(BigDecimal.valueOf(price, 2));
  }

  @Test
  void publishedBookIsNotConsumed() {
    BookRecord before = exchange.core.book("BTCUSDT");
    typed("MARKET", "BUY", "1000", 1, "a");
    assertThat(exchange.core.book("BTCUSDT")).isEqualTo(before);
  }

  @Test
  void amountOfAMarketOrderBuysWhatItBuysAtTheBestPrice() {
    long ask = ask();
    exchange.order("symbol=BTCUSDT&side=BUY&type=MARKET&quoteOrderQty=1000&newClientOrderId=a");
    OrderRecord order = exchange.recorded("a");
    assertThat(order.filled()).isEqualTo(1_000L * 100 * ONE_BITCOIN / ask);
    assertThat(order.status()).isEqualTo(ReportedStatus.FILLED);
  }

  @Test
  void ruleOfPublishedQuantityFillsPartOfALimitOrder() {
    CoreFixture cautious =
        new CoreFixture(CoreFixture.options().withFillRule(FillRule.PUBLISHED_QUANTITY));
    long published = cautious.core.book("BTCUSDT").asks().firstEntry().getValue();
    cautious.limit("BUY", "900", price(cautious.bestAsk("BTCUSDT")), "a");
    OrderRecord order = cautious.recorded("a");
    assertThat(order.filled()).isEqualTo(published);
    assertThat(order.status()).isEqualTo(ReportedStatus.PARTIALLY_FILLED);
    cautious.signed("DELETE", "/api/v3/order", "symbol=BTCUSDT&origClientOrderId=a");
    assertThat(cautious.recorded("a").status()).isEqualTo(ReportedStatus.PARTIALLY_CANCELED);
  }

  @ParameterizedTest
  @CsvSource({"IMMEDIATE_OR_CANCEL, PARTIALLY_CANCELED", "FILL_OR_KILL, CANCELED"})
  void ruleOfPublishedQuantityCancelsTheRestOfWhatMustNotRest(
      String type, ReportedStatus expected) {
    CoreFixture cautious =
        new CoreFixture(CoreFixture.options().withFillRule(FillRule.PUBLISHED_QUANTITY));
    long published = cautious.core.book("BTCUSDT").asks().firstEntry().getValue();
    cautious.order(
        "symbol=BTCUSDT&side=BUY&quantity=900&newClientOrderId=a&type="
            + type
            + "&price="
            + price(cautious.bestAsk("BTCUSDT")));
    OrderRecord order = cautious.recorded("a");
    assertThat(order.status()).isEqualTo(expected);
    assertThat(order.filled()).isEqualTo(expected == ReportedStatus.CANCELED ? 0 : published);
  }

  @Test
  void sameClientOrderIdTwiceIsTwoOrders() {
    exchange.limit("BUY", "1", "100", "a");
    assertThat(exchange.limit("BUY", "1", "100", "a").status()).isEqualTo(200);
    assertThat(exchange.core.orders("a")).hasSize(2);
    assertThat(exchange.core.orders("a").get(0).orderId())
        .isNotEqualTo(exchange.core.orders("a").get(1).orderId());
    assertThat(new ExchangeRecords(exchange.core).ordersPerClientOrderId())
        .isEqualTo(Map.of("a", 2));
  }

  @Test
  void sameClientOrderIdTwiceIsRefusedWhereThatIsTheRule() {
    CoreFixture strict = new CoreFixture(CoreFixture.options().withRepeatedIdsRefused());
    strict.limit("BUY", "1", "100", "a");
    assertThat(strict.limit("BUY", "1", "100", "a").status()).isEqualTo(400);
    assertThat(strict.core.orders("a")).hasSize(1);
  }

  @Test
  void ordersWithoutClientOrderIdAreNotTakenForOne() {
    CoreFixture strict = new CoreFixture(CoreFixture.options().withRepeatedIdsRefused());
    String order = "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=100";
    assertThat(strict.order(order).status()).isEqualTo(200);
    assertThat(strict.order(order).status()).isEqualTo(200);
    assertThat(new ExchangeRecords(strict.core).ordersPerClientOrderId()).isEmpty();
  }

  @Test
  void moreThanIsHeldCannotBeSold() {
    CoreFixture poor =
        new CoreFixture(
            CoreFixture.options()
                .withHoldings(Map.of("BTC", BigDecimal.ONE, "USDT", BigDecimal.TEN)));
    assertThat(poor.limit("SELL", "0.6", "900000", "a").status()).isEqualTo(200);
    Answer oversold = poor.limit("SELL", "0.5", "900000", "b");
    assertThat(oversold.only().body()).isEqualTo("{\"code\":30005,\"msg\":\"Oversold\"}");
    assertThat(poor.limit("SELL", "0.4", "900000", "c").status()).isEqualTo(200);
  }

  @Test
  void moreThanIsHeldCannotBeSpent() {
    CoreFixture poor =
        new CoreFixture(CoreFixture.options().withHoldings(Map.of("USDT", BigDecimal.TEN)));
    assertThat(poor.limit("BUY", "1", "10.01", "a").code()).isEqualTo(30004);
    assertThat(poor.limit("BUY", "1", "6", "b").status()).isEqualTo(200);
    assertThat(poor.limit("BUY", "1", "6", "c").code()).isEqualTo(30004);
    poor.signed("DELETE", "/api/v3/order", "symbol=BTCUSDT&origClientOrderId=b");
    assertThat(poor.limit("BUY", "1", "6", "d").status()).isEqualTo(200);
  }

  @Test
  void restingRemainderIsPaidFromWhatWasFrozenForIt() {
    CoreFixture cautious =
        new CoreFixture(CoreFixture.options().withFillRule(FillRule.PUBLISHED_QUANTITY));
    long limit = cautious.bestAsk("BTCUSDT") + 100_000;
    cautious.limit("BUY", "50", price(limit), "a");
    for (int i = 0; i < 2_000 && cautious.recorded("a").filled() < 50 * ONE_BITCOIN; i++) {
      cautious.advance(100);
    }
    assertThat(cautious.recorded("a").status()).isEqualTo(ReportedStatus.FILLED);
    JsonNode balances = cautious.signed("GET", "/api/v3/account", "").json().get("balances");
    for (JsonNode balance : balances) {
      assertThat(balance.get("locked").asText()).isEqualTo("0");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "symbol=NOPEUSDT&side=BUY&type=LIMIT&quantity=1&price=100, 30014",
    "symbol=btcusdt&side=BUY&type=LIMIT&quantity=1&price=100, 30014",
    "side=BUY&type=LIMIT&quantity=1&price=100, 700004",
    "symbol=BTCUSDT&type=LIMIT&quantity=1&price=100, 700004",
    "symbol=BTCUSDT&side=HOLD&type=LIMIT&quantity=1&price=100, -1102",
    "symbol=BTCUSDT&side=BUY&type=STOP&quantity=1&price=100, -1102",
    "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1, 700004",
    "symbol=BTCUSDT&side=BUY&type=LIMIT&price=100, 700004",
    "symbol=BTCUSDT&side=BUY&type=MARKET, 700004",
    "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=0&price=100, 700004",
    "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=-1&price=100, 700004",
    "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1e9&price=100, 700004",
    "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=NaN&price=100, 700004",
    "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=100.001, 400",
    "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=0.000000001&price=100, 400",
    "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=99999999999999999999&price=100, 400",
    "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=0.001&price=100, 30002",
    "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=100&newClientOrderId=a%20b, 700004"
  })
  void orderThatIsNotWellFormedIsRefused(String parameters, int code) {
    Answer refused = exchange.order(parameters);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo(code);
    assertThat(exchange.core.orders()).isEmpty();
  }

  @Test
  void testOrderIsCheckedAndNotTaken() {
    String path = "/api/v3/order/test";
    String order = "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=100";
    assertThat(exchange.signed("POST", path, order).only().body()).isEqualTo("{}");
    assertThat(exchange.signed("POST", path, order.replace("100", "0.01")).code()).isEqualTo(30002);
    assertThat(exchange.core.orders()).isEmpty();
  }

  @Test
  void fiveHundredOrdersMayBeOpen() {
    for (int i = 0; i < 500; i++) {
      assertThat(exchange.limit("BUY", "1", "100", "a" + i).status()).isEqualTo(200);
    }
    exchange.jump(10_000);
    assertThat(exchange.limit("BUY", "1", "100", "b").code()).isEqualTo(30029);
  }

  private BigDecimal free(String asset) {
    return holding(asset, "free");
  }

  private BigDecimal locked(String asset) {
    return holding(asset, "locked");
  }

  private BigDecimal holding(String asset, String part) {
    JsonNode balances = exchange.signed("GET", "/api/v3/account", "").json().get("balances");
    for (JsonNode balance : balances) {
      if (balance.get("asset").asText().equals(asset)) {
        return new BigDecimal(balance.get(part).asText());
      }
    }
    throw new AssertionError("no " + asset);
  }
}
