package io.mexcbench.bench.peer;

/**
 * What every contestant makes of an acknowledgement: the length and both ends of each text, which
 * only who has found the text can know, and the time. It costs next to nothing beside the reading.
 * Of the symbol it is the last character alone: some names are not ASCII, and are as many bytes for
 * one reader and as many characters for another.
 */
final class AckSum {
  private static final int SYMBOL = 1;
  static final int ORDER_ID = 3;
  static final int PRICE = 5;
  static final int QUANTITY = 7;
  static final int TYPE = 9;
  static final int SIDE = 11;

  private long sum;

  void addSymbol(int last) {
    sum += (long) SYMBOL * last;
  }

  void addSymbol(String name) {
    addSymbol(name.charAt(name.length() - 1));
  }

  void add(int field, int length, int first, int last) {
    sum += (long) field * (length << 16 | first << 8 | last);
  }

  void add(int field, String text) {
    add(field, text.length(), text.charAt(0), text.charAt(text.length() - 1));
  }

  /** The sum, which begins again at 0. */
  long take(long timeMillis) {
    long taken = sum + (timeMillis << 24);
    sum = 0;
    return taken;
  }
}
