package io.mexcbench.hotpath.market;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The small tokens of RFC 8259: where one ends, or {@link #NONE} if it is not one. */
final class JsonToken {
  static final int NONE = -1;

  private static final String ESCAPES = "\"\\/bfnrt";
  private static final int UNICODE_DIGITS = 4;
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  private JsonToken() {}

  /** The end of the escape whose backslash stands before {@code from}. */
  static int escapeEnd(byte[] bytes, int from, int to) {
    if (from >= to) {
      return NONE;
    }
    if (bytes[from] != 'u') {
      return ESCAPES.indexOf(bytes[from]) < 0 ? NONE : from + 1;
    }
    int end = from + 1 + UNICODE_DIGITS;
    for (int i = from + 1; i < end; i++) {
      if (i >= to || Character.digit(bytes[i], 16) < 0) {
        return NONE;
      }
    }
    return end;
  }

  /** The end of the literal that begins with the character at {@code from}. */
  static int literalEnd(byte[] bytes, int from, int to) {
    byte[] literal =
        switch (bytes[from]) {
          case 't' -> TRUE;
          case 'f' -> FALSE;
          default -> NULL;
        };
    int end = from + literal.length;
    boolean isThere = end <= to && Arrays.equals(bytes, from, end, literal, 0, literal.length);
    return isThere ? end : NONE;
  }
}
