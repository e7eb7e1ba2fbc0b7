package io.mexcbench.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * An answer.
 *
 * @param body not changed by anybody after
 * @param events what is sent after it, for as long as the client listens
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record ApiReply(
    int status,
    String contentType,
    byte[] body,
    Map<String, String> headers,
    Optional<Events> events) {
  static final String JSON = "application/json";
  private static final String EVENTS = "text/event-stream; charset=utf-8";

  static ApiReply ok(JsonNode body) {
    return json(200, body);
  }

  static ApiReply json(int status, JsonNode body) {
    return of(status, JSON, Json.bytes(body));
  }

  static ApiReply of(int status, String contentType, byte[] body) {
    return new ApiReply(status, contentType, body, Map.of(), Optional.empty());
  }

  static ApiReply stream(Events events) {
    return new ApiReply(200, EVENTS, new byte[0], Map.of(), Optional.of(events));
  }
}
