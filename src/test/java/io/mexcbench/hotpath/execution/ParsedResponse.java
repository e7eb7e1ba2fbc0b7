package io.mexcbench.hotpath.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is to be read from an answer.
 *
 * @param texts symbol, identifier, price, quantity, type, side and message; absent ones are empty
 */
record ParsedResponse(OrderResponseStatus status, List<String> texts, long timeMillis, long code) {
  private static final List<String> KEYS =
      List.of("symbol", "orderId", "price", "origQty", "type", "side");

  static final ParsedResponse MALFORMED =
      new ParsedResponse(OrderResponseStatus.MALFORMED, List.of("", "", "", "", "", "", ""), 0, 0);

  static ParsedResponse ok(String orderId, long timeMillis) {
    return new ParsedResponse(
        OrderResponseStatus.OK, List.of("", orderId, "", "", "", "", ""), timeMillis, 0);
  }

  static ParsedResponse error(long code, String message) {
    return new ParsedResponse(
        OrderResponseStatus.ERROR, List.of("", "", "", "", "", "", message), 0, code);
  }

  static ParsedResponse of(OrderResponseParser parser, byte[] bytes, int offset, int limit) {
    OrderResponseStatus status = parser.parse(bytes, offset, limit);
    OrderResponse response = parser.response();
    List<String> texts =
        Stream.of(
                response.symbol(),
                response.orderId(),
                response.price(),
                response.quantity(),
                response.type(),
                response.side(),
                response.message())
            .map(slice -> slice.text(bytes))
            .toList();
    return new ParsedResponse(status, texts, response.timeMillis(), response.code());
  }

  /** The same of an acknowledgement or an error that another parser took apart. */
  static ParsedResponse ofJackson(JsonNode answer) {
    long code = answer.path("code").asLong();
    JsonNode data = answer.path("data");
    String dataId = data.isValueNode() ? data.asText() : data.path("orderId").asText();
    Stream<String> texts = KEYS.stream().map(key -> answer.path(key).asText());
    String message = answer.path("msg").asText() + answer.path("message").asText();
    List<String> all = Stream.concat(texts, Stream.of(message)).toList();
    if (!dataId.isEmpty()) {
      all = List.of(all.get(0), dataId, all.get(2), all.get(3), all.get(4), all.get(5), message);
    }
    return new ParsedResponse(
        code == 0 ? OrderResponseStatus.OK : OrderResponseStatus.ERROR,
        all,
        answer.path("transactTime").asLong() + data.path("ts").asLong(),
        code);
  }
}
