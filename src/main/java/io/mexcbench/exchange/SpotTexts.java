package io.mexcbench.exchange;

import java.util.List;

/** What the spot socket says in text; the id is that of the request, 0 if it had none. */
final class SpotTexts {
  private SpotTexts() {}

  static String pong(long id) {
    return answer(id, "PONG");
  }

  static String ack(long id, List<String> channels) {
    return answer(id, String.join(",", channels));
  }

  /** Its code is 0 as well; the colon is the full-width one. */
  static String refusal(long id, List<String> channels, String reason) {
    return answer(
        id,
        "Not Subscribed successfully! ["
            + String.join(",", channels)
            + "].  Reason\uff1a "
            + reason
            + "! ");
  }

  static String answer(long id, String message) {
    return "{\"id\":" + id + ",\"code\":0,\"msg\":" + Json.quoted(message) + "}";
  }
}
