package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.exchange.CoreFixture.Answer;
import io.mexcbench.hotpath.execution.OrderResponseParser;
import io.mexcbench.hotpath.execution.OrderResponseStatus;
import io.mexcbench.hotpath.execution.ReportedStatus;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking for orders, taking them back, and sending many at once. */
class OrderCallsTest {
  private static final String ORDER = "/api/v3/order";
  private static final String OPEN = "/api/v3/openOrders";
  private static final String BATCH = "/api/v3/batchOrders";

  private final CoreFixture exchange = new CoreFixture();

  @Test
  void queryShowsTheOrderByEitherIdentifier() {
    exchange.limit("BUY", "0.5", "100", "a");
    String id = exchange.recorded("a").orderId();
    exchange.jump(10);
    JsonNode order = exchange.signed("GET", ORDER, "symbol=BTCUSDT&origClientOrderId=a").json();
    assertThat(order.get("orderId").asText()).isEqualTo(id);
    assertThat(order.get("clientOrderId").asText()).isEqualTo("a");
    assertThat(order.get("price").asText()).isEqualTo("100");
    assertThat(order.get("origQty").asText()).isEqualTo("0.5");
    assertThat(order.get("executedQty").asText()).isEqualTo("0");
    assertThat(order.get("cummulativeQuoteQty").asText()).isEqualTo("0");
    assertThat(order.get("status").asText()).isEqualTo("NEW");
    assertThat(order.get("isWorking").asBoolean()).isTrue();
    assertThat(order.get("time").asLong()).isEqualTo(CoreFixture.START_MILLIS);
    assertThat(exchange.signed("GET", ORDER, "symbol=BTCUSDT&orderId=" + id).json())
        .isEqualTo(order);
  }

