package io.mexcbench.hotpath.market;

/**
 * Reads deals that are written the way the exchange writes them, which protobuf does not promise:
 *
 * <pre>
 *   0A length   0A length price   12 length quantity   18 type   20 time   [2A length trade id]
 * </pre>
 *
 * Every length and the type are of one byte, the time of up to eight. Everything is in local
 * variables, and neighbouring tags and lengths are loaded and compared together.
 */
final class DealRun {
  private static final int SHORTEST_DEAL = 11;
  private static final int FIXED = 0x80FF_80FF;
  private static final int DEAL_HEADER = DealsBody.DEALS | DealsBody.PRICE << 16;

  /** The tags of type and time, and the top bit of the type between them. */
  private static final int TYPE_FIXED = 0x00FF_80FF;

  private static final int TYPE_HEADER = DealsBody.TRADE_TYPE | DealsBody.TIME << 16;

  /** From the tag of the type to the time. */
  private static final int TYPE_BYTES = 3;

  private DealRun() {}

  /** Adds such deals, and answers where the first other field starts. */
  static int read(byte[] bytes, int from, int end, Deals deals) {
    int priceScale = deals.symbol().priceScale();
    int quantityScale = deals.symbol().quantityScale();
    int at = from;
    while (end - at >= SHORTEST_DEAL) {
      int head = Swar.loadInt(bytes, at);
      int priceTo = at + 4 + (head >>> 24);
      int dealEnd = at + 2 + (head >>> 8 & 0x7F);
      if ((head & FIXED) != DEAL_HEADER || dealEnd > end || priceTo > dealEnd - 2) {
        return at;
      }
      int quantityTo = priceTo + 2 + bytes[priceTo + 1];
      boolean isQuantity = bytes[priceTo] == DealsBody.QUANTITY && quantityTo >= priceTo + 2;
      // The time is loaded as a word, which must not reach beyond the array.
      int wordEnd = quantityTo + TYPE_BYTES + Long.BYTES;
      if (!isQuantity || quantityTo > dealEnd - 5 || wordEnd > bytes.length) {
        return at;
      }
      long price = ShortDecimal.read(bytes, at + 4, priceTo, priceScale, true);
      long quantity = ShortDecimal.read(bytes, priceTo + 2, quantityTo, quantityScale, true);
      if (price == ShortDecimal.OTHER || quantity == ShortDecimal.OTHER) {
        return at;
      }
      if (!addRest(bytes, quantityTo, dealEnd, deals, price, quantity)) {
        return at;
      }
      at = dealEnd;
    }
    return at;
  }

  /** Adds the deal if type, time and id come next and nothing else. */
  private static boolean addRest(
      byte[] bytes, int from, int end, Deals deals, long price, long quantity) {
    int head = Swar.loadInt(bytes, from);
    long word = Swar.load(bytes, from + TYPE_BYTES);
    long last = Swar.varintEnd(word);
    int timeTo = from + TYPE_BYTES + 1 + (Long.numberOfTrailingZeros(last) >>> 3);
    if ((head & TYPE_FIXED) != TYPE_HEADER || last == 0 || timeTo > end) {
      return false;
    }
    int idFrom = timeTo;
    if (timeTo != end) {
      idFrom = timeTo + 2;
      if (idFrom > end || Swar.loadShort(bytes, timeTo) != idHeader(end - idFrom)) {
        return false;
      }
    }
    long timeMillis = Swar.varint(word, last);
    deals.add(price, quantity, head >>> 8 & 0x7F, timeMillis, bytes, idFrom, end);
    return true;
  }

  private static int idHeader(int length) {
    return DealsBody.TRADE_ID | length << 8;
  }
}
