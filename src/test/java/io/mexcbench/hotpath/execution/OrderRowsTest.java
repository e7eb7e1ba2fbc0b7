package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.mexcbench.AllocationMeter;
import io.mexcbench.Rounds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRowsTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final String BATCH =
      "[{\"symbol\":\"BTCUSDT\",\"orderId\":\"77\",\"newClientOrderId\":\"a-1\",\"orderListId\":-1},"
          + " {\"newClientOrderId\":\"a-2\",\"msg\":\"too small\",\"code\":30002}]";

  private final OrderResponseParser parser = new OrderResponseParser();
  private final List<ReadOrder> rows = new ArrayList<>();

  private OrderResponseStatus parse(String json) {
    byte[] bytes = ("##" + json + "##").getBytes(UTF_8);
    rows.clear();
    return parser.parseRows(
        bytes, 2, bytes.length - 2, (status, row) -> rows.add(ReadOrder.of(status, row, bytes)));
  }

  @Test
  void aBatchHasARowForEachOrderWhetherTakenOrRefused() throws IOException {
    assertThat(parse(BATCH)).isEqualTo(OrderResponseStatus.OK);
    assertThat(rows)
        .extracting(ReadOrder::status)
        .containsExactly(OrderResponseStatus.OK, OrderResponseStatus.ERROR);
    assertThat(rows)
        .extracting(row -> row.texts().get("clientOrderId"))
        .containsExactly("a-1", "a-2");
    assertThat(rows).isEqualTo(oracle(JACKSON.readTree(BATCH)));
  }

  @Test
  void theDataOfAFuturesAnswerMayBeRows() throws IOException {
    String data =
        "[{\"orderId\":101,\"errorCode\":2040,\"errorMsg\":\"gone\"},"
            + "{\"orderId\":102,\"errorCode\":0,\"errorMsg\":\"success\"}]";
    assertThat(parse("{\"success\":true,\"code\":0,\"data\":" + data + "}"))
        .isEqualTo(OrderResponseStatus.OK);
    assertThat(rows).isEqualTo(oracle(JACKSON.readTree(data)));
    assertThat(rows).extracting(ReadOrder::code).containsExactly(2040L, 0L);
  }

  @Test
  void anEmptyArrayIsAnAnswerWithoutRows() {
    assertThat(parse(" [ ] ")).isEqualTo(OrderResponseStatus.OK);
    assertThat(parse("{\"success\":true,\"code\":0,\"data\":[]}"))
        .isEqualTo(OrderResponseStatus.OK);
    assertThat(rows).isEmpty();
  }

  @Test
  void oneOrderAloneIsOneRow() throws IOException {
    String order = "{\"orderId\":\"5\",\"status\":\"FILLED\"}";
    assertThat(parse(order)).isEqualTo(OrderResponseStatus.OK);
    assertThat(rows).isEqualTo(List.of(ReadOrder.ofJackson(JACKSON.readTree(order))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"700002\",\"msg\":\"no\"}",
        "{\"success\":false,\"code\":700002,\"message\":\"no\",\"data\":[{\"orderId\":1}]}"
      })
  void aRefusalOfTheWholeHasNoRows(String json) {
    assertThat(parse(json)).isEqualTo(OrderResponseStatus.ERROR);
    assertThat(rows).isEmpty();
    assertThat(parser.response().code()).isEqualTo(700_002);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "]",
        "[1]",
        "[[]]",
        "[{}]",
        "[null]",
        "[{\"orderId\":\"1\"},]",
        "[{\"orderId\":\"1\"}]]",
        "[{\"orderId\":\"1\"},{\"msg\":\"no code\"}]",
        "[{\"orderId\":\"1\"},{\"orderId\":\"2\",\"isWorking\":1}]",
        "{\"success\":true,\"code\":0,\"orderId\":\"1\",\"data\":[]}",
        "{\"success\":true,\"code\":0,\"data\":[7]}",
        "<html><body>Access Denied</body></html>"
      })
  void noRowOfAMalformedBodyIsHandedOver(String json) {
    assertThat(parse(json)).isEqualTo(OrderResponseStatus.MALFORMED);
    assertThat(rows).isEmpty();
  }

  @Test
  void anArrayIsNoAnswerToOneOrder() {
    byte[] bytes = "{\"success\":true,\"code\":0,\"data\":[{\"orderId\":1}]}".getBytes(UTF_8);
    assertThat(parser.parse(bytes, 0, bytes.length)).isEqualTo(OrderResponseStatus.MALFORMED);
    byte[] batch = BATCH.getBytes(UTF_8);
    assertThat(parser.parse(batch, 0, batch.length)).isEqualTo(OrderResponseStatus.MALFORMED);
  }

  @Test
  void everyCutIsMalformedAndHasNoRows() {
    for (int length = 0; length < BATCH.length(); length++) {
      assertThat(parse(BATCH.substring(0, length))).isEqualTo(OrderResponseStatus.MALFORMED);
      assertThat(rows).isEmpty();
    }
  }

  @Test
  void randomRowsAreReadAsByJackson() throws IOException {
    SplittableRandom random = new SplittableRandom(320);
    int answers = Rounds.of(5_000, 100_000);
    int read = 0;
    for (int i = 0; i < answers; i++) {
      ArrayNode array = JACKSON.createArrayNode();
      for (int k = random.nextInt(6); k > 0; k--) {
        array.add(ReplyTexts.randomOrder(random));
      }
      String json = random.nextBoolean() ? array.toString() : array.toPrettyString();
      assertThat(parse(json)).isEqualTo(OrderResponseStatus.OK);
      assertThat(rows).isEqualTo(oracle(array));
      read += rows.size();
    }
    System.out.println("checked " + read + " rows of " + answers + " answers against Jackson");
  }

  @Test
  void damagedRowsNeverThrowAndAreNeverReadWhereJacksonReadsNone() {
    SplittableRandom random = new SplittableRandom(321);
    int answers = Rounds.of(50_000, 1_000_000);
    int accepted = 0;
    for (int i = 0; i < answers; i++) {
      byte[] bytes = ReplyTexts.damaged(BATCH.getBytes(UTF_8), random);
      int[] seen = {0};
      OrderResponseStatus status = parser.parseRows(bytes, 0, bytes.length, (s, row) -> seen[0]++);
      if (status != OrderResponseStatus.MALFORMED) {
        assertThat(ReplyTexts.isJson(bytes)).isTrue();
        accepted++;
      } else {
        assertThat(seen[0]).isZero();
      }
    }
    System.out.println("checked " + answers + " damaged batches, " + accepted + " still readable");
    assertThat(accepted).isBetween(answers / 100, answers / 2);
  }

  @Test
  void aHugeBodyIsReadOrRefusedAsAnyOther() {
    String many = ("," + BATCH.substring(1, BATCH.length() - 1)).repeat(20_000).substring(1);
    assertThat(parse("[" + many + "]")).isEqualTo(OrderResponseStatus.OK);
    assertThat(rows).hasSize(40_000);
    assertThat(parse("[" + many + ",")).isEqualTo(OrderResponseStatus.MALFORMED);
    assertThat(parse("<".repeat(5_000_000))).isEqualTo(OrderResponseStatus.MALFORMED);
    assertThat(parse("[".repeat(5_000_000))).isEqualTo(OrderResponseStatus.MALFORMED);
    assertThat(rows).isEmpty();
  }

  @Test
  void walkingOverRowsAllocatesNothing() {
    byte[] bytes = BATCH.getBytes(UTF_8);
    long[] lengths = {0};
    OrderRowListener listener = (status, row) -> lengths[0] += row.clientOrderId().length();
    assertThat(
            AllocationMeter.bytesOfAMillion(
                () -> parser.parseRows(bytes, 0, bytes.length, listener)))
        .isZero();
  }

  private static List<ReadOrder> oracle(JsonNode array) {
    List<ReadOrder> orders = new ArrayList<>();
    array.forEach(order -> orders.add(ReadOrder.ofJackson(order)));
    return orders;
  }
}
