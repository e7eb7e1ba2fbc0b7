package io.mexcbench.corpus;

import java.util.List;

/** What a client says on the spot socket, and what the exchange answers; JSON texts. */
public final class ControlText {
  public static final String PING = "{\"method\":\"PING\"}";
  public static final String PONG = "{\"id\":0,\"code\":0,\"msg\":\"PONG\"}";

  private ControlText() {}

  public static String subscribe(List<String> channels) {
    return request("SUBSCRIPTION", channels);
  }

  public static String unsubscribe(List<String> channels) {
    return request("UNSUBSCRIPTION", channels);
  }

  /** The answer to a request whose channels were all accepted. */
  public static String ack(List<String> channels) {
    return "{\"id\":0,\"code\":0,\"msg\":\"" + String.join(",", channels) + "\"}";
  }

  /** A refusal; its code is 0 as well, and its colon is the full-width one. */
  public static String refusal(List<String> channels) {
    return "{\"id\":0,\"code\":0,\"msg\":\"Not Subscribed successfully! ["
        + String.join(",", channels)
        + "].  Reason\uff1a Blocked! \"}";
  }

  private static String request(String method, List<String> channels) {
    return "{\"method\":\""
        + method
        + "\",\"params\":[\""
        + String.join("\",\"", channels)
        + "\"]}";
  }
}
