package io.mexcbench.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Lets a load test in another process say how much is pushed, and read what came of it:
 *
 * <pre>
 *   POST /admin/load {"messagesPerSecond":2000}
 *   GET  /admin/load
 * </pre>
 *
 * Both answer with what was due, came, was sent and was dropped since the start, and how late it
 * came. From loopback, or by whoever names the account's key.
 */
final class LoadCalls {
  static final String PATH = "/admin/load";

  private final SharedRhythm rhythm;
  private final LongSupplier ordersTaken;
  private final Credentials credentials;
  private final boolean canOffer;

  /**
   * @param canOffer whether all pushes share a rhythm, which alone can be changed
   */
  LoadCalls(
      SharedRhythm rhythm, LongSupplier ordersTaken, Credentials credentials, boolean canOffer) {
    this.rhythm = rhythm;
    this.ordersTaken = ordersTaken;
    this.credentials = credentials;
    this.canOffer = canOffer;
  }

  RestReply handle(RestRequest request) {
    if (!request.isFromLoopback() && !credentials.isKey(request.apiKey())) {
      return AdminCalls.refusal(403, "the load is set from loopback, or with the account's key");
    }
    if (!canOffer) {
      return AdminCalls.refusal(409, "start the exchange with --rate: its load cannot be set else");
    }
    if (request.method().equals("GET")) {
      return reading();
    }
    if (!request.method().equals("POST")) {
      return AdminCalls.refusal(405, "the load is set by POST and read by GET");
    }
    Optional<JsonNode> rate =
        Json.parse(request.body()).map(json -> json.path("messagesPerSecond"));
    if (!rate.map(LoadCalls::isRate).orElse(false)) {
      return AdminCalls.refusal(
          400,
          "messagesPerSecond must be a number from 0 to "
              + ExchangeOptions.MESSAGES_PER_SECOND_MAX);
    }
    rhythm.offer(rate.orElseThrow().intValue());
    return reading();
  }

  private static boolean isRate(JsonNode node) {
    return node.isInt()
        && node.intValue() >= 0
        && node.intValue() <= ExchangeOptions.MESSAGES_PER_SECOND_MAX;
  }

  private RestReply reading() {
    OfferedReading reading = rhythm.offered();
    ObjectNode json = Json.object();
    json.put("due", reading.due());
    json.put("came", reading.came());
    json.put("givenUp", reading.givenUp());
    json.put("sent", reading.sent());
    json.put("dropped", reading.dropped());
    json.put("ordersTaken", ordersTaken.getAsLong());
    ArrayNode late = json.putArray("lateByMillis");
    long[] counts = reading.lateByMillis();
    for (int millis = 0; millis < counts.length; millis++) {
      if (counts[millis] > 0) {
        late.addArray().add(millis).add(counts[millis]);
      }
    }
    return RestReply.ok(json.toString());
  }
}
