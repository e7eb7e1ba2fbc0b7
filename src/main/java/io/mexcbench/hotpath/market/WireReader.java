package io.mexcbench.hotpath.market;

/**
 * A cursor over protobuf's wire format.
 *
 * <p>The first failure sticks: from then on there is nothing more to read and every read answers 0,
 * so that callers loop {@code while (hasMore())} and look at {@link #status} once, at the end.
 *
 * <p>Source: protobuf's encoding page. Stricter than there: a tag or a length beyond 32 bits is
 * malformed instead of being cut, and unknown groups nest 64 deep at most, wherever they stand
 * (protobuf-java counts to 100, the messages around them included).
 */
final class WireReader {
  static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  static final int DELIMITED = 2;
  private static final int GROUP = 3;
  private static final int GROUP_END = 4;
  private static final int FIXED_32 = 5;
  private static final int MAX_GROUP_DEPTH = 64;
  private static final long MAX_TAG = 0xFFFF_FFFFL;

  private final DecimalParser decimals = new DecimalParser();
  private byte[] bytes = {};
  private int position;
  private int end;
  private int textFrom;
  private int textTo;
  private DecodeStatus status = DecodeStatus.OK;

  /** The tag of a field whose value is a varint. */
  static int varintTag(int field) {
    return field << 3 | VARINT;
  }

  /** The tag of a field whose value is text or a message. */
  static int delimitedTag(int field) {
    return field << 3 | DELIMITED;
  }

  static boolean isDelimited(int tag) {
    return (tag & 7) == DELIMITED;
  }

  void reset(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    position = from;
    end = to;
    status = DecodeStatus.OK;
  }

  void clear() {
    status = DecodeStatus.OK;
  }

  DecodeStatus status() {
    return status;
  }

  int position() {
    return position;
  }

  int end() {
    return end;
  }

  /** Goes on elsewhere in the message, after a part that the caller has read by itself. */
  void moveTo(int position) {
    this.position = position;
  }

  boolean hasMore() {
    return position < end;
  }

  void fail(DecodeStatus why) {
    status = status == DecodeStatus.OK ? why : status;
    position = 0;
    end = 0;
  }

  void require(boolean isThere) {
    if (!isThere) {
      fail(DecodeStatus.MALFORMED);
    }
  }

  int tag() {
    long tag = varint();
    if (tag >>> 3 == 0 || tag < 0 || tag > MAX_TAG) {
      fail(DecodeStatus.MALFORMED);
      return 0;
    }
    return (int) tag;
  }

  long varint() {
    if (position < end && bytes[position] >= 0) {
      return bytes[position++];
    }
    int left = end - position;
    if (left > 0 && end >= Long.BYTES) {
      // Near the end, the word that ends there: what it lacks at its top is zero, and would end a
      // varint, but not within the message.
      long word =
          left >= Long.BYTES
              ? Swar.load(bytes, position)
              : Swar.load(bytes, end - Long.BYTES) >>> (Long.SIZE - Byte.SIZE * left);
      long last = Swar.varintEnd(word);
      int length = (Long.numberOfTrailingZeros(last) >>> 3) + 1;
      if (last != 0 && length <= left) {
        position += length;
        return Swar.varint(word, last);
      }
    }
    return varintByByte();
  }

  /** One that is long or malformed, or at the start of an array. */
  private long varintByByte() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE && position < end; shift += 7) {
      byte part = bytes[position++];
      value |= (part & 0x7FL) << shift;
      if (part >= 0) {
        return value;
      }
    }
    fail(DecodeStatus.MALFORMED);
    return 0;
  }

  /** Limits reading to the message that starts here; answers what {@link #leave} wants back. */
  int enter() {
    int outerEnd = end;
    int length = length();
    if (status == DecodeStatus.OK) {
      end = position + length;
    }
    return outerEnd;
  }

  void leave(int outerEnd) {
    if (status == DecodeStatus.OK) {
      end = outerEnd;
    }
  }

  /** Passes over a text or message, which then lies from {@link #textFrom} to {@link #textTo}. */
  void text() {
    int length = length();
    textFrom = position;
    position += length;
    textTo = position;
  }

  int textFrom() {
    return textFrom;
  }

  int textTo() {
    return textTo;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The text that comes next, left where it is. */
  void text(ByteSlice slice) {
    text();
    slice.set(bytes, textFrom, textTo);
  }

  /** The text that comes next as a number; digits beyond the scale make the message inexact. */
  long exact(int scale) {
    text();
    return numberOfText(scale, true);
  }

  /** The text that comes next as a number; digits beyond the scale are cut off. */
  long truncated(int scale) {
    text();
    return numberOfText(scale, false);
  }

  /** The same, or 0 if there is no text: where a number may be missing, protobuf has no other. */
  long truncatedOrZero(int scale) {
    text();
    return textFrom == textTo ? 0 : numberOfText(scale, false);
  }

  long numberOfText(int scale, boolean exact) {
    return number(decimals.text(bytes, textFrom, textTo, scale, exact));
  }

  /** Passes over the value of a field that nobody knows. */
  void skip(int tag) {
    skip(tag, 0);
  }

  private void skip(int tag, int depth) {
    switch (tag & 7) {
      case VARINT -> varint();
      case FIXED_64 -> advance(Long.BYTES);
      case DELIMITED -> text();
      case GROUP -> skipGroup(tag >>> 3, depth + 1);
      case FIXED_32 -> advance(Integer.BYTES);
      default -> fail(DecodeStatus.MALFORMED);
    }
  }

  private void skipGroup(int field, int depth) {
    int tag = depth > MAX_GROUP_DEPTH ? 0 : tag();
    while ((tag & 7) != GROUP_END && status == DecodeStatus.OK && tag != 0) {
      skip(tag, depth);
      tag = tag();
    }
    if (tag >>> 3 != field) {
      fail(DecodeStatus.MALFORMED);
    }
  }

  private void advance(int length) {
    if (length > end - position) {
      fail(DecodeStatus.MALFORMED);
    } else {
      position += length;
    }
  }

  private int length() {
    long length = varint();
    if (length < 0 || length > end - position) {
      fail(DecodeStatus.MALFORMED);
      return 0;
    }
    return (int) length;
  }

  private long number(long value) {
    if (value == DecimalParser.FAILED) {
      fail(decimals.failure());
      return 0;
    }
    return value;
  }
}
