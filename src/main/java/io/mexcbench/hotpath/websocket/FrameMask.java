package io.mexcbench.hotpath.websocket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * XORs a payload with the four bytes of a masking key (RFC 6455, section 5.3), in place. Masking
 * and unmasking are the same operation, so applying it twice restores the payload.
 *
 * <p>A key is an int whose highest byte is the first on the wire: {@code 0x37fa213d} is sent as
 * {@code 37 fa 21 3d}.
 */
public final class FrameMask {
  public static final int KEY_LENGTH = 4;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private FrameMask() {}

  static int keyAt(byte[] buffer, int offset) {
    return (int) INTS.get(buffer, offset);
  }

  /** The key for what follows a part of so many bytes, where a payload is masked in parts. */
  public static int keyAfter(int key, int length) {
    return Integer.rotateLeft(key, (length & (KEY_LENGTH - 1)) * Byte.SIZE);
  }

  /** Masks or unmasks a region whose first byte meets the first byte of the key. */
  public static void apply(byte[] buffer, int offset, int length, int key) {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    // Long views put the byte with the lowest index lowest.
    int lowestFirst = Integer.reverseBytes(key);
    long wide = (lowestFirst & 0xFFFFFFFFL) << Integer.SIZE | (lowestFirst & 0xFFFFFFFFL);
    int end = offset + length;
    int i = offset;
    // One word a turn and nothing else: C2 makes vectors of this loop, not of one unrolled by hand.
    for (; i < end - (Long.BYTES - 1); i += Long.BYTES) {
      LONGS.set(buffer, i, (long) LONGS.get(buffer, i) ^ wide);
    }
    for (; i < end; i++) {
      buffer[i] ^= (byte) wide;
      wide >>>= Byte.SIZE;
    }
  }
}
