package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CorpusRestTest {
  private final Corpus corpus = Corpus.standard();
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void acksHaveTheKeysOfTheExchangeAndBothKindsOfOrderId() throws Exception {
    Set<String> kinds = new TreeSet<>();
    for (byte[] ack : corpus.orderAcks()) {
      JsonNode answer = json.readTree(ack);
      assertThat(keys(answer))
          .isEqualTo("symbol,orderId,orderListId,price,origQty,type,side,transactTime");
      String orderId = answer.get("orderId").asText();
      assertThat(orderId).matches("[0-9a-f]{32}|C02__[0-9]{21}");
      kinds.add(orderId.startsWith("C02__") ? "C02__" : "hex");
    }
    assertThat(kinds).containsExactly("C02__", "hex");
  }

  @Test
  void errorsComeInAllShapesAndWithBothTypesOfCode() throws Exception {
    Set<String> shapes = new TreeSet<>();
    for (byte[] error : corpus.orderErrors()) {
      JsonNode answer = json.readTree(error);
      assertThat(answer.get("msg").asText()).isNotEmpty();
      assertThat(answer.get("code").asText()).matches("-?[0-9]+");
      shapes.add(keys(answer) + " " + answer.get("code").getNodeType());
    }
    assertThat(shapes)
        .containsExactly(
            "code,msg NUMBER",
            "code,msg STRING",
            "msg,code NUMBER",
            "msg,code STRING",
            "newClientOrderId,msg,code NUMBER",
            "newClientOrderId,msg,code STRING");
  }

  @Test
  void decimalsArePlainAndExactAtTheirScaleInALong() {
    for (byte[] decimal : corpus.decimals()) {
      String text = new String(decimal, StandardCharsets.US_ASCII);
      assertThat(text).matches("[0-9]+(\\.[0-9]+)?");
      BigDecimal scaled = new BigDecimal(text).movePointRight(Corpus.DECIMALS_SCALE);
      assertThat(scaled).isEqualByComparingTo(BigDecimal.valueOf(scaled.longValueExact()));
    }
  }

  @Test
  void snapshotHasBothSidesFromTheBestPriceOutward() throws Exception {
    JsonNode book = json.readTree(corpus.spotSnapshot(corpus.symbols().get(0)));
    assertThat(keys(book)).isEqualTo("lastUpdateId,bids,asks,timestamp");
    assertThat(prices(book.get("asks"))).hasSizeGreaterThan(500).isSorted();
    List<BigDecimal> bids = prices(book.get("bids"));
    assertThat(bids)
        .hasSizeGreaterThan(500)
        .isSortedAccordingTo((left, right) -> right.compareTo(left));
  }

  @Test
  void controlTextsAreThoseOfTheExchange() throws Exception {
    List<String> channels = List.of("spot@a@XUSDT", "spot@b@XUSDT");
    assertThat(ControlText.subscribe(channels))
        .isEqualTo("{\"method\":\"SUBSCRIPTION\",\"params\":[\"spot@a@XUSDT\",\"spot@b@XUSDT\"]}");
    assertThat(ControlText.unsubscribe(channels))
        .isEqualTo(
            "{\"method\":\"UNSUBSCRIPTION\",\"params\":[\"spot@a@XUSDT\",\"spot@b@XUSDT\"]}");
    assertThat(ControlText.ack(channels))
        .isEqualTo("{\"id\":0,\"code\":0,\"msg\":\"spot@a@XUSDT,spot@b@XUSDT\"}");
    assertThat(json.readTree(ControlText.refusal(channels)).get("msg").asText())
        .isEqualTo("Not Subscribed successfully! [spot@a@XUSDT,spot@b@XUSDT].  Reason： Blocked! ");
  }

  private static List<BigDecimal> prices(JsonNode levels) {
    List<BigDecimal> prices = new ArrayList<>();
    levels.forEach(level -> prices.add(new BigDecimal(level.get(0).asText())));
    return prices;
  }

  private static String keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return String.join(",", keys);
  }
}
