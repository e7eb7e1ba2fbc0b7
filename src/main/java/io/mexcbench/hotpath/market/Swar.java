package io.mexcbench.hotpath.market;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight ASCII characters in a long ("SIMD within a register"), the first of them in the lowest
 * byte.
 *
 * <p>Source of the digit folding: Daniel Lemire, "Quickly parsing eight digits", 2018; of the byte
 * search: Henry S. Warren, "Hacker's Delight", section 6-1.
 */
final class Swar {
  static final long ZEROS = 0x3030_3030_3030_3030L;
  static final long DOTS = 0x2E2E_2E2E_2E2E_2E2EL;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private Swar() {}

  /**
   * The eight bytes from {@code index} on.
   *
   * @throws IndexOutOfBoundsException if not all of them lie within the array
   */
  static long load(byte[] bytes, int index) {
    return (long) LONGS.get(bytes, index);
  }

  /**
   * The four bytes from {@code index} on.
   *
   * @throws IndexOutOfBoundsException if not all of them lie within the array
   */
  static int loadInt(byte[] bytes, int index) {
    return (int) INTS.get(bytes, index);
  }

  /**
   * The two bytes from {@code index} on, from 0 to 65,535.
   *
   * @throws IndexOutOfBoundsException if not both of them lie within the array
   */
  static int loadShort(byte[] bytes, int index) {
    return (short) SHORTS.get(bytes, index) & 0xFFFF;
  }

  /** The same character eight times, to search for. */
  static long repeat(char character) {
    return ONES * character;
  }

  /**
   * A long whose lowest set bit is the top bit of the first byte in which both words agree; 0 if
   * they agree in none. Bits above the lowest say nothing.
   */
  static long firstEqual(long word, long other) {
    long difference = word ^ other;
    return (difference - ONES) & ~difference & HIGH_BITS;
  }

  /** Whether every byte is a value from 0 to 9 (not the character of a digit). */
  static boolean areDigitValues(long values) {
    return ((values | (values + 0x7676_7676_7676_7676L)) & HIGH_BITS) == 0;
  }

  /** The number that eight digit values form, the first byte being the most significant. */
  static long number(long values) {
    long pairs = values * 10 + (values >>> 8);
    return ((pairs & 0x0000_00FF_0000_00FFL) * 0x000F_4240_0000_0064L
            + (pairs >>> 16 & 0x0000_00FF_0000_00FFL) * 0x0000_2710_0000_0001L)
        >>> 32;
  }

  /**
   * The top bit of every byte that is not the character of a digit. Exact up to the first byte that
   * is not ASCII, whose carry may reach the byte after it.
   */
  static long notDigits(long characters) {
    long values = characters ^ ZEROS;
    return (values | (values + 0x7676_7676_7676_7676L)) & HIGH_BITS;
  }

  /**
   * The top bit of the first byte below a space, the control characters of ASCII; 0 if there is
   * none. Bits above the lowest say nothing.
   */
  static long firstControl(long characters) {
    return (characters - ONES * ' ') & ~characters & HIGH_BITS;
  }

  /** How many bytes stand before the first top bit that is set; 8 if none is. */
  static int before(long topBits) {
    return Long.numberOfTrailingZeros(topBits) >>> 3;
  }

  /** Up to eight ASCII characters as {@link #load} would load them, zeros after the last. */
  static long word(String ascii) {
    long word = 0;
    for (int i = 0; i < ascii.length(); i++) {
      word |= (long) ascii.charAt(i) << (8 * i);
    }
    return word;
  }

  /**
   * The same as {@link #number} in fewer instructions, each of which waits for the one before: for
   * many numbers in a row, where the processor works on several at a time. Each step joins
   * neighbours, to numbers of two, of four and of eight digits.
   */
  static long numberOfMany(long values) {
    long pairs = (values * (10 << 8 | 1)) >>> 8 & 0x00FF_00FF_00FF_00FFL;
    long fours = (pairs * (100 << 16 | 1)) >>> 16 & 0x0000_FFFF_0000_FFFFL;
    return (fours * (10_000L << 32 | 1)) >>> 32;
  }

  /** The top bit of the byte that ends the varint at the word's start; 0 if it is longer. */
  static long varintEnd(long word) {
    return Long.lowestOneBit(~word & HIGH_BITS);
  }

  /** The value of the varint at the word's start that ends at {@link #varintEnd}. */
  static long varint(long word, long end) {
    long groups = word & (end << 1) - 1 & ~HIGH_BITS;
    // Groups of 7 bits become groups of 14, of 28, and then one of 56.
    long pairs = (groups & 0x007F_007F_007F_007FL) | (groups & 0x7F00_7F00_7F00_7F00L) >>> 1;
    long fours = (pairs & 0x0000_3FFF_0000_3FFFL) | (pairs & 0x3FFF_0000_3FFF_0000L) >>> 2;
    return (fours & 0x0FFF_FFFFL) | fours >>> 32 << 28;
  }
}
