package io.mexcbench.corpus;

import java.io.ByteArrayOutputStream;

/**
 * Writes WebSocket frames (RFC 6455, section 5.2): two header bytes, the length in 7, 7 + 16 or 7 +
 * 64 bits, the mask key of a client's frame, the payload.
 */
public final class FrameEncoder {
  public static final int CONTINUATION = 0x0;
  public static final int TEXT = 0x1;
  public static final int BINARY = 0x2;
  public static final int CLOSE = 0x8;
  public static final int PING = 0x9;
  public static final int PONG = 0xa;

  private static final int FIN = 0x80;
  private static final int MASK = 0x80;
  private static final int LARGEST_7_BIT = 125;
  private static final int LARGEST_16_BIT = 0xffff;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;

  private final ByteArrayOutputStream frame = new ByteArrayOutputStream();

  /** A whole message in one frame from the server. */
  public byte[] unmasked(int opcode, byte[] payload) {
    return unmasked(opcode, true, payload);
  }

  /** A frame from the server; {@code last} is the FIN bit. */
  public byte[] unmasked(int opcode, boolean last, byte[] payload) {
    header(opcode, last, 0, payload.length);
    frame.write(payload, 0, payload.length);
    return take();
  }

  /** A whole message in one frame from the client. */
  public byte[] masked(int opcode, byte[] payload, int maskKey) {
    header(opcode, true, MASK, payload.length);
    bigEndian(maskKey, Integer.BYTES);
    for (int i = 0; i < payload.length; i++) {
      frame.write(payload[i] ^ (maskKey >>> (24 - 8 * (i & 3))));
    }
    return take();
  }

  private void header(int opcode, boolean last, int mask, int length) {
    frame.write(opcode | (last ? FIN : 0));
    if (length <= LARGEST_7_BIT) {
      frame.write(mask | length);
    } else if (length <= LARGEST_16_BIT) {
      frame.write(mask | LENGTH_16);
      bigEndian(length, Short.BYTES);
    } else {
      frame.write(mask | LENGTH_64);
      bigEndian(length, Long.BYTES);
    }
  }

  private void bigEndian(long value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
      frame.write((int) (value >>> shift));
    }
  }

  private byte[] take() {
    byte[] taken = frame.toByteArray();
    frame.reset();
    return taken;
  }
}
