package io.mexcbench.corpus;

/**
 * The wrapper around every spot push. Empty texts and zeros are absent on the wire.
 *
 * @param symbolId 32 hex digits, sent with candles only
 * @param createTimeMillis sent with candles and private messages
 * @param sendTimeMillis sent with everything but candles
 */
public record SpotEnvelope(
    String channel, String symbol, String symbolId, long createTimeMillis, long sendTimeMillis) {

  public static SpotEnvelope of(String channel, String symbol, long sendTimeMillis) {
    return new SpotEnvelope(channel, symbol, "", 0, sendTimeMillis);
  }
}
