package io.mexcbench.hotpath.market;

import java.nio.charset.StandardCharsets;

/**
 * Text that still lies in the message it came from, as UTF-8; escapes of a JSON string are left as
 * they stand. Valid only during the callback.
 */
public final class ByteSlice {
  private static final byte[] NOTHING = {};

  private byte[] array = NOTHING;
  private int offset;
  private int length;

  ByteSlice() {}

  void set(byte[] bytes, int from, int to) {
    array = bytes;
    offset = from;
    length = to - from;
  }

  void clear() {
    set(NOTHING, 0, 0);
  }

  /** The message that holds the text. */
  public byte[] array() {
    return array;
  }

  public int offset() {
    return offset;
  }

  public int length() {
    return length;
  }

  /** Whether the text is that ASCII text; allocates nothing. */
  public boolean contentEquals(String ascii) {
    if (ascii.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (array[offset + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The text as a new string. */
  @Override
  public String toString() {
    return new String(array, offset, length, StandardCharsets.UTF_8);
  }
}
