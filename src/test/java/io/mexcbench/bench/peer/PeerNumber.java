package io.mexcbench.bench.peer;

/**
 * Decimals to scaled longs, digit by digit, the way a team writes it that has the text already: no
 * exponent, no check of overflow, nothing allocated.
 */
final class PeerNumber {
  private static final long[] POWERS = {
    1,
    10,
    100,
    1_000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
    1_000_000_000,
    10_000_000_000L,
    100_000_000_000L,
    1_000_000_000_000L
  };

  private PeerNumber() {}

  /** {@code charAt} of a Latin-1 string is an array access. */
  static long of(String text, int scale) {
    long number = 0;
    int places = scale;
    int step = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '.') {
        step = 1;
      } else {
        number = 10 * number + (character - '0');
        places -= step;
      }
    }
    return number * POWERS[places];
  }

  static long of(byte[] text, int length, int scale) {
    long number = 0;
    int places = scale;
    int step = 0;
    for (int i = 0; i < length; i++) {
      byte character = text[i];
      if (character == '.') {
        step = 1;
      } else {
        number = 10 * number + (character - '0');
        places -= step;
      }
    }
    return number * POWERS[places];
  }
}
