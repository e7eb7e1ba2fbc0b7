package io.mexcbench.engine;

/**
 * How a WebSocket of MEXC is kept alive; all in milliseconds.
 *
 * @param openMillis until it must be open
 * @param ackMillis until all its subscriptions must be answered
 * @param pingMillis between two pings
 * @param silenceMillis without any message after which it counts as dead
 * @param lifeMillis after which it is opened anew, before the exchange closes it
 * @param firstRetryMillis before the first attempt to connect again
 * @param retryMillis between two attempts at most
 */
record SocketRules(
    long openMillis,
    long ackMillis,
    long pingMillis,
    long silenceMillis,
    long lifeMillis,
    long firstRetryMillis,
    long retryMillis) {
  /** As many channels as MEXC lets one connection have. */
  static final int CHANNELS_MAX = 30;

  /** MEXC closes after 60 seconds without a word and after 24 hours. */
  static SocketRules standard() {
    return new SocketRules(3_000, 3_000, 15_000, 45_000, 85_800_000, 100, 800);
  }
}
