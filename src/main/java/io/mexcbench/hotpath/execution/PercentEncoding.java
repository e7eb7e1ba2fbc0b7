package io.mexcbench.hotpath.execution;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Percent-encoding of RFC 3986 with upper-case digits, which MEXC demands of what is signed.
 * Everything but the unreserved characters is encoded.
 */
final class PercentEncoding {
  /** Bytes that one byte may become. */
  static final int EXPANSION_MAX = 3;

  private static final byte[] UPPER_CASE = Ascii.bytes("0123456789ABCDEF");
  private static final boolean[] IS_UNRESERVED = new boolean[256];

  static {
    for (byte c :
        Ascii.bytes("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")) {
      IS_UNRESERVED[c] = true;
    }
  }

  private PercentEncoding() {}

  static String encode(String text) {
    return new String(encodeUtf8(text), StandardCharsets.US_ASCII);
  }

  /** The text in UTF-8, encoded. */
  static byte[] encodeUtf8(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] encoded = new byte[EXPANSION_MAX * bytes.length];
    return Arrays.copyOf(encoded, encode(bytes, 0, bytes.length, encoded, 0));
  }

  /**
   * Writes the bytes encoded, where {@link #EXPANSION_MAX} times their number must be free; returns
   * the index behind them. Allocates nothing.
   */
  static int encode(byte[] in, int offset, int length, byte[] out, int outOffset) {
    int at = outOffset;
    for (int i = offset; i < offset + length; i++) {
      int value = in[i] & 0xFF;
      if (IS_UNRESERVED[value]) {
        out[at++] = in[i];
      } else {
        out[at] = '%';
        out[at + 1] = UPPER_CASE[value >> 4];
        out[at + 2] = UPPER_CASE[value & 0xF];
        at += EXPANSION_MAX;
      }
    }
    return at;
  }
}
