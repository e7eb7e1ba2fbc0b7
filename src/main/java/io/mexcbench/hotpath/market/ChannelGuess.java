package io.mexcbench.hotpath.market;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Looks for the channel where the exchange puts it, at the end: {@code "channel":"...","ts":123}}.
 * It is only a guess, to be confirmed by reading the message; it saves reading the data twice. In
 * well-formed JSON the comma before it cannot belong to a string, so the guess cannot be wrong.
 */
final class ChannelGuess {
  private static final byte[] CHANNEL = ",\"channel\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TIME = "\",\"ts\":".getBytes(StandardCharsets.US_ASCII);

  private int from;
  private int to;

  /** Whether a channel stands there; then it lies from {@link #from} to {@link #to}. */
  boolean isFound(byte[] bytes, int offset, int end) {
    int i = end - 1;
    if (i < offset || bytes[i] != '}') {
      return false;
    }
    do {
      i--;
    } while (i >= offset && DecimalParser.isDigit(bytes[i]));
    to = i + 1 - TIME.length;
    if (!isAt(bytes, offset, to, TIME)) {
      return false;
    }
    from = to;
    while (from > offset && bytes[from - 1] != '"') {
      from--;
    }
    return isAt(bytes, offset, from - CHANNEL.length, CHANNEL);
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  private static boolean isAt(byte[] bytes, int offset, int at, byte[] wanted) {
    return at >= offset && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
