package io.mexcbench.hotpath.websocket;

/** A character of which some bytes are still to come: how many, and what the next one may be. */
final class Utf8Remainder {
  private int missing;
  private int nextMin;
  private int nextMax;

  boolean isEmpty() {
    return missing == 0;
  }

  void reset() {
    missing = 0;
  }

  /** Takes a byte of the character, or its first one; false if it cannot stand here. */
  boolean accept(byte next) {
    int value = next & 0xFF;
    if (missing == 0) {
      return start(value);
    }
    if (value < nextMin || value > nextMax) {
      return false;
    }
    missing--;
    nextMin = 0x80;
    nextMax = 0xBF;
    return true;
  }

  /** The ranges of the second byte are those of RFC 3629, section 4. */
  private boolean start(int lead) {
    if (lead < 0x80) {
      return true;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return false;
    }
    missing = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    nextMin = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    nextMax = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return true;
  }
}
