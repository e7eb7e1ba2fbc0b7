package io.mexcbench.bench.peer;

import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.websocket.Opcode;
import java.io.ByteArrayOutputStream;
import java.util.Random;

/** What a client finds after a read from its socket: binary frames of one size, end to end. */
final class ReadBuffer {
  static final int FRAMES = 16;

  private ReadBuffer() {}

  static byte[] ofFrames(int payloadBytes) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    for (byte[] payload : payloads(payloadBytes)) {
      buffer.writeBytes(Corpus.standard().frame(payload, Opcode.BINARY, false));
    }
    return buffer.toByteArray();
  }

  static byte[][] payloads(int payloadBytes) {
    Random random = new Random(Corpus.DEFAULT_SEED);
    byte[][] payloads = new byte[FRAMES][payloadBytes];
    for (byte[] payload : payloads) {
      random.nextBytes(payload);
    }
    return payloads;
  }

  /**
   * Folds in what every decoder must have found: how long the payload is and where it lies. A
   * rotation and no multiplication, whose chain from frame to frame would be all that is measured.
   */
  static long checksum(long before, int length, byte first) {
    return Long.rotateLeft(before, 7) ^ (((long) length << 8) + first);
  }
}
