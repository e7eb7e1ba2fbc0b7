package io.mexcbench.engine;

/** The answer to a request. */
final class Reply {
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int BANNED = 418;
  private static final int TOO_MANY = 429;
  private static final int FIRST_OF_SERVER = 500;

  private final int status;
  private final long retryAfterMillis;
  private final byte[] body;

  /**
   * Of HTTP.
   *
   * @param retryAfterMillis how long to be silent, 0 if it does not say
   * @param body belongs to the reply from now on
   */
  Reply(int status, long retryAfterMillis, byte[] body) {
    this.status = status;
    this.retryAfterMillis = retryAfterMillis;
    this.body = body;
  }

  int status() {
    return status;
  }

  long retryAfterMillis() {
    return retryAfterMillis;
  }

  byte[] body() {
    return body;
  }

  boolean isOk() {
    return status == OK;
  }

  /** Whether nothing more may be sent for a while; the request was not taken. */
  boolean isRefusedByRate() {
    return status == TOO_MANY || status == BANNED;
  }

  /** A firewall's word, not the exchange's: what became of the request is open. */
  boolean isForbidden() {
    return status == FORBIDDEN;
  }

  /** Whether what became of the request is open, as MEXC says of every 5xx. */
  boolean isUnknown() {
    return status >= FIRST_OF_SERVER;
  }

  /** Whether the exchange refused what was asked, and would again. */
  boolean isRefused() {
    return status >= 400 && status < FIRST_OF_SERVER && !isRefusedByRate() && !isForbidden();
  }
}
