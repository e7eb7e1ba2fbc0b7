package io.mexcbench.engine;

import java.util.Arrays;

/** The bytes of one message, a copy of their own. */
final class Payload {
  final byte[] bytes;

  Payload(byte[] from, int offset, int length) {
    bytes = Arrays.copyOfRange(from, offset, offset + length);
  }
}
