package io.mexcbench.hotpath.execution;

/**
 * Writes {@code &recvWindow=5000&timestamp=} and a time in milliseconds. The last eight digits turn
 * over once in 28 hours; those before them are kept with the keys, as part of one text.
 */
final class TimestampText {
  // 2^63 has 19 digits, eight of which are written each time.
  private static final int KEPT_DIGITS_MAX = 11;

  private final String keys;
  private FixedText kept;
  private long keptDigits = Long.MIN_VALUE;

  TimestampText(int recvWindowMillis) {
    keys = "&recvWindow=" + recvWindowMillis + "&timestamp=";
    kept = new FixedText(keys);
  }

  int lengthMax() {
    return keys.length() + KEPT_DIGITS_MAX + Long.BYTES;
  }

  /** Returns the index behind the text. */
  int write(long millis, byte[] out, int offset) {
    long high = millis / DecimalText.WORD_RANGE;
    if (high != keptDigits) {
      keep(millis, high);
    }
    int at = kept.copyTo(out, offset);
    long low = millis - high * DecimalText.WORD_RANGE;
    // Without digits before them, zeros are not written: never so since 1970 was a day old.
    return high == 0 ? DecimalText.writeWhole(low, out, at) : DecimalText.writeEight(low, out, at);
  }

  private void keep(long millis, long high) {
    if (millis < 0) {
      throw new IllegalArgumentException("timestamp must not be negative, got " + millis);
    }
    kept = new FixedText(high == 0 ? keys : keys + high);
    keptDigits = high;
  }
}
