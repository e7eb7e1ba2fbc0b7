package io.mexcbench.hotpath.execution;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A position in a JSON text and the grammar of what stands there (RFC 8259). Every method that
 * skips returns false where the text is not what was asked for, and is of no use after that.
 */
final class JsonCursor {
  static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
  static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  /** What {@link #peek()} sees behind the text. */
  static final int END = -1;

  private byte[] buffer = {};
  private int position;
  private int limit;
  private boolean hasEscape;

  void wrap(byte[] buffer, int offset, int limit) {
    Objects.checkFromToIndex(offset, limit, buffer.length);
    this.buffer = buffer;
    this.position = offset;
    this.limit = limit;
  }

  int position() {
    return position;
  }

  /** Whether the string last skipped has a backslash. */
  boolean hasEscape() {
    return hasEscape;
  }

  /** The next byte that is not white space, without taking it. */
  int peek() {
    if (position < limit && buffer[position] > ' ') {
      return buffer[position];
    }
    return peekBehindSpace();
  }

  private int peekBehindSpace() {
    while (position < limit) {
      int next = buffer[position];
      if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
        return next & 0xFF;
      }
      position++;
    }
    return END;
  }

  boolean take(char expected) {
    if (peek() != expected) {
      return false;
    }
    position++;
    return true;
  }

  boolean takeWord(byte[] word) {
    if (peek() == END || limit - position < word.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (buffer[position + i] != word[i]) {
        return false;
      }
    }
    position += word.length;
    return true;
  }

  /** From behind the opening quote to behind the closing one. */
  boolean skipString() {
    hasEscape = false;
    while (true) {
      int stop = plainEnd();
      if (stop == limit) {
        return false;
      }
      position = stop + 1;
      if (buffer[stop] == '"') {
        return true;
      }
      if (buffer[stop] != '\\' || !skipEscape()) {
        return false;
      }
    }
  }

  /** Index of the next quote, backslash or control character; the limit if there is none. */
  private int plainEnd() {
    int i = position;
    for (; i <= limit - Long.BYTES; i += Long.BYTES) {
      long stops = Words.stopBits(Words.load(buffer, i));
      if (stops != 0) {
        return i + Words.firstByte(stops);
      }
    }
    while (i < limit && !isStop(buffer[i])) {
      i++;
    }
    return i;
  }

  private static boolean isStop(byte next) {
    return next == '"' || next == '\\' || (next >= 0 && next < ' ');
  }

  private boolean skipEscape() {
    hasEscape = true;
    if (position == limit) {
      return false;
    }
    return switch (buffer[position++]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> true;
      case 'u' -> skipHexDigits();
      default -> false;
    };
  }

  private boolean skipHexDigits() {
    if (limit - position < 4) {
      return false;
    }
    for (int end = position + 4; position < end; position++) {
      if (Character.digit(buffer[position], 16) < 0) {
        return false;
      }
    }
    return true;
  }

  boolean skipNumber() {
    skip('-');
    boolean hasLeadingZero = position < limit && buffer[position] == '0';
    int digits = skipDigits();
    if (digits == 0 || (hasLeadingZero && digits > 1)) {
      return false;
    }
    if (skip('.') && skipDigits() == 0) {
      return false;
    }
    if (skip('e') || skip('E')) {
      if (!skip('-')) {
        skip('+');
      }
      return skipDigits() > 0;
    }
    return true;
  }

  private boolean skip(char expected) {
    if (position == limit || buffer[position] != expected) {
      return false;
    }
    position++;
    return true;
  }

  private int skipDigits() {
    int i = position;
    while (i < limit && buffer[i] >= '0' && buffer[i] <= '9') {
      i++;
    }
    int digits = i - position;
    position = i;
    return digits;
  }
}
