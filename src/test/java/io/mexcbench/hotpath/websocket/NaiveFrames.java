package io.mexcbench.hotpath.websocket;

import java.io.ByteArrayOutputStream;

/** Writes frames byte by byte from the figure in RFC 6455, section 5.2; knows nothing of ours. */
final class NaiveFrames {
  static final byte[] KEY = {0x37, (byte) 0xFA, 0x21, 0x3D};

  private NaiveFrames() {}

  static byte[] unmasked(boolean isFinal, int opcode, byte[] payload) {
    ByteArrayOutputStream out = header(isFinal, opcode, payload.length, 0);
    out.writeBytes(payload);
    return out.toByteArray();
  }

  static byte[] masked(boolean isFinal, int opcode, byte[] payload, byte[] key) {
    ByteArrayOutputStream out = header(isFinal, opcode, payload.length, 128);
    out.writeBytes(key);
    for (int i = 0; i < payload.length; i++) {
      out.write(payload[i] ^ key[i % 4]);
    }
    return out.toByteArray();
  }

  static byte[] joined(byte[]... frames) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] frame : frames) {
      out.writeBytes(frame);
    }
    return out.toByteArray();
  }

  private static ByteArrayOutputStream header(
      boolean isFinal, int opcode, int length, int maskBit) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write((isFinal ? 128 : 0) + opcode);
    if (length < 126) {
      out.write(maskBit + length);
    } else if (length < 65536) {
      out.write(maskBit + 126);
      writeBigEndian(out, length, 2);
    } else {
      out.write(maskBit + 127);
      writeBigEndian(out, length, 8);
    }
    return out;
  }

  private static void writeBigEndian(ByteArrayOutputStream out, long value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
      out.write((int) (value >> shift));
    }
  }
}
