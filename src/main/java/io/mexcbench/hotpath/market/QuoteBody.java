package io.mexcbench.hotpath.market;

/**
 * The best bid and ask; a side without orders is absent. A quote of the older kind has no version
 * of its own, whatever stands in its field 5.
 */
final class QuoteBody implements SpotBody {
  private static final int BID_PRICE = 1;
  private static final int BID_QUANTITY = 2;
  private static final int ASK_PRICE = 3;
  private static final int ASK_QUANTITY = 4;
  private static final int VERSION = 5;
  private static final int ORDER_TIME = WireReader.varintTag(6);

  private final Quote quote;
  private final boolean hasVersion;

  /** By field number; those that the message does not have are FAILED. */
  private final long[] numbers = new long[VERSION + 1];

  QuoteBody(Symbol any, boolean hasVersion) {
    quote = new Quote(any);
    this.hasVersion = hasVersion;
  }

  @Override
  public void read(WireReader in, Symbol symbol) {
    quote.reset(symbol);
    for (int field = BID_PRICE; field <= VERSION; field++) {
      numbers[field] = DecimalParser.FAILED;
    }
    in.moveTo(readNumbers(in.bytes(), in.position(), in.end(), symbol));
    while (in.hasMore()) {
      readField(in, symbol);
    }
    if (hasSide(in, BID_PRICE, BID_QUANTITY)) {
      quote.setBid(numbers[BID_PRICE], numbers[BID_QUANTITY]);
    }
    if (hasSide(in, ASK_PRICE, ASK_QUANTITY)) {
      quote.setAsk(numbers[ASK_PRICE], numbers[ASK_QUANTITY]);
    }
    if (numbers[VERSION] != DecimalParser.FAILED) {
      quote.setVersion(numbers[VERSION]);
    }
  }

  /**
   * Reads the numbers as far as they are written as usual, in this order. Each has code of its own,
   * because each has lengths of its own, which the processor learns to foresee.
   */
  private int readNumbers(byte[] bytes, int from, int end, Symbol symbol) {
    int at = readNumber(bytes, from, end, BID_PRICE, symbol.priceScale());
    at = readNumber(bytes, at, end, BID_QUANTITY, symbol.quantityScale());
    at = readNumber(bytes, at, end, ASK_PRICE, symbol.priceScale());
    at = readNumber(bytes, at, end, ASK_QUANTITY, symbol.quantityScale());
    return hasVersion ? readNumber(bytes, at, end, VERSION, 0) : at;
  }

  /** Answers where the next field starts: the same if it is not this one, or not as usual. */
  private int readNumber(byte[] bytes, int at, int end, int field, int scale) {
    if (end - at <= 2 || bytes[at] != WireReader.delimitedTag(field)) {
      return at;
    }
    int to = at + 2 + bytes[at + 1];
    long number = to > end ? ShortDecimal.OTHER : ShortDecimal.read(bytes, at + 2, to, scale, true);
    if (number == ShortDecimal.OTHER) {
      return at;
    }
    numbers[field] = number;
    return to;
  }

  private void readField(WireReader in, Symbol symbol) {
    int tag = in.tag();
    switch (tag >>> 3) {
      case BID_PRICE, ASK_PRICE -> readNumber(in, tag, symbol.priceScale());
      case BID_QUANTITY, ASK_QUANTITY -> readNumber(in, tag, symbol.quantityScale());
      case VERSION -> readVersion(in, tag);
      default -> readOther(in, tag);
    }
  }

  private void readVersion(WireReader in, int tag) {
    if (hasVersion) {
      readNumber(in, tag, 0);
    } else {
      in.skip(tag);
    }
  }

  private void readNumber(WireReader in, int tag, int scale) {
    if (WireReader.isDelimited(tag)) {
      numbers[tag >>> 3] = in.exact(scale);
    } else {
      in.skip(tag);
    }
  }

  private void readOther(WireReader in, int tag) {
    if (tag == ORDER_TIME && hasVersion) {
      quote.setOrderTimeMillis(in.varint());
    } else {
      in.skip(tag);
    }
  }

  @Override
  public void deliver(long sendTimeMillis, SpotListener listener) {
    quote.setSendTimeMillis(sendTimeMillis);
    listener.onQuote(quote);
  }

  void setVersion(long version, long orderTimeMillis) {
    quote.setVersion(version);
    quote.setOrderTimeMillis(orderTimeMillis);
  }

  private boolean hasSide(WireReader in, int price, int quantity) {
    boolean hasPrice = numbers[price] != DecimalParser.FAILED;
    in.require(hasPrice == (numbers[quantity] != DecimalParser.FAILED));
    return hasPrice;
  }
}
