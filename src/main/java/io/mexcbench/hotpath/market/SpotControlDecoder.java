package io.mexcbench.hotpath.market;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Reads what the spot socket says in text: {@code {"id":0,"code":0,"msg":"..."}}. A refusal has
 * code 0 as well, so only its words tell it from an acknowledgement. One instance belongs to one
 * thread; its slices are valid until the next message, and it allocates only while their number
 * grows.
 */
public final class SpotControlDecoder {
  /** What a control text says. */
  public enum Kind {
    /** The channels of a request were accepted: {@link #channel} names them. */
    ACKNOWLEDGED,
    /** The channels of a request were refused: {@link #channel} names them, {@link #reason} why. */
    REFUSED,
    PONG,
    /** Well formed, but none of these, such as an error with a code of its own. */
    OTHER,
    /** Not JSON, or not an object with a text {@code msg}. */
    MALFORMED
  }

  private static final ByteKeyTable KEYS = new ByteKeyTable(List.of("id", "code", "msg"));
  private static final int ID = 0;
  private static final int CODE = 1;
  private static final int MESSAGE = 2;
  private static final byte[] REFUSAL = utf8("Not Subscribed successfully! [");
  private static final byte[] CHANNEL = utf8("spot@");

  /** With the full-width colon that the exchange writes. */
  private static final byte[] REASON = utf8("].  Reason\uff1a");

  private final JsonReader in = new JsonReader();
  private final ByteSlice message = new ByteSlice();
  private final ByteSlice reason = new ByteSlice();
  private final List<ByteSlice> channels = new ArrayList<>();
  private int channelCount;
  private long id;
  private long code;

  /**
   * Reads one text.
   *
   * @throws IndexOutOfBoundsException if offset and length do not lie within the array
   */
  public Kind decode(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    message.clear();
    reason.clear();
    channelCount = 0;
    id = 0;
    code = 0;
    boolean hasMessage = false;
    in.reset(bytes, offset, offset + length);
    in.beginObject();
    while (in.nextKey()) {
      switch (in.textIn(KEYS)) {
        case ID -> id = in.skipsNull() ? 0 : in.exact(0);
        case CODE -> code = in.exact(0);
        case MESSAGE -> {
          in.string();
          message.set(bytes, in.textFrom(), in.textTo());
          hasMessage = true;
        }
        default -> in.skipValue();
      }
    }
    in.finish();
    return in.status() == DecodeStatus.OK && hasMessage ? classify(bytes) : malformed();
  }

  /** The id of the request, 0 if the text has none. */
  public long id() {
    return id;
  }

  /** 0 also for a refusal. */
  public long code() {
    return code;
  }

  /** All that the exchange said. */
  public ByteSlice message() {
    return message;
  }

  /** Why it refused, without the blanks around it; empty if it did not, or does not say. */
  public ByteSlice reason() {
    return reason;
  }

  public int channelCount() {
    return channelCount;
  }

  public ByteSlice channel(int index) {
    return channels.get(Objects.checkIndex(index, channelCount));
  }

  private Kind malformed() {
    message.clear();
    return Kind.MALFORMED;
  }

  private Kind classify(byte[] bytes) {
    int from = message.offset();
    int to = from + message.length();
    if (message.contentEquals("PONG")) {
      return Kind.PONG;
    }
    if (isAt(bytes, from, to, REFUSAL)) {
      return refusal(bytes, from + REFUSAL.length, to);
    }
    if (code != 0 || !isAt(bytes, from, to, CHANNEL)) {
      return Kind.OTHER;
    }
    split(bytes, from, to);
    return Kind.ACKNOWLEDGED;
  }

  private Kind refusal(byte[] bytes, int from, int to) {
    int close = from;
    while (close < to && bytes[close] != ']') {
      close++;
    }
    split(bytes, from, close);
    if (isAt(bytes, close, to, REASON)) {
      int first = close + REASON.length;
      int last = to;
      while (first < last && bytes[first] == ' ') {
        first++;
      }
      while (last > first && bytes[last - 1] == ' ') {
        last--;
      }
      reason.set(bytes, first, last);
    }
    return Kind.REFUSED;
  }

  /** The channels between the commas. */
  private void split(byte[] bytes, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (bytes[i] == ',') {
        add(bytes, start, i);
        start = i + 1;
      }
    }
    add(bytes, start, to);
  }

  private void add(byte[] bytes, int from, int to) {
    if (channelCount == channels.size()) {
      channels.add(new ByteSlice());
    }
    channels.get(channelCount).set(bytes, from, to);
    channelCount++;
  }

  private static boolean isAt(byte[] bytes, int from, int to, byte[] wanted) {
    return wanted.length <= to - from
        && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
