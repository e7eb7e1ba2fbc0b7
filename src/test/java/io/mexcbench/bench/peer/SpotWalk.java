package io.mexcbench.bench.peer;

/**
 * The floor of reading a spot push: visits every field of every message in it, checks that it lies
 * within the message, and adds up where it starts and ends. It converts no number, but a reader
 * that knows nothing of the layout beforehand cannot do less. Fields may come in any order, as in
 * ours.
 */
final class SpotWalk {
  /** What a message gets whose fields do not fit into it. */
  static final long CUT = -1;

  private static final int DELIMITED = 2;
  private static final int FIRST_BODY_TAG = 301 << 3 | DELIMITED;

  /** The tags of a body's fields that are messages themselves; 0 is none. */
  private final int firstNested;

  private final int secondNested;
  private int next;

  private SpotWalk(int firstNested, int secondNested) {
    this.firstNested = firstNested;
    this.secondNested = secondNested;
  }

  /** Asks and bids are messages. */
  static SpotWalk ofDepth() {
    return new SpotWalk(1 << 3 | DELIMITED, 2 << 3 | DELIMITED);
  }

  static SpotWalk ofDeals() {
    return new SpotWalk(1 << 3 | DELIMITED, 0);
  }

  static SpotWalk ofQuote() {
    return new SpotWalk(0, 0);
  }

  /** The sum of where the values start and end of all fields that are no messages. */
  long wrapper(byte[] bytes) {
    long sum = 0;
    int at = 0;
    int end = bytes.length;
    while (at < end) {
      int tag = bytes[at++];
      if (tag < 0) {
        tag = varint(bytes, at - 1, end);
        at = next;
      }
      int value = at < end ? bytes[at++] : -1;
      if (value < 0) {
        value = varint(bytes, at - 1, end);
        at = next;
      }
      if ((tag & 7) == DELIMITED) {
        if (value < 0 || value > end - at) {
          return CUT;
        }
        at += value;
        sum += tag >= FIRST_BODY_TAG ? body(bytes, at - value, at) : 2 * at - value;
      } else {
        sum += at;
      }
    }
    return sum;
  }

  private long body(byte[] bytes, int from, int end) {
    long sum = 0;
    int at = from;
    while (at < end) {
      int tag = bytes[at++];
      int value = at < end ? bytes[at++] : -1;
      if (value < 0) {
        value = varint(bytes, at - 1, end);
        at = next;
      }
      if ((tag & 7) == DELIMITED) {
        if (value < 0 || value > end - at) {
          return CUT;
        }
        at += value;
        boolean isNested = tag == firstNested || tag == secondNested;
        sum += isNested ? fields(bytes, at - value, at) : 2 * at - value;
      } else {
        sum += at;
      }
    }
    return sum;
  }

  private long fields(byte[] bytes, int from, int end) {
    long sum = 0;
    int at = from;
    while (at < end) {
      int tag = bytes[at++];
      int value = at < end ? bytes[at++] : -1;
      if (value < 0) {
        value = varint(bytes, at - 1, end);
        at = next;
      }
      if ((tag & 7) == DELIMITED) {
        if (value < 0 || value > end - at) {
          return CUT;
        }
        at += value;
        sum += 2 * at - value;
      } else {
        sum += at;
      }
    }
    return sum;
  }

  /** One of more than one byte; of a time, only where it ends is of interest. */
  private int varint(byte[] bytes, int from, int end) {
    int value = 0;
    int at = from;
    int shift = 0;
    byte part;
    do {
      part = at < end ? bytes[at] : 0;
      value |= (part & 0x7F) << shift;
      shift += 7;
      at++;
    } while (part < 0);
    next = at;
    return value;
  }
}
