package io.mexcbench.hotpath.execution;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of an array at once, the first of them lowest, in one instruction. */
final class Words {
  /** The character of a zero eight times: a character of a digit xor this is its value. */
  static final long ZEROS = 0x3030_3030_3030_3030L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;
  private static final long SPACES = ' ' * ONES;

  private Words() {}

  static long load(byte[] bytes, int index) {
    return (long) LONGS.get(bytes, index);
  }

  static void store(byte[] bytes, int index, long word) {
    LONGS.set(bytes, index, word);
  }

  /** Four bytes, the first of them lowest. */
  static int loadInt(byte[] bytes, int index) {
    return (int) INTS.get(bytes, index);
  }

  /** Up to eight ASCII characters, zeros after the last. */
  static long of(String ascii) {
    long word = 0;
    for (int i = Math.min(ascii.length(), Long.BYTES) - 1; i >= 0; i--) {
      word = word << Byte.SIZE | ascii.charAt(i);
    }
    return word;
  }

  /**
   * The high bit of each byte that ends a plain run of a JSON string: a quote, a backslash or a
   * control character. A borrow can set it in a byte behind one that really ends the run, never
   * before, so the lowest bit is right.
   */
  static long stopBits(long word) {
    long quote = word ^ QUOTES;
    long backslash = word ^ BACKSLASHES;
    return (((quote - ONES) & ~quote)
            | ((backslash - ONES) & ~backslash)
            | ((word - SPACES) & ~word))
        & HIGH_BITS;
  }

  /** The index, from 0 to 7, of the byte with the lowest of the bits. */
  static int firstByte(long bits) {
    return Long.numberOfTrailingZeros(bits) >>> 3;
  }

  /** Whether every byte is a value from 0 to 9. */
  static boolean areDigits(long values) {
    return ((values | (values + 0x76 * ONES)) & HIGH_BITS) == 0;
  }

  /**
   * The number that eight digit values form, the first byte being the most significant: neighbours
   * are joined to numbers of two, of four and of eight digits.
   *
   * <p>Source: Daniel Lemire, "Quickly parsing eight digits", 2018.
   */
  static long number(long values) {
    long pairs = (values * (10 << 8 | 1)) >>> 8 & 0x00FF_00FF_00FF_00FFL;
    long fours = (pairs * (100 << 16 | 1)) >>> 16 & 0x0000_FFFF_0000_FFFFL;
    return (fours * (10_000L << 32 | 1)) >>> 32;
  }
}
