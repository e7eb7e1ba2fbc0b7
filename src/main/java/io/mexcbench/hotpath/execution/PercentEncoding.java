package io.mexcbench.hotpath.execution;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Percent-encoding of RFC 3986 with upper-case digits, which MEXC demands of what is signed. Not
 * for the hot path: it is applied once to what orders have in common.
 */
final class PercentEncoding {
  private static final HexFormat UPPER_CASE = HexFormat.of().withUpperCase();
  private static final String UNRESERVED_MARKS = "-._~";

  private PercentEncoding() {}

  static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (isUnreserved((char) (b & 0xFF))) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(UPPER_CASE.toHexDigits(b));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || UNRESERVED_MARKS.indexOf(c) >= 0;
  }
}
