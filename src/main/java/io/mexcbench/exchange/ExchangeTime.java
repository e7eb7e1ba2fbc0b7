package io.mexcbench.exchange;

/**
 * The time that the core was last told. What the exchange tells its clients is that time plus a
 * skew; what it plans for itself is not skewed.
 */
final class ExchangeTime {
  private long nowMillis;
  private long skewMillis;

  ExchangeTime(long nowMillis) {
    this.nowMillis = nowMillis;
  }

  /** It never goes back, even if the clock that is read does. */
  void advanceTo(long millis) {
    nowMillis = Math.max(nowMillis, millis);
  }

  void setSkewMillis(long millis) {
    skewMillis = millis;
  }

  long nowMillis() {
    return nowMillis;
  }

  /** By the clock that clients are shown and judged by. */
  long serverMillis() {
    return nowMillis + skewMillis;
  }

  long skewMillis() {
    return skewMillis;
  }
}
