package io.mexcbench.exchange;

/**
 * What a futures connection is subscribed to.
 *
 * @param detail levels of a whole book or interval of candles; else empty
 */
record FuturesSubscription(Kind kind, String symbol, String detail) {

  enum Kind {
    DEPTH("depth"),
    FULL_DEPTH("depth.full"),
    DEAL("deal"),
    TICKER("ticker"),
    KLINE("kline");

    private final String method;

    Kind(String method) {
      this.method = method;
    }

    /** As it stands behind {@code sub.} and {@code unsub.}. */
    String method() {
      return method;
    }
  }
}
