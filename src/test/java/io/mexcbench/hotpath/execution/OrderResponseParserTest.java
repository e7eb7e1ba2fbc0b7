package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.AllocationMeter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderResponseParserTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final String ACK =
      "{\"symbol\":\"ETHUSDT\",\"orderId\":\"C02__123456789\",\"orderListId\":-1,"
          + "\"price\":\"3000.5\",\"origQty\":\"0.25\",\"type\":\"LIMIT\",\"side\":\"SELL\","
          + "\"transactTime\":1700000000123}";

  private final OrderResponseParser parser = new OrderResponseParser();

  private ParsedResponse parse(String json) {
    byte[] bytes = json.getBytes(UTF_8);
    return ParsedResponse.of(parser, bytes, 0, bytes.length);
  }

  @Test
  void readsAnAcknowledgement() {
    assertThat(parse(ACK))
        .isEqualTo(
            new ParsedResponse(
                OrderResponseStatus.OK,
                List.of("ETHUSDT", "C02__123456789", "3000.5", "0.25", "LIMIT", "SELL", ""),
                1_700_000_000_123L,
                0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":700002,\"msg\":\"no\"}",
        "{\"msg\":\"no\",\"code\":\"700002\"}",
        " { \"code\" : 700002 ,\n\"msg\"\t: \"no\" } \r\n",
        "{\"success\":false,\"code\":700002,\"message\":\"no\"}",
        "{\"newClientOrderId\":\"x-1\",\"msg\":\"no\",\"code\":700002}",
        "{\"a\":{\"code\":1,\"b\":[{\"code\":2}]},\"code\":700002,\"_extend\":null,\"msg\":\"no\"}"
      })
  void readsAnErrorHoweverItIsWritten(String json) {
    assertThat(parse(json)).isEqualTo(ParsedResponse.error(700_002, "no"));
  }

  @Test
  void aNegativeCodeStaysNegative() {
    assertThat(parse("{\"code\":-2011,\"msg\":\"Unknown order sent.\"}"))
        .isEqualTo(ParsedResponse.error(-2_011, "Unknown order sent."));
  }

  @Test
  void aFailureWithoutACodeIsStillAnError() {
    assertThat(parse("{\"success\":false,\"message\":\"no\"}"))
        .isEqualTo(ParsedResponse.error(0, "no"));
  }

  @Test
  void escapesOfAMessageAreLeftAsTheyAre() {
    assertThat(parse("{\"code\":1,\"msg\":\"a\\\"b\\u00e9ü\"}"))
        .isEqualTo(ParsedResponse.error(1, "a\\\"b\\u00e9ü"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":true,\"code\":0,\"data\":{\"orderId\":\"77\",\"ts\":5}}",
        "{\"success\":true,\"code\":0,\"data\":{\"ts\":\"5\",\"orderId\":77,\"x\":{\"orderId\":1}}}"
      })
  void readsTheEnvelopeOfAContractOrder(String json) {
    assertThat(parse(json)).isEqualTo(ParsedResponse.ok("77", 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":true,\"code\":0,\"data\":\"77\"}",
        "{\"success\":true,\"code\":0,\"data\":77}"
      })
  void theDataOfAContractOrderMayBeItsIdentifier(String json) {
    assertThat(parse(json)).isEqualTo(ParsedResponse.ok("77", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " {\n} ",
        "{\"success\":true,\"code\":0}",
        "{\"success\":true,\"code\":0,\"data\":null}",
        "{\"code\":0,\"msg\":\"\"}"
      })
  void aSuccessThatNamesNoOrderIsEmpty(String json) {
    assertThat(parse(json).status()).isEqualTo(OrderResponseStatus.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "<html>Access Denied</html>",
        "{\"error\":\"denied\"}",
        "{\"msg\":\"no code\"}",
        "{\"symbol\":\"BTCUSDT\"}",
        "{\"orderId\":\"1\"}x",
        "{\"orderId\":\"1\",}",
        "{\"orderId\":\"\\u0031\"}",
        "{\"orderId\":true}",
        "{\"orderId\":{}}",
        "{\"orderId\":[1]}",
        "{\"orderId\":\"1\",\"transactTime\":1.5}",
        "{\"orderId\":\"1\",\"transactTime\":\"-\"}",
        "{\"orderId\":\"1\",\"transactTime\":9223372036854775808}",
        "{\"orderId\":\"1\",\"price\":01}",
        "{\"code\":\"7x\",\"msg\":\"no\"}",
        "{\"code\":true,\"msg\":\"no\"}",
        "{\"success\":1}",
        "{'orderId':'1'}",
        "{\"orderId\":\"1\n\"}"
      })
  void whatIsNoAnswerIsMalformedAndLeavesNothing(String json) {
    assertThat(parse(json)).isEqualTo(ParsedResponse.MALFORMED);
  }

  @Test
  void ofARepeatedKeyTheLastCounts() {
    assertThat(parse("{\"orderId\":\"1\",\"orderId\":\"2\"}")).isEqualTo(ParsedResponse.ok("2", 0));
  }

  @Test
  void everyCutIsMalformed() {
    byte[] bytes = ACK.getBytes(UTF_8);
    for (int limit = 0; limit < bytes.length; limit++) {
      assertThat(ParsedResponse.of(parser, bytes, 0, limit)).isEqualTo(ParsedResponse.MALFORMED);
    }
  }

  @Test
  void unknownValuesAreSkippedToADepthOf32() {
    assertThat(parse(nested(32)).status()).isEqualTo(OrderResponseStatus.OK);
    assertThat(parse(nested(33)).status()).isEqualTo(OrderResponseStatus.MALFORMED);
  }

  private static String nested(int depth) {
    return "{\"x\":" + "[".repeat(depth) + "]".repeat(depth) + ",\"orderId\":\"1\"}";
  }

  @Test
  void randomAnswersAreReadAsByJackson() throws IOException {
    Random random = new Random(8259);
    for (int i = 0; i < 30_000; i++) {
      String json = shuffled(randomAnswer(random), random);
      byte[] padded = ("##" + json + "##").getBytes(UTF_8);
      assertThat(ParsedResponse.of(parser, padded, 2, padded.length - 2))
          .isEqualTo(ParsedResponse.ofJackson(JACKSON.readTree(json)));
    }
  }

  private static ObjectNode randomAnswer(Random random) {
    ObjectNode answer = JACKSON.createObjectNode();
    answer.put("symbol", random.nextBoolean() ? "BTCUSDT" : "币USDT");
    answer.put("orderId", HexFormat.of().toHexDigits(random.nextLong()));
    answer.put("orderListId", -1);
    answer.put("price", String.valueOf(random.nextInt(1_000)));
    answer.put("origQty", "0." + random.nextInt(1_000_000));
    answer.put("type", "LIMIT");
    answer.put("side", random.nextBoolean() ? "BUY" : "SELL");
    answer.put("transactTime", random.nextLong() >>> 1);
    if (random.nextInt(3) == 0) {
      answer.put("code", 1 + random.nextInt(800_000));
      answer.put("msg", "refused");
    }
    if (random.nextInt(3) == 0) {
      ObjectNode nested = answer.putObject("extra" + random.nextInt(10));
      nested.putArray("orderId").add(1.5e-3).add("a\\\"]}").addNull().add(true).addObject();
    }
    return answer;
  }

  private static String shuffled(ObjectNode answer, Random random) {
    List<String> keys = new ArrayList<>();
    answer.fieldNames().forEachRemaining(keys::add);
    Collections.shuffle(keys, random);
    ObjectNode shuffled = JACKSON.createObjectNode();
    keys.forEach(key -> shuffled.set(key, answer.get(key)));
    return random.nextBoolean() ? shuffled.toString() : shuffled.toPrettyString();
  }

  @Test
  void damagedAnswersNeverThrowAndAreNeverReadWhereJacksonReadsNone() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = ReplyTexts.damaged(ACK.getBytes(UTF_8), random);
      if (parser.parse(bytes, 0, bytes.length) != OrderResponseStatus.MALFORMED) {
        assertThat(ReplyTexts.isJson(bytes)).isTrue();
      }
    }
  }

  @Test
  void parsingAllocatesNothing() {
    byte[] ack = ACK.getBytes(UTF_8);
    byte[] error = "{\"code\":\"700002\",\"msg\":\"no\",\"x\":[{\"y\":1}]}".getBytes(UTF_8);
    byte[] malformed = "{\"code\":}".getBytes(UTF_8);
    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> {
              parser.parse(ack, 0, ack.length);
              parser.parse(error, 0, error.length);
              parser.parse(malformed, 0, malformed.length);
            });
    assertThat(bytes).isZero();
  }
}
