package io.mexcbench.hotpath.market;

/**
 * Reads levels that are written the way the exchange writes them, which protobuf does not promise:
 *
 * <pre>
 *   0A|12 length   0A length price   12 length quantity     every length in one byte
 * </pre>
 *
 * Everything is in local variables, and the tags and lengths of a level are loaded and compared
 * together: four bytes before the price, two before the quantity.
 */
final class LevelRun {
  private static final int SHORTEST_LEVEL = 6;

  /** The first four bytes of a level but for its two lengths, of which only the top bits. */
  private static final int FIXED = 0x80FF_80FF;

  private static final int ASK_HEADER = DepthBody.ASKS | DepthBody.PRICE << 16;
  private static final int BID_HEADER = DepthBody.BIDS | DepthBody.PRICE << 16;

  private LevelRun() {}

  /** Adds such levels to the update, and answers where the first other field starts. */
  static int read(byte[] bytes, int from, int end, DepthUpdate depth) {
    int bids = read(bytes, from, end, depth, true);
    return read(bytes, bids, end, depth, false);
  }

  private static int read(byte[] bytes, int from, int end, DepthUpdate depth, boolean isAsk) {
    int header = isAsk ? ASK_HEADER : BID_HEADER;
    // A number's word begins before the number, so at an array's start there may be none.
    if (from < Long.BYTES || end - from < SHORTEST_LEVEL || !isLevel(bytes, from, header)) {
      return from;
    }
    long[] levels = depth.room(isAsk, (end - from) / SHORTEST_LEVEL);
    int priceScale = depth.symbol().priceScale();
    int quantityScale = depth.symbol().quantityScale();
    int next = depth.end(isAsk);
    int at = from;
    while (end - at >= SHORTEST_LEVEL) {
      int head = Swar.loadInt(bytes, at);
      int priceTo = at + 4 + (head >>> 24);
      int levelEnd = at + 2 + (head >>> 8 & 0x7F);
      if ((head & FIXED) != header || levelEnd > end || priceTo > levelEnd - 2) {
        break;
      }
      int quantityLength = levelEnd - priceTo - 2;
      if (Swar.loadShort(bytes, priceTo) != (DepthBody.QUANTITY | quantityLength << 8)) {
        break;
      }
      long price = number(bytes, head >>> 24, priceTo, priceScale);
      long quantity = number(bytes, quantityLength, levelEnd, quantityScale);
      if (price == ShortDecimal.OTHER || quantity == ShortDecimal.OTHER) {
        break;
      }
      levels[next] = price;
      levels[next + 1] = quantity;
      next += 2;
      at = levelEnd;
    }
    depth.setEnd(isAsk, next);
    return at;
  }

  private static boolean isLevel(byte[] bytes, int at, int header) {
    return (Swar.loadInt(bytes, at) & FIXED) == header;
  }

  private static long number(byte[] bytes, int length, int to, int scale) {
    return length > 0 && length <= Long.BYTES
        ? ShortDecimal.word(bytes, length, to, scale)
        : ShortDecimal.read(bytes, to - length, to, scale, true);
  }
}
