package io.mexcbench.hotpath.websocket;

/**
 * The states of a reader of UTF-8 (RFC 3629, section 4) and where each byte leads.
 *
 * <p>A state is the number of a bit, and the row of a byte holds at that bit the six bits of the
 * state that follows: nine states of six bits fit a long. So a step is one shift of a row that does
 * not depend on the state, and the chain from byte to byte is one cycle long, without a branch that
 * the text could mislead. (The layout is known as a shift-based automaton; Per Vognsen described it
 * in 2020.)
 */
final class Utf8States {
  /** Nothing of a character is open; 0, so that a fresh state is this one. */
  static final int ACCEPT = 0;

  /** No continuation can make the text valid; nothing leads out of here. */
  static final int REJECT = 48;

  private static final int BITS = 6;
  private static final long MASK = (1 << BITS) - 1;

  private static final int ONE_MORE = 6;
  private static final int TWO_MORE = 12;
  private static final int THREE_MORE = 18;
  private static final int AFTER_E0 = 24;
  private static final int AFTER_ED = 30;
  private static final int AFTER_F0 = 36;
  private static final int AFTER_F4 = 42;

  private static final long[] ROWS = rows();

  private Utf8States() {}

  /** The state after one more byte; only its six lowest bits count, as {@link #of} says. */
  static long next(long state, int unsignedByte) {
    // A shift by a long takes six bits of the distance by itself.
    return ROWS[unsignedByte] >>> state;
  }

  /** The state after the eight bytes of a word, the lowest first. */
  static long nextEight(long state, long word) {
    long s = next(state, (int) word & 0xFF);
    s = next(s, (int) (word >>> 8) & 0xFF);
    s = next(s, (int) (word >>> 16) & 0xFF);
    s = next(s, (int) (word >>> 24) & 0xFF);
    s = next(s, (int) (word >>> 32) & 0xFF);
    s = next(s, (int) (word >>> 40) & 0xFF);
    s = next(s, (int) (word >>> 48) & 0xFF);
    return next(s, (int) (word >>> 56) & 0xFF);
  }

  /** Which state this is, without the bits of other states above it. */
  static int of(long state) {
    return (int) (state & MASK);
  }

  private static long[] rows() {
    long[] rows = new long[256];
    for (int value = 0; value < rows.length; value++) {
      rows[value] =
          (long) afterLead(value) << ACCEPT
              | ifWithin(0x80, value, 0xBF, ACCEPT) << ONE_MORE
              | ifWithin(0x80, value, 0xBF, ONE_MORE) << TWO_MORE
              | ifWithin(0x80, value, 0xBF, TWO_MORE) << THREE_MORE
              | ifWithin(0xA0, value, 0xBF, ONE_MORE) << AFTER_E0
              | ifWithin(0x80, value, 0x9F, ONE_MORE) << AFTER_ED
              | ifWithin(0x90, value, 0xBF, TWO_MORE) << AFTER_F0
              | ifWithin(0x80, value, 0x8F, TWO_MORE) << AFTER_F4
              | (long) REJECT << REJECT;
    }
    return rows;
  }

  private static long ifWithin(int first, int value, int last, int state) {
    return first <= value && value <= last ? state : REJECT;
  }

  private static int afterLead(int lead) {
    if (lead < 0x80) {
      return ACCEPT;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return REJECT;
    }
    if (lead < 0xE0) {
      return ONE_MORE;
    }
    if (lead < 0xF0) {
      return lead == 0xE0 ? AFTER_E0 : lead == 0xED ? AFTER_ED : TWO_MORE;
    }
    return lead == 0xF0 ? AFTER_F0 : lead == 0xF4 ? AFTER_F4 : THREE_MORE;
  }
}
