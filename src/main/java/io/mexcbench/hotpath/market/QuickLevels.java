package io.mexcbench.hotpath.market;

/**
 * The levels {@code [[price,contracts,orders],...]} of a depth update, the most frequent bytes of
 * all futures news.
 *
 * <p>What bounds the speed is not the work but the wait: where a number begins is known only once
 * the end of the one before is. So contracts and orders are found in one step, from a map of 16
 * characters, and the numbers themselves, on which nothing waits, are folded beside it.
 */
final class QuickLevels {
  private static final int MAP_BYTES = 2 * Long.BYTES;

  private DepthUpdate depth = new DepthUpdate(new Symbol(0, "none", 0, 0));
  private int priceScale;
  private int quantityScale;
  private long quantityPower;

  void reset(DepthUpdate depth, Symbol symbol) {
    this.depth = depth;
    priceScale = symbol.priceScale();
    quantityScale = symbol.quantityScale();
    // Eight digits and ten places fit a long; a larger scale never takes the short way.
    quantityPower = quantityScale <= 10 ? PowersOfTen.of(quantityScale) : 0;
  }

  /** Adds the levels of the array at {@code at}; the index behind it, or NONE. */
  int read(QuickReader in, byte[] bytes, int at, boolean isAsk) {
    if (bytes[at] != '[') {
      return QuickReader.NONE;
    }
    int next = at + 1;
    if (bytes[next] == ']') {
      return next + 1;
    }
    while (bytes[next] == '[' && in.hasRoom(next)) {
      next = level(in, bytes, next + 1, isAsk);
      if (next == QuickReader.NONE || bytes[next] == ']') {
        return next == QuickReader.NONE ? next : next + 1;
      }
      if (bytes[next] != ',') {
        return QuickReader.NONE;
      }
      next++;
    }
    return QuickReader.NONE;
  }

  private int level(QuickReader in, byte[] bytes, int at, boolean isAsk) {
    long word = Swar.load(bytes, at);
    long stops = QuickNumber.stops(word);
    long price = QuickNumber.scaled(word, stops, priceScale);
    int comma = at + Swar.before(stops);
    if (price == DecimalParser.FAILED || bytes[comma] != ',') {
      price = in.exact(bytes, at, priceScale);
      comma = in.end();
      if (price == DecimalParser.FAILED || bytes[comma] != ',') {
        return QuickReader.NONE;
      }
    }
    int from = comma + 1;
    int map = map(bytes, from);
    int contracts = Integer.numberOfTrailingZeros(map);
    int end = Integer.numberOfTrailingZeros(map & (map - 1));
    if (!isShort(bytes, from, contracts, end)) {
      return longTail(in, bytes, from, price, isAsk);
    }
    long digits = (Swar.load(bytes, from) ^ Swar.ZEROS) << -(contracts << 3);
    add(price, Swar.number(digits) * quantityPower, isAsk);
    return from + end + 1;
  }

  /** A bit for each of 16 characters that is no digit, and two more that bound a search. */
  private static int map(byte[] bytes, int from) {
    int first = Swar.gathered(Swar.notDigits(Swar.load(bytes, from)));
    int second = Swar.gathered(Swar.notDigits(Swar.load(bytes, from + Long.BYTES)));
    return first | (second << Long.BYTES) | (3 << MAP_BYTES);
  }

  /** Whether whole contracts of up to eight digits, a comma, whole orders and a bracket follow. */
  private boolean isShort(byte[] bytes, int from, int contracts, int end) {
    int orders = end - contracts - 1;
    int comma = from + contracts;
    // Negative where a number of more than one digit begins with 0.
    int leadingZero =
        ((bytes[from] - '1') & (1 - contracts)) | ((bytes[comma + 1] - '1') & (1 - orders));
    int faults = (contracts - 1) | (Long.BYTES - contracts) | (orders - 1) | leadingZero;
    return faults >= 0 && bytes[comma] == ',' && bytes[from + end] == ']' && quantityPower != 0;
  }

  /** Contracts in any form, then any number of numbers, which are dropped. */
  private int longTail(QuickReader in, byte[] bytes, int from, long price, boolean isAsk) {
    long quantity = in.exact(bytes, from, quantityScale);
    if (quantity == DecimalParser.FAILED) {
      return QuickReader.NONE;
    }
    int next = in.end();
    while (bytes[next] == ',' && in.hasRoom(next)) {
      if (in.truncated(bytes, next + 1, 0) == DecimalParser.FAILED) {
        return QuickReader.NONE;
      }
      next = in.end();
    }
    if (bytes[next] != ']') {
      return QuickReader.NONE;
    }
    add(price, quantity, isAsk);
    return next + 1;
  }

  private void add(long price, long quantity, boolean isAsk) {
    if (isAsk) {
      depth.addAsk(price, quantity);
    } else {
      depth.addBid(price, quantity);
    }
  }
}
