package io.mexcbench.hotpath.websocket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Strict UTF-8 (RFC 3629): no overlong form, no surrogate, nothing above U+10FFFF. A text may come
 * in pieces that cut a character; it is valid if each piece is accepted and the whole is complete.
 *
 * <p>ASCII, which is nearly all that an exchange sends, passes by blocks. A block that holds
 * anything else goes through {@link Utf8States} byte by byte, whose cost does not depend on where
 * the characters lie: a look at each lead byte would be cheaper on paper and mispredicted in fact.
 */
public final class Utf8Validator {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final int BLOCK = 8 * Long.BYTES;

  private long state = Utf8States.ACCEPT;

  /** Whether the region is valid by itself. */
  public static boolean isValid(byte[] buffer, int offset, int limit) {
    Objects.checkFromToIndex(offset, limit, buffer.length);
    return Utf8States.of(stateAfter(buffer, offset, limit, Utf8States.ACCEPT)) == Utf8States.ACCEPT;
  }

  /** Takes the next piece; false, now and from now on, if no continuation can make it valid. */
  public boolean accept(byte[] buffer, int offset, int limit) {
    Objects.checkFromToIndex(offset, limit, buffer.length);
    state = stateAfter(buffer, offset, limit, state);
    return Utf8States.of(state) != Utf8States.REJECT;
  }

  /** Whether the pieces so far are valid and end with a whole character. */
  public boolean isComplete() {
    return Utf8States.of(state) == Utf8States.ACCEPT;
  }

  public void reset() {
    state = Utf8States.ACCEPT;
  }

  private static long stateAfter(byte[] buffer, int offset, int limit, long before) {
    long s = before;
    int i = offset;
    for (; i <= limit - BLOCK; i += BLOCK) {
      if (((high(buffer, i) | high(buffer, i + BLOCK / 2)) | Utf8States.of(s)) != 0) {
        s = afterBlock(buffer, i, s);
        if (Utf8States.of(s) == Utf8States.REJECT) {
          return s;
        }
      }
    }
    return afterRest(buffer, i, limit, s);
  }

  /** The high bits of four words; none is set if all 32 bytes are ASCII. */
  private static long high(byte[] buffer, int i) {
    return HIGH_BITS
        & ((long) LONGS.get(buffer, i)
            | (long) LONGS.get(buffer, i + 8)
            | (long) LONGS.get(buffer, i + 16)
            | (long) LONGS.get(buffer, i + 24));
  }

  private static long afterBlock(byte[] buffer, int from, long before) {
    long s = before;
    for (int i = from; i < from + BLOCK; i += Long.BYTES) {
      s = Utf8States.nextEight(s, (long) LONGS.get(buffer, i));
    }
    return s;
  }

  private static long afterRest(byte[] buffer, int from, int limit, long before) {
    long s = before;
    int i = from;
    for (; i <= limit - Long.BYTES; i += Long.BYTES) {
      long word = (long) LONGS.get(buffer, i);
      if (((word & HIGH_BITS) | Utf8States.of(s)) != 0) {
        s = Utf8States.nextEight(s, word);
      }
    }
    for (; i < limit; i++) {
      s = Utf8States.next(s, buffer[i] & 0xFF);
    }
    return s;
  }
}
