package io.mexcbench.hotpath.market;

import java.util.Arrays;

/**
 * The best bid and ask; a side without orders is absent. A quote of the older kind has no version
 * of its own, whatever stands in its field 5.
 */
final class QuoteBody implements SpotBody {
  private static final int BID_PRICE = 1;
  private static final int BID_QUANTITY = 2;
  private static final int ASK_PRICE = 3;
  private static final int ASK_QUANTITY = 4;
  private static final int VERSION = WireReader.delimitedTag(5);
  private static final int ORDER_TIME = WireReader.varintTag(6);

  private final Quote quote;
  private final boolean hasVersion;
  private final long[] sides = new long[ASK_QUANTITY + 1];

  QuoteBody(Symbol any, boolean hasVersion) {
    quote = new Quote(any);
    this.hasVersion = hasVersion;
  }

  @Override
  public void read(WireReader in, Symbol symbol) {
    quote.reset(symbol);
    Arrays.fill(sides, DecimalParser.FAILED);
    while (in.hasMore()) {
      int tag = in.tag();
      int field = tag >>> 3;
      if (field <= ASK_QUANTITY && tag == WireReader.delimitedTag(field)) {
        boolean isPrice = field == BID_PRICE || field == ASK_PRICE;
        sides[field] = in.exact(isPrice ? symbol.priceScale() : symbol.quantityScale());
      } else if (tag == VERSION && hasVersion) {
        quote.setVersion(in.exact(0));
      } else if (tag == ORDER_TIME && hasVersion) {
        quote.setOrderTimeMillis(in.varint());
      } else {
        in.skip(tag);
      }
    }
    if (hasSide(in, BID_PRICE, BID_QUANTITY)) {
      quote.setBid(sides[BID_PRICE], sides[BID_QUANTITY]);
    }
    if (hasSide(in, ASK_PRICE, ASK_QUANTITY)) {
      quote.setAsk(sides[ASK_PRICE], sides[ASK_QUANTITY]);
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
    boolean hasPrice = sides[price] != DecimalParser.FAILED;
    in.require(hasPrice == (sides[quantity] != DecimalParser.FAILED));
    return hasPrice;
  }
}
