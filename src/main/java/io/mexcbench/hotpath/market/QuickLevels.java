package io.mexcbench.hotpath.market;

/**
 * The levels {@code [[price,contracts,orders],...]} of a depth update, the most frequent bytes of
 * all futures news.
 *
 * <p>What bounds the speed is the wait, not the work: where a number begins is known only once the
 * end of the one before is. So a price is expected to have the form of the one before it, and the
 * ends of contracts and orders are found together in one word; the numbers themselves, on which
 * nothing waits, are folded beside it. The forms that are rare are branches, which the processor
 * learns.
 */
final class QuickLevels {
  private static final long NEXT_LEVEL = Swar.word("],[");
  private static final long LAST_LEVEL = Swar.word("]]");

  /** Two numbers in brackets, and a comma or another bracket. */
  private static final int SHORTEST_LEVEL = 6;

  private DepthUpdate depth = new DepthUpdate(new Symbol(0, "none", 0, 0));
  private int priceScale;
  private int quantityScale;
  private final PriceForm form = new PriceForm();
  private int otherEnd;
  private long slowPrice;
  private long slowQuantity;

  void reset(DepthUpdate depth, Symbol symbol) {
    this.depth = depth;
    priceScale = symbol.priceScale();
    quantityScale = symbol.quantityScale();
  }

  /** Adds the levels of the array at {@code at}; the index behind it, or NONE. */
  int read(QuickReader in, byte[] bytes, int at, boolean isAsk) {
    if (bytes[at] != '[') {
      return QuickReader.NONE;
    }
    if (bytes[at + 1] == ']') {
      return at + 2;
    }
    return bytes[at + 1] == '[' ? levels(in, bytes, at + 1, isAsk) : QuickReader.NONE;
  }

  private int levels(QuickReader in, byte[] bytes, int at, boolean isAsk) {
    // Seven digits and ten places fit a long; a larger scale never takes the short way.
    long quantityPower = quantityScale <= 10 ? PowersOfTen.of(quantityScale) : 0;
    long[] pairs = depth.room(isAsk, (in.to() - at) / SHORTEST_LEVEL);
    int count = depth.end(isAsk);
    int from = at + 1;
    form.reset();
    while (in.hasRoom(from)) {
      long word = Swar.load(bytes, from);
      int comma = from + form.length();
      long price;
      if (bytes[comma] == ',' && form.fits(word)) {
        price = form.price(word);
      } else {
        price = otherForm(bytes, from);
        comma = otherEnd;
      }
      int contracts = Swar.before(Swar.notDigits(Swar.load(bytes, comma + 1)));
      int end = QuickNumber.secondEnd(bytes, comma + 1);
      long quantity = quantity(bytes, comma, contracts, quantityPower);
      int second = comma + 1 + contracts;
      if (price < 0 || quantity < 0 || !isCount(bytes, second, end - second - 1)) {
        end = slowly(in, bytes, from);
        price = slowPrice;
        quantity = slowQuantity;
        if (end == QuickReader.NONE) {
          return end;
        }
      }
      pairs[count] = price;
      pairs[count + 1] = quantity;
      count += 2;
      long tail = Swar.load(bytes, end);
      if ((tail & 0xFF_FFFF) != NEXT_LEVEL) {
        depth.setEnd(isAsk, count);
        return (tail & 0xFFFF) == LAST_LEVEL ? end + 2 : QuickReader.NONE;
      }
      from = end + 3;
    }
    return QuickReader.NONE;
  }

  /** A price that has not the form of those before it; negative if it has not a usual one. */
  private long otherForm(byte[] bytes, int from) {
    int digits = Swar.before(Swar.notDigits(Swar.load(bytes, from)));
    otherEnd = bytes[from + digits] == '.' ? QuickNumber.secondEnd(bytes, from) : from + digits;
    int length = otherEnd - from;
    long price = QuickNumber.plain(bytes, from, digits, length, priceScale);
    if (price >= 0) {
      form.learn(digits, length, priceScale);
    }
    return price;
  }

  /** So many digits behind the comma, negative if it is none or they have not the usual form. */
  private static long quantity(byte[] bytes, int comma, int count, long power) {
    long word = Swar.load(bytes, comma + 1);
    // Each term is negative if its rule is broken: one to seven digits, no 0 in front.
    int faults = (count - 1) | (Long.BYTES - count) | (((int) (word & 0xFF) - '1') & (1 - count));
    return faults < 0 || bytes[comma] != ',' || power == 0
        ? -1
        : QuickNumber.digits(word, count) * power;
  }

  private static boolean isCount(byte[] bytes, int comma, int count) {
    int faults = (count - 1) | ((bytes[comma + 1] - '1') & (1 - count));
    return faults >= 0 && bytes[comma] == ',';
  }

  /**
   * A level of numbers in any form, into the fields; the index of its bracket. Of more numbers than
   * two, all but the first two are dropped.
   */
  private int slowly(QuickReader in, byte[] bytes, int from) {
    slowPrice = in.exact(bytes, from, priceScale);
    if (slowPrice == DecimalParser.FAILED || bytes[in.end()] != ',' || !in.hasRoom(in.end())) {
      return QuickReader.NONE;
    }
    slowQuantity = in.exact(bytes, in.end() + 1, quantityScale);
    boolean isThere = slowQuantity != DecimalParser.FAILED;
    while (isThere && bytes[in.end()] == ',' && in.hasRoom(in.end())) {
      isThere = in.truncated(bytes, in.end() + 1, 0) != DecimalParser.FAILED;
    }
    return isThere ? in.end() : QuickReader.NONE;
  }
}
