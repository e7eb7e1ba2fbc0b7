package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.Rounds;
import io.mexcbench.hotpath.market.DecimalParser;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderReplyTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final String CANCELLATION =
      "{\"symbol\":\"BTCUSDT\",\"origClientOrderId\":\"mine-1\",\"orderId\":9,"
          + "\"clientOrderId\":\"cancel-1\",\"price\":\"61.50\",\"origQty\":\"1.0\","
          + "\"executedQty\":\"0.2500\",\"cummulativeQuoteQty\":\"15.375\","
          + "\"status\":\"PARTIALLY_CANCELED\",\"timeInForce\":\"GTC\",\"type\":\"LIMIT\","
          + "\"side\":\"BUY\"}";

  private final OrderResponseParser parser = new OrderResponseParser();
  private byte[] bytes = {};

  private ReadOrder parse(String json) {
    bytes = json.getBytes(UTF_8);
    OrderResponseStatus status = parser.parse(bytes, 0, bytes.length);
    return ReadOrder.of(status, parser.response(), bytes);
  }

  @Test
  void aCancellationNamesTheOrderByTheIdentifierItWasPlacedUnder() throws IOException {
    ReadOrder read = parse(CANCELLATION);
    assertThat(read).isEqualTo(ReadOrder.ofJackson(JACKSON.readTree(CANCELLATION)));
    assertThat(read.texts()).containsEntry("clientOrderId", "mine-1");
    assertThat(read.reported()).isEqualTo(ReportedStatus.PARTIALLY_CANCELED);
  }

  @Test
  void numbersAreGivenAtTheScaleThatIsAskedFor() {
    parse(CANCELLATION);
    OrderResponse order = parser.response();
    assertThat(order.scaled(order.price(), bytes, 2)).isEqualTo(6_150);
    assertThat(order.scaled(order.quantity(), bytes, 5)).isEqualTo(100_000);
    assertThat(order.scaled(order.executedQuantity(), bytes, 2)).isEqualTo(25);
  }

  @Test
  void numbersThatAreNotExactOrNotThereAreRefused() {
    parse(CANCELLATION);
    OrderResponse order = parser.response();
    assertThat(order.scaled(order.executedAmount(), bytes, 2)).isEqualTo(DecimalParser.FAILED);
    assertThat(order.scaled(order.price(), bytes, 18)).isEqualTo(DecimalParser.FAILED);
    assertThat(order.scaled(order.stopPrice(), bytes, 2)).isEqualTo(DecimalParser.FAILED);
    assertThat(order.scaled(order.side(), bytes, 2)).isEqualTo(DecimalParser.FAILED);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"ABSENT", "UNKNOWN"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyStatusIsKnownByItsName(ReportedStatus status) {
    assertThat(parse("{\"orderId\":1,\"status\":\"" + status.name() + "\"}").reported())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NEX", "FILLER", "CANCELLED", "CANCELEd", "1", "ABSENT", "PARTIALLY-FILLED"})
  void anyOtherNameOfAStatusIsUnknown(String name) {
    assertThat(parse("{\"orderId\":1,\"status\":\"" + name + "\"}").reported())
        .isEqualTo(ReportedStatus.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "ABSENT, false",
    "NEW, false",
    "PARTIALLY_FILLED, false",
    "FILLED, true",
    "CANCELED, true",
    "PARTIALLY_CANCELED, true",
    "UNKNOWN, false"
  })
  void onlyWhatIsKnownToBeOverIsFinal(ReportedStatus status, boolean isFinal) {
    assertThat(status.isFinal()).isEqualTo(isFinal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"orderId\":1,\"status\":true}",
        "{\"orderId\":1,\"status\":\"N\\u0045W\"}",
        "{\"orderId\":1,\"isWorking\":\"yes\"}",
        "{\"orderId\":1,\"updateTime\":1.5}",
        "{\"orderId\":1,\"time\":\"soon\"}",
        "{\"orderId\":1,\"executedQty\":{}}",
        "{\"orderId\":1,\"clientOrderId\":[]}"
      })
  void aMemberOfAnotherTypeMakesTheAnswerMalformed(String json) {
    assertThat(parse(json)).isEqualTo(malformed());
  }

  private ReadOrder malformed() {
    return parse("");
  }

  @Test
  void whatIsLeftOutOrNullIsAbsent() {
    ReadOrder read =
        parse(
            "{\"orderId\":1,\"status\":null,\"stopPrice\":null,\"time\":null,\"isWorking\":null}");
    assertThat(read).isEqualTo(parse("{\"orderId\":1}"));
    assertThat(read.reported()).isEqualTo(ReportedStatus.ABSENT);
  }

  @Test
  void nothingOfAnAnswerIsLeftForTheNext() {
    parse(CANCELLATION);
    ReadOrder after = parse("{\"orderId\":\"2\"}");
    OrderResponseParser fresh = new OrderResponseParser();
    OrderResponseStatus status = fresh.parse(bytes, 0, bytes.length);
    assertThat(after).isEqualTo(ReadOrder.of(status, fresh.response(), bytes));
  }

  @Test
  void randomOrdersAreReadAsByJackson() throws IOException {
    SplittableRandom random = new SplittableRandom(319);
    int answers = Rounds.of(20_000, 400_000);
    for (int i = 0; i < answers; i++) {
      ObjectNode order = ReplyTexts.randomOrder(random);
      String json = random.nextBoolean() ? order.toString() : order.toPrettyString();
      assertThat(parse(json)).isEqualTo(ReadOrder.ofJackson(order));
    }
    System.out.println("checked " + answers + " orders against Jackson");
  }
}
