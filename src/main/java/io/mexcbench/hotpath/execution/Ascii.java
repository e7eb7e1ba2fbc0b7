package io.mexcbench.hotpath.execution;

import java.nio.charset.StandardCharsets;

/** Constant text in bytes. */
final class Ascii {
  private Ascii() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Copies all bytes to {@code offset}; returns the index behind them. */
  static int append(byte[] bytes, byte[] out, int offset) {
    System.arraycopy(bytes, 0, out, offset, bytes.length);
    return offset + bytes.length;
  }

  /** A line break or a space would let one field become another; the value is not repeated. */
  static String requirePrintable(String what, String value) {
    if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new IllegalArgumentException(what + " must be printable ASCII without spaces");
    }
    return value;
  }
}
