package io.mexcbench.corpus;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A WebSocket frame as RFC 6455 draws it, read the plain way: the oracle for frames. */
@SuppressWarnings("ArrayRecordComponent")
record Frame(boolean last, int opcode, boolean masked, int lengthBytes, byte[] payload) {

  static List<Frame> allOf(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    List<Frame> frames = new ArrayList<>();
    while (buffer.hasRemaining()) {
      frames.add(read(buffer));
    }
    return frames;
  }

  private static Frame read(ByteBuffer buffer) {
    int first = Byte.toUnsignedInt(buffer.get());
    int second = Byte.toUnsignedInt(buffer.get());
    boolean masked = second >= 128;
    long length = second % 128;
    int lengthBytes = 1;
    if (length == 126) {
      length = Short.toUnsignedInt(buffer.getShort());
      lengthBytes = 3;
    } else if (length == 127) {
      length = buffer.getLong();
      lengthBytes = 9;
    }
    byte[] key = new byte[4];
    if (masked) {
      buffer.get(key);
    }
    byte[] payload = new byte[Math.toIntExact(length)];
    buffer.get(payload);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= key[i % 4];
    }
    return new Frame(first >= 128, first % 16, masked, lengthBytes, payload);
  }
}
