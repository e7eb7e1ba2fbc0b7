package io.mexcbench.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Rows on their way from the one thread that puts them in to the one that takes them out. All of
 * its memory is there from the beginning.
 *
 * <pre>
 *   trade   kind and symbol, time, price, quantity
 *   quote   kind and symbol, time, bid price, bid quantity, ask price, ask quantity
 *   order   kind and symbol, time, price, quantity, filled, sequence, side; status is its text
 * </pre>
 */
final class RowBuffer {
  static final int TRADE = 1;
  static final int QUOTE = 2;
  static final int ORDER = 3;

  /** A cache line. */
  private static final int WIDTH = 8;

  private final long[] fields;
  private final String[] texts;
  private final int mask;
  private final AtomicLong published = new AtomicLong();
  private final AtomicLong released = new AtomicLong();
  private long next;
  private long releasedSeen;

  RowBuffer(int rows) {
    fields = new long[rows * WIDTH];
    texts = new String[rows];
    mask = rows - 1;
  }

  /** Whether a row may be put in. */
  boolean hasRoom() {
    if (next - releasedSeen <= mask) {
      return true;
    }
    releasedSeen = released.getAcquire();
    return next - releasedSeen <= mask;
  }

  /** The first field's index of the row that is put in next. */
  int begin(int kind, int symbol, long timeMillis) {
    int at = (int) (next & mask) * WIDTH;
    fields[at] = ((long) kind << Integer.SIZE) | symbol;
    fields[at + 1] = timeMillis;
    return at;
  }

  void set(int index, long value) {
    fields[index] = value;
  }

  void text(String value) {
    texts[(int) (next & mask)] = value;
  }

  void publish() {
    next++;
    published.setRelease(next);
  }

  int available() {
    return (int) (published.getAcquire() - released.getPlain());
  }

  /** Of the row that is so many behind the oldest. */
  int kind(int row) {
    return (int) (field(row, 0) >>> Integer.SIZE);
  }

  int symbol(int row) {
    return (int) field(row, 0);
  }

  long timeMillis(int row) {
    return field(row, 1);
  }

  long field(int row, int field) {
    return fields[(int) ((released.getPlain() + row) & mask) * WIDTH + field];
  }

  String textOf(int row) {
    return texts[(int) ((released.getPlain() + row) & mask)];
  }

  /** The oldest rows make room. */
  void release(int rows) {
    released.setRelease(released.getPlain() + rows);
  }
}
