package io.mexcbench.hotpath.execution;

/**
 * Writes bytes as lower-case hex digits, four bytes at a time and without a table: the nibbles are
 * spread over the bytes of a word, and all eight become characters at once.
 *
 * <pre>
 *   3C A5 ..  ..        four bytes
 *   3C 00 A5 00 ..      one for every two of the word
 *   03 0C 0A 05 ..      their nibbles, the high one first
 *   '3' 'c' 'a' '5'     plus '0', and where it is beyond 9, as far again as 'a' is from behind '9'
 * </pre>
 */
final class HexText {
  private static final long PAIRS = 0x0000_FFFF_0000_FFFFL;
  private static final long SINGLES = 0x00FF_00FF_00FF_00FFL;
  private static final long NIBBLES = 0x000F_000F_000F_000FL;
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final int TO_LETTERS = 'a' - '9' - 1;

  private HexText() {}

  /**
   * Writes all of {@code bytes}, a multiple of four of them; returns the index behind the digits.
   */
  static int write(byte[] bytes, byte[] out, int offset) {
    int at = offset;
    for (int i = 0; i < bytes.length; i += Integer.BYTES) {
      Words.store(out, at, digits(Words.loadInt(bytes, i) & 0xFFFF_FFFFL));
      at += Long.BYTES;
    }
    return at;
  }

  private static long digits(long four) {
    long two = (four | four << 16) & PAIRS;
    long one = (two | two << 8) & SINGLES;
    long nibbles = (one >>> 4 & NIBBLES) | (one & NIBBLES) << 8;
    // Adding 6 carries into the high half from 10 on.
    long isLetter = (nibbles + 6 * ONES) >>> 4 & ONES;
    return nibbles + Words.ZEROS + isLetter * TO_LETTERS;
  }
}