  @Test
  void queryShowsWhatWasFilled() {
    long ask = exchange.bestAsk("BTCUSDT");
    exchange.limit("BUY", "2", CoreFixture.price(ask + 100), "a");
    JsonNode order = exchange.signed("GET", ORDER, "symbol=BTCUSDT&origClientOrderId=a").json();
    assertThat(order.get("status").asText()).isEqualTo("FILLED");
    assertThat(order.get("executedQty").asText()).isEqualTo("2");
    assertThat(new BigDecimal(order.get("cummulativeQuoteQty").asText()))
        .isEqualByComparingTo(BigDecimal.valueOf(2 * ask, 2));
    assertThat(order.get("isWorking").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE"})
  void unknownOrderIsRefused(String method) {
    exchange.limit("BUY", "1", "100", "a");
    for (String query :
        List.of(
            "symbol=BTCUSDT&origClientOrderId=b",
            "symbol=BTCUSDT&orderId=b",
            "symbol=ETHUSDT&origClientOrderId=a")) {
      assertThat(exchange.signed(method, ORDER, query).only().body())
          .isEqualTo("{\"code\":-2011,\"msg\":\"Unknown order sent.\"}");
    }
    assertThat(exchange.signed(method, ORDER, "symbol=BTCUSDT").code()).isEqualTo(700004);
  }

  @Test
  void cancelledOrderIsShownAndGone() {
    exchange.limit("BUY", "1", "100", "a");
    JsonNode cancelled =
        exchange.signed("DELETE", ORDER, "symbol=BTCUSDT&origClientOrderId=a").json();
    assertThat(cancelled.get("origClientOrderId").asText()).isEqualTo("a");
    assertThat(cancelled.get("status").asText()).isEqualTo("CANCELED");
    assertThat(exchange.recorded("a").status()).isEqualTo(ReportedStatus.CANCELED);
    assertThat(exchange.signed("DELETE", ORDER, "symbol=BTCUSDT&origClientOrderId=a").code())
        .isEqualTo(-2011);
  }

  @Test
  void openOrdersAreThoseOfThePairThatAreOpen() {
    exchange.limit("BUY", "1", "100", "a");
    exchange.limit("BUY", "1", "100", "b");
    exchange.order("symbol=ETHUSDT&side=BUY&type=LIMIT&quantity=1&price=100&newClientOrderId=c");
    exchange.signed("DELETE", ORDER, "symbol=BTCUSDT&origClientOrderId=a");
    assertThat(clientIds(exchange.signed("GET", OPEN, "symbol=BTCUSDT"))).containsExactly("b");
    assertThat(clientIds(exchange.signed("GET", OPEN, "symbol=ETHUSDT"))).containsExactly("c");
  }

  @Test
  void allOrdersOfUpToFivePairsAreTakenBack() {
    exchange.limit("BUY", "1", "100", "a");
    exchange.limit("BUY", "1", "100", "b");
    exchange.order("symbol=ETHUSDT&side=BUY&type=LIMIT&quantity=1&price=100&newClientOrderId=c");
    Answer all = exchange.signed("DELETE", OPEN, "symbol=BTCUSDT%2CETHUSDT");
    assertThat(all.json()).hasSize(3);
    assertThat(exchange.core.orders())
        .extracting(OrderRecord::status)
        .containsOnly(ReportedStatus.CANCELED);
    String six = "BTCUSDT,ETHUSDT,SOLUSDT,XRPUSDT,ADAUSDT,LTCUSDT".replace(",", "%2C");
    assertThat(exchange.signed("DELETE", OPEN, "symbol=" + six).code()).isEqualTo(700004);
  }

  @Test
  void rowsOfABatchAreTakenOrRefusedEachForItself() {
    Answer batch =
        batch(
            "[{\"symbol\":\"BTCUSDT\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"quantity\":\"1\","
                + "\"price\":\"100\",\"newClientOrderId\":\"a\"},"
                + "{\"symbol\":\"BTCUSDT\",\"side\":\"BUY\",\"type\":\"LIMIT\","
                + "\"quantity\":\"0.001\",\"price\":\"1\",\"newClientOrderId\":\"b\"}]");
    JsonNode rows = batch.json();
    assertThat(rows.get(0).get("orderId").asText()).isEqualTo(exchange.recorded("a").orderId());
    assertThat(rows.get(1).get("newClientOrderId").asText()).isEqualTo("b");
    assertThat(rows.get(1).get("code").asInt()).isEqualTo(30002);
    assertThat(exchange.core.orders("b")).isEmpty();
  }

  @Test
  void batchIsOfOnePairAndOfTwentyOrdersAtMost() {
    String order =
        "{\"symbol\":\"%s\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"quantity\":\"1\","
            + "\"price\":\"100\"}";
    String bitcoin = order.replace("%s", "BTCUSDT");
    List<String> bad =
        List.of(
            "[" + bitcoin + "," + order.replace("%s", "ETHUSDT") + "]",
            "[" + String.join(",", Collections.nCopies(21, bitcoin)) + "]",
            "[]",
            "{}",
            "[7]",
            "nonsense");
    for (String array : bad) {
      exchange.jump(1_000);
      assertThat(batch(array).code()).as(array).isEqualTo(700004);
    }
    exchange.jump(1_000);
    assertThat(batch("[" + String.join(",", Collections.nCopies(20, bitcoin)) + "]").json())
        .hasSize(20);
    assertThat(exchange.core.orders()).hasSize(20);
  }

  @Test
  void twoBatchesASecondAreTaken() {
    assertThat(batch("[]").status()).isEqualTo(400);
    assertThat(batch("[]").status()).isEqualTo(400);
    assertThat(batch("[]").status()).isEqualTo(429);
    exchange.jump(1_000);
    assertThat(batch("[]").status()).isEqualTo(400);
  }

  private Answer batch(String array) {
    return exchange.signed(
        "POST", BATCH, "batchOrders=" + URLEncoder.encode(array, StandardCharsets.UTF_8));
  }

  @Test
  void answersAreThoseThatTheHotPathReads() {
    List<String> bodies = new ArrayList<>();
    bodies.add(exchange.limit("BUY", "1", "100", "a").only().body());
    String query = "symbol=BTCUSDT&origClientOrderId=a";
    bodies.add(exchange.signed("GET", ORDER, query).only().body());
    bodies.add(exchange.signed("DELETE", ORDER, query).only().body());
    OrderResponseParser parser = new OrderResponseParser();
    for (String body : bodies) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      assertThat(parser.parse(bytes, 0, bytes.length)).isEqualTo(OrderResponseStatus.OK);
    }
    byte[] refusal =
        exchange.limit("BUY", "1", "0.01", "b").only().body().getBytes(StandardCharsets.UTF_8);
    assertThat(parser.parse(refusal, 0, refusal.length)).isEqualTo(OrderResponseStatus.ERROR);
    assertThat(parser.response().code()).isEqualTo(30002);
  }

  private static List<String> clientIds(Answer orders) {
    List<String> ids = new ArrayList<>();
    orders.json().forEach(order -> ids.add(order.get("clientOrderId").asText()));
    return ids;
  }
}
