package io.mexcbench.hotpath.websocket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Strict UTF-8 (RFC 3629): no overlong form, no surrogate, nothing above U+10FFFF. A text may come
 * in pieces that cut a character; it is valid if each piece is accepted and the whole is complete.
 *
 * <p>ASCII, which is nearly all that an exchange sends, passes by eight bytes and more at once.
 */
public final class Utf8Validator {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final int BLOCK = 4 * Long.BYTES;

  private final Utf8Remainder remainder = new Utf8Remainder();

  /** Whether the region is valid by itself. */
  public static boolean isValid(byte[] buffer, int offset, int limit) {
    Objects.checkFromToIndex(offset, limit, buffer.length);
    return validPrefix(buffer, offset, limit) == limit;
  }

  /** Takes the next piece; false if no continuation can make the text valid. */
  public boolean accept(byte[] buffer, int offset, int limit) {
    Objects.checkFromToIndex(offset, limit, buffer.length);
    int i = offset;
    while (!remainder.isEmpty() && i < limit) {
      if (!remainder.accept(buffer[i++])) {
        return false;
      }
    }
    for (i = validPrefix(buffer, i, limit); i < limit; i++) {
      if (!remainder.accept(buffer[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the pieces so far end with a whole character. */
  public boolean isComplete() {
    return remainder.isEmpty();
  }

  public void reset() {
    remainder.reset();
  }

  /** Index of the first byte that does not belong to a whole valid character. */
  private static int validPrefix(byte[] buffer, int offset, int limit) {
    int i = offset;
    while (i < limit) {
      if (buffer[i] >= 0) {
        i = skipAscii(buffer, i + 1, limit);
      } else {
        int length = characterLength(buffer, i, limit - i);
        if (length == 0) {
          return i;
        }
        i += length;
      }
    }
    return limit;
  }

  private static int skipAscii(byte[] buffer, int from, int limit) {
    int i = from;
    while (i <= limit - BLOCK && isAsciiBlock(buffer, i)) {
      i += BLOCK;
    }
    for (; i <= limit - Long.BYTES; i += Long.BYTES) {
      long high = (long) LONGS.get(buffer, i) & HIGH_BITS;
      if (high != 0) {
        return i + Long.numberOfTrailingZeros(high) / Byte.SIZE;
      }
    }
    while (i < limit && buffer[i] >= 0) {
      i++;
    }
    return i;
  }

  private static boolean isAsciiBlock(byte[] buffer, int i) {
    long all =
        (long) LONGS.get(buffer, i)
            | (long) LONGS.get(buffer, i + 8)
            | (long) LONGS.get(buffer, i + 16)
            | (long) LONGS.get(buffer, i + 24);
    return (all & HIGH_BITS) == 0;
  }

  /** Bytes of the character that starts with a byte above 0x7F; 0 if it is invalid or cut off. */
  private static int characterLength(byte[] buffer, int i, int available) {
    int lead = buffer[i] & 0xFF;
    if (lead < 0xE0) {
      return available >= 2 && lead >= 0xC2 && isContinuation(buffer[i + 1]) ? 2 : 0;
    }
    if (lead < 0xF0) {
      return available >= 3 && isThreeByteCharacter(lead, buffer[i + 1], buffer[i + 2]) ? 3 : 0;
    }
    return available >= 4 && isFourByteCharacter(lead, buffer[i + 1], buffer[i + 2], buffer[i + 3])
        ? 4
        : 0;
  }

  private static boolean isThreeByteCharacter(int lead, byte second, byte third) {
    int leading = (lead & 0x0F) << 6 | (second & 0x3F);
    // Below 0x20 the form is overlong; 0x360 to 0x37F are the surrogates.
    return isContinuation(second)
        && isContinuation(third)
        && leading >= 0x20
        && (leading & ~0x1F) != 0x360;
  }

  private static boolean isFourByteCharacter(int lead, byte second, byte third, byte fourth) {
    int leading = (lead & 0x0F) << 6 | (second & 0x3F);
    // Below 0x10 the form is overlong; from 0x110 on the character is above U+10FFFF.
    return isContinuation(second)
        && isContinuation(third)
        && isContinuation(fourth)
        && leading >= 0x10
        && leading < 0x110;
  }

  private static boolean isContinuation(byte b) {
    return b < (byte) 0xC0;
  }
}
