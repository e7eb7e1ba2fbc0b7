package io.mexcbench.hotpath.execution;

/**
 * Walks over a JSON text and remembers the last string, number or null as a region of it, the
 * token. A method that returns false leaves the scanner of no use: the text is not JSON, or not
 * what was asked for.
 */
final class JsonScanner {
  private static final int DEPTH_MAX = 32;
  // So many digits fit into a long, whatever they are.
  private static final int SAFE_DIGITS = 18;

  private final JsonCursor cursor = new JsonCursor();
  private byte[] buffer = {};
  private int tokenOffset;
  private int tokenLength;
  private boolean isTokenEscaped;
  private long keyWord;
  private long integer;

  void wrap(byte[] buffer, int offset, int limit) {
    this.buffer = buffer;
    cursor.wrap(buffer, offset, limit);
  }

  /** The next byte that is not white space. */
  int peek() {
    return cursor.peek();
  }

  boolean isAtEnd() {
    return cursor.peek() == JsonCursor.END;
  }

  boolean take(char expected) {
    return cursor.take(expected);
  }

  boolean takeWord(byte[] word) {
    return cursor.takeWord(word);
  }

  /** 0 for null and for an empty string. */
  int tokenLength() {
    return tokenLength;
  }

  boolean isTokenEscaped() {
    return isTokenEscaped;
  }

  void tokenTo(Slice slice) {
    slice.set(tokenOffset, tokenLength);
  }

  ReportedStatus tokenAsStatus() {
    return ReportedStatus.of(buffer, tokenOffset, tokenLength);
  }

  /** Takes the key of a member; the token is what stands between the quotes. */
  boolean readKey() {
    if (!readString()) {
      return false;
    }
    keyWord = firstWord();
    return cursor.take(':');
  }

  /** Whether the key last read is this one; it is not if it is written with escapes. */
  boolean keyIs(JsonKey key) {
    int length = key.bytes.length;
    if (tokenLength != length || keyWord != key.word) {
      return false;
    }
    for (int i = Long.BYTES; i < length; i++) {
      if (buffer[tokenOffset + i] != key.bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Up to eight bytes of the token, the first of them lowest. */
  private long firstWord() {
    int length = Math.min(tokenLength, Long.BYTES);
    if (length > 0 && tokenOffset + Long.BYTES <= buffer.length) {
      return Words.load(buffer, tokenOffset) & (-1L >>> (Long.SIZE - Byte.SIZE * length));
    }
    long word = 0;
    for (int i = length - 1; i >= 0; i--) {
      word = word << Byte.SIZE | (buffer[tokenOffset + i] & 0xFF);
    }
    return word;
  }

  /** Takes a string; the token is what stands between the quotes. */
  boolean readString() {
    if (!cursor.take('"')) {
      return false;
    }
    tokenOffset = cursor.position();
    boolean isClosed = cursor.skipString();
    tokenLength = cursor.position() - 1 - tokenOffset;
    isTokenEscaped = cursor.hasEscape();
    return isClosed;
  }

  /** Takes a string, a number, or null. */
  boolean readScalar() {
    int next = cursor.peek();
    if (next == '"') {
      return readString();
    }
    isTokenEscaped = false;
    tokenOffset = cursor.position();
    if (next == 'n') {
      tokenLength = 0;
      return cursor.takeWord(JsonCursor.NULL);
    }
    boolean isNumber = cursor.skipNumber();
    tokenLength = cursor.position() - tokenOffset;
    return isNumber;
  }

  /** Takes a whole number, bare or as a string; null and an empty string count as 0. */
  boolean readInteger() {
    return readScalar() && !isTokenEscaped && parseToken();
  }

  private boolean parseToken() {
    int end = tokenOffset + tokenLength;
    boolean isLong = tokenLength > SAFE_DIGITS;
    boolean isNegative = tokenLength > 1 && buffer[tokenOffset] == '-';
    long value = 0;
    for (int i = isNegative ? tokenOffset + 1 : tokenOffset; i < end; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9 || (isLong && value > (Long.MAX_VALUE - digit) / 10)) {
        return false;
      }
      value = value * 10 + digit;
    }
    integer = isNegative ? -value : value;
    return true;
  }

  long integer() {
    return integer;
  }

  /** Takes any value, with all that is in it, up to a depth of 32. */
  boolean skipValue() {
    return skipValue(0);
  }

  /** The same; the slice is where the value lies. */
  boolean skipValueTo(Slice slice) {
    cursor.peek();
    int from = cursor.position();
    boolean isValue = skipValue();
    slice.set(from, cursor.position() - from);
    return isValue;
  }

  private boolean skipValue(int depth) {
    return switch (cursor.peek()) {
      case '{' -> depth < DEPTH_MAX && skipMembers(depth + 1);
      case '[' -> depth < DEPTH_MAX && skipElements(depth + 1);
      case 't' -> cursor.takeWord(JsonCursor.TRUE);
      case 'f' -> cursor.takeWord(JsonCursor.FALSE);
      default -> readScalar();
    };
  }

  private boolean skipMembers(int depth) {
    cursor.take('{');
    if (cursor.take('}')) {
      return true;
    }
    do {
      if (!readKey() || !skipValue(depth)) {
        return false;
      }
    } while (cursor.take(','));
    return cursor.take('}');
  }

  private boolean skipElements(int depth) {
    cursor.take('[');
    if (cursor.take(']')) {
      return true;
    }
    do {
      if (!skipValue(depth)) {
        return false;
      }
    } while (cursor.take(','));
    return cursor.take(']');
  }
}
