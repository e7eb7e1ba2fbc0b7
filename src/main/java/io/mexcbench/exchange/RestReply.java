package io.mexcbench.exchange;

import io.mexcbench.corpus.RestJson;

/**
 * What is answered.
 *
 * @param retryAfterSeconds 0 if the header is absent
 */
record RestReply(int status, String body, long retryAfterSeconds) {

  static RestReply ok(String body) {
    return new RestReply(200, body, 0);
  }

  static RestReply refused(Refused refused) {
    return new RestReply(
        refused.httpStatus(), RestJson.error(refused.code(), refused.getMessage()), 0);
  }

  static RestReply tooManyRequests(long retryAfterSeconds) {
    return new RestReply(429, RestJson.error("429", "Too Many Requests"), retryAfterSeconds);
  }

  static RestReply banned(long retryAfterSeconds) {
    return new RestReply(
        418, RestJson.error("418", "banned for too many requests"), retryAfterSeconds);
  }

  /** Of something in front of the exchange, as its body shows. */
  static RestReply failed(int status) {
    return new RestReply(status, "<html><body><h1>" + status + " Error</h1></body></html>", 0);
  }

  static RestReply badHandshake() {
    return new RestReply(400, RestJson.error("400", "Bad WebSocket handshake"), 0);
  }
}
