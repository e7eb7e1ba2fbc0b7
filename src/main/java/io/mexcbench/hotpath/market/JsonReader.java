package io.mexcbench.hotpath.market;

/**
 * A cursor over JSON text, strict as RFC 8259 but for two things: it does not check that strings
 * are UTF-8, which is the WebSocket layer's work, and it refuses nesting deeper than 64.
 *
 * <p>The first failure sticks: from then on there is nothing more to read, so that callers loop
 * {@code while (nextKey())} and look at {@link #status} once, at the end.
 */
final class JsonReader {
  private static final int MAX_DEPTH = 64;
  private static final int NOTHING = 0;

  private final DecimalParser decimals = new DecimalParser();
  private byte[] bytes = {};
  private int position;
  private int end;
  private boolean isFirst;
  private int textFrom;
  private int textTo;
  private DecodeStatus status = DecodeStatus.OK;

  void reset(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    end = to;
    status = DecodeStatus.OK;
    seek(from);
  }

  DecodeStatus status() {
    return status;
  }

  /** The first reason stays. */
  void fail(DecodeStatus why) {
    status = status == DecodeStatus.OK ? why : status;
    position = 0;
    end = 0;
  }

  /** Fails unless what the message must have is there. */
  void require(boolean isThere) {
    if (!isThere) {
      fail(DecodeStatus.MALFORMED);
    }
  }

  int position() {
    return position;
  }

  /** Goes back to a value whose {@link #position} was noted; nothing if reading has failed. */
  void seek(int to) {
    position = Math.min(to, end);
    isFirst = false;
  }

  void beginObject() {
    expect('{');
    isFirst = true;
  }

  /** Goes to the value of the next member; the text is its name. False after the last one. */
  boolean nextKey() {
    if (!isNextBefore('}')) {
      return false;
    }
    string();
    expect(':');
    return status == DecodeStatus.OK;
  }

  void beginArray() {
    expect('[');
    isFirst = true;
  }

  /** Goes to the next element. False after the last one. */
  boolean nextElement() {
    return isNextBefore(']');
  }

  /** What the text is among the names of the table. */
  int textIn(ByteKeyTable table) {
    return table.indexOf(bytes, textFrom, textTo);
  }

  /** The text that comes next, without its quotes and with its escapes as they stand. */
  void string() {
    expect('"');
    textFrom = position;
    while (position < end) {
      byte character = bytes[position++];
      if (character == '"') {
        textTo = position - 1;
        return;
      }
      if (character == '\\') {
        jump(JsonToken.escapeEnd(bytes, position, end));
      } else if (character >= 0 && character < ' ') {
        break;
      }
    }
    fail(DecodeStatus.MALFORMED);
    textFrom = 0;
    textTo = 0;
  }

  /** The string, number or literal that comes next, as text. */
  void scalar() {
    int next = peek();
    if (next == '"') {
      string();
    } else if (next == '{' || next == '[') {
      fail(DecodeStatus.MALFORMED);
    } else {
      textFrom = position;
      skipValue();
      textTo = position;
    }
  }

  byte[] bytes() {
    return bytes;
  }

  int textFrom() {
    return textFrom;
  }

  int textTo() {
    return textTo;
  }

  /** The number, or text of a number; digits beyond the scale make the message inexact. */
  long exact(int scale) {
    return number(scale, true);
  }

  /** The number, or text of a number; digits beyond the scale are cut off. */
  long truncated(int scale) {
    return number(scale, false);
  }

  /** Passes over the value if it is null. */
  boolean skipsNull() {
    if (peek() != 'n') {
      return false;
    }
    jump(JsonToken.literalEnd(bytes, position, end));
    return true;
  }

  /** Passes over the value, checking it as strictly as if it were wanted. */
  void skipValue() {
    skipValue(0);
  }

  /** The character that comes next, 0 if there is none. */
  int peek() {
    while (position < end) {
      byte character = bytes[position];
      if (character != ' ' && character != '\n' && character != '\r' && character != '\t') {
        return character;
      }
      position++;
    }
    return NOTHING;
  }

  /** Fails if anything but white space is left. */
  void finish() {
    peek();
    require(position == end);
  }

  private boolean isNextBefore(char close) {
    int next = peek();
    if (next == close) {
      position++;
      isFirst = false;
      return false;
    }
    if (!isFirst) {
      expect(',');
    }
    isFirst = false;
    return status == DecodeStatus.OK;
  }

  private void expect(char wanted) {
    if (peek() == wanted) {
      position++;
    } else {
      fail(DecodeStatus.MALFORMED);
    }
  }

  /** Goes to where a token ends. */
  private void jump(int to) {
    require(to >= 0);
    position = Math.max(0, Math.min(to, end));
  }

  private long number(int scale, boolean exact) {
    long value;
    if (peek() == '"') {
      string();
      value = decimals.text(bytes, textFrom, textTo, scale, exact);
    } else {
      value = decimals.json(bytes, position, end, scale, exact);
      position = decimals.end();
    }
    if (value == DecimalParser.FAILED) {
      fail(decimals.failure());
      return 0;
    }
    return value;
  }

  private void skipValue(int depth) {
    switch (peek()) {
      case '{' -> {
        require(depth < MAX_DEPTH);
        beginObject();
        while (nextKey()) {
          skipValue(depth + 1);
        }
      }
      case '[' -> {
        require(depth < MAX_DEPTH);
        beginArray();
        while (nextElement()) {
          skipValue(depth + 1);
        }
      }
      case '"' -> string();
      case 't', 'f', 'n' -> jump(JsonToken.literalEnd(bytes, position, end));
      default -> skipNumber();
    }
  }

  /** Any number will do here, also one that fits no long. */
  private void skipNumber() {
    decimals.json(bytes, position, end, 0, false);
    jump(decimals.end());
  }
}
