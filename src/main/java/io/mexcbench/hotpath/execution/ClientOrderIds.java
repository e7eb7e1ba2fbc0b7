package io.mexcbench.hotpath.execution;

import java.nio.charset.StandardCharsets;

/**
 * Identifiers for {@code newClientOrderId}: the session's prefix and a counter in base 36, such as
 * {@code s7-1z}. They are unique as long as no two sessions share a prefix, for the mark at its end
 * says where the counter begins; {@link #sequenceOf} gives the counter back, so that a report can
 * be matched with its order by an array index.
 */
public final class ClientOrderIds {
  /** MEXC refuses longer ones. */
  public static final int LENGTH_MAX = 32;

  private static final int RADIX = 36;
  // Long.MAX_VALUE in base 36.
  private static final int DIGITS_MAX = 13;
  // Of a prefix without its mark.
  private static final int NAME_LENGTH_MAX = LENGTH_MAX - DIGITS_MAX - 1;
  private static final byte[] DIGITS = Ascii.bytes("0123456789abcdefghijklmnopqrstuvwxyz");
  private static final byte[] SUCCESSOR = successors();

  private final byte[] id = new byte[LENGTH_MAX];
  private final int prefixLength;
  private long sequence;
  private int length;

  /**
   * @param prefix of letters, digits, {@code -} and {@code _}, at most 19 of them, the last of
   *     which is a mark: else {@code s} and 36 would be {@code s1} and 0
   * @param lastSequence the counter of the last identifier given out under this prefix, 0 if none
   */
  public ClientOrderIds(String prefix, long lastSequence) {
    if (!prefix.matches("[A-Za-z0-9_-]{0," + NAME_LENGTH_MAX + "}[_-]")) {
      throw new IllegalArgumentException(
          "prefix must be 1 to 19 letters, digits, '-' or '_', and end in one of these two, got \""
              + prefix
              + '"');
    }
    if (lastSequence < 0) {
      throw new IllegalArgumentException("sequence must not be negative, got " + lastSequence);
    }
    byte[] bytes =
        (prefix + Long.toString(lastSequence, RADIX)).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, id, 0, bytes.length);
    this.prefixLength = prefix.length();
    this.length = bytes.length;
    this.sequence = lastSequence;
  }

  private static byte[] successors() {
    byte[] successors = new byte['z' + 1];
    for (int digit = 0; digit < RADIX; digit++) {
      successors[Character.forDigit(digit, RADIX)] =
          (byte) Character.forDigit((digit + 1) % RADIX, RADIX);
    }
    return successors;
  }

  /** Moves on to the next identifier, and returns its counter. */
  public long next() {
    sequence++;
    int i = length - 1;
    while (i >= prefixLength) {
      id[i] = SUCCESSOR[id[i]];
      if (id[i] != '0') {
        return sequence;
      }
      i--;
    }
    // Every digit was a z: the number gets one more.
    id[prefixLength] = '1';
    id[length++] = '0';
    return sequence;
  }

  /** The counter of the identifier that {@link #next()} moved to. */
  public long sequence() {
    return sequence;
  }

  public int length() {
    return length;
  }

  /** Writes the identifier that {@link #next()} moved to; returns the index behind it. */
  public int copyTo(byte[] out, int offset) {
    System.arraycopy(id, 0, out, offset, length);
    return offset + length;
  }

  /**
   * Writes the identifier of an earlier counter of this session, where {@link #LENGTH_MAX} bytes
   * must be free; returns the index behind it.
   */
  public int copyTo(long sequence, byte[] out, int offset) {
    if (sequence < 0) {
      throw new IllegalArgumentException("sequence must not be negative, got " + sequence);
    }
    System.arraycopy(id, 0, out, offset, prefixLength);
    int digits = 1;
    for (long rest = sequence / RADIX; rest > 0; rest /= RADIX) {
      digits++;
    }
    int from = offset + prefixLength;
    long rest = sequence;
    for (int i = from + digits - 1; i >= from; i--) {
      out[i] = DIGITS[(int) (rest % RADIX)];
      rest /= RADIX;
    }
    return from + digits;
  }

  /** The counter of an identifier of this session, or -1 if it is none. */
  public long sequenceOf(byte[] buffer, int offset, int length) {
    int digits = length - prefixLength;
    if (digits < 1 || digits > DIGITS_MAX || !startsWithPrefix(buffer, offset)) {
      return -1;
    }
    int from = offset + prefixLength;
    if (digits > 1 && buffer[from] == '0') {
      return -1;
    }
    return parse(buffer, from, from + digits);
  }

  private boolean startsWithPrefix(byte[] buffer, int offset) {
    for (int i = 0; i < prefixLength; i++) {
      if (buffer[offset + i] != id[i]) {
        return false;
      }
    }
    return true;
  }

  private static long parse(byte[] buffer, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = digitOf(buffer[i]);
      if (digit < 0 || value > (Long.MAX_VALUE - digit) / RADIX) {
        return -1;
      }
      value = value * RADIX + digit;
    }
    return value;
  }

  private static int digitOf(byte character) {
    if (character >= '0' && character <= '9') {
      return character - '0';
    }
    return character >= 'a' && character <= 'z' ? character - 'a' + 10 : -1;
  }
}
