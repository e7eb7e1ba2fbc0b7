package io.mexcbench.hotpath.websocket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * XORs a payload with the four bytes of a masking key (RFC 6455, section 5.3), in place. Masking
 * and unmasking are the same operation, so applying it twice restores the payload.
 */
public final class FrameMask {
  public static final int KEY_LENGTH = 4;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int BLOCK = 4 * Long.BYTES;

  private FrameMask() {}

  /** The key at {@code offset} as {@link #apply} wants it: its first byte is the lowest. */
  static int keyAt(byte[] buffer, int offset) {
    return (int) INTS.get(buffer, offset);
  }

  /**
   * Masks or unmasks a region.
   *
   * @param key the masking key with its first byte on the wire as the lowest
   */
  public static void apply(byte[] buffer, int offset, int length, int key) {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    long wide = (key & 0xFFFFFFFFL) << Integer.SIZE | (key & 0xFFFFFFFFL);
    int end = offset + length;
    int i = applyBlocks(buffer, offset, end, wide);
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      LONGS.set(buffer, i, (long) LONGS.get(buffer, i) ^ wide);
    }
    for (; i < end; i++) {
      buffer[i] ^= (byte) wide;
      wide >>>= Byte.SIZE;
    }
  }

  private static int applyBlocks(byte[] buffer, int from, int end, long wide) {
    int i = from;
    for (; i <= end - BLOCK; i += BLOCK) {
      LONGS.set(buffer, i, (long) LONGS.get(buffer, i) ^ wide);
      LONGS.set(buffer, i + 8, (long) LONGS.get(buffer, i + 8) ^ wide);
      LONGS.set(buffer, i + 16, (long) LONGS.get(buffer, i + 16) ^ wide);
      LONGS.set(buffer, i + 24, (long) LONGS.get(buffer, i + 24) ^ wide);
    }
    return i;
  }
}
