package io.mexcbench.hotpath.market;

import java.util.List;

/** The index or fair price of one contract. */
final class ReferencePriceBody implements FuturesBody {
  private static final ByteKeyTable KEYS = new ByteKeyTable(List.of("price"));

  private final ReferencePrice price;
  private final boolean isIndex;

  ReferencePriceBody(Symbol any, boolean isIndex) {
    price = new ReferencePrice(any);
    this.isIndex = isIndex;
  }

  @Override
  public boolean needsSymbol() {
    return true;
  }

  @Override
  public void read(JsonReader in, Symbol symbol) {
    price.reset(symbol);
    boolean hasPrice = false;
    in.beginObject();
    while (in.nextKey()) {
      if (in.textIn(KEYS) == ByteKeyTable.ABSENT) {
        in.skipValue();
      } else {
        price.setPrice(in.truncated(symbol.priceScale()));
        hasPrice = true;
      }
    }
    in.require(hasPrice);
  }

  @Override
  public boolean deliver(FuturesEnvelope envelope, FuturesListener listener) {
    price.setSendTimeMillis(envelope.sendTimeMillis());
    if (isIndex) {
      listener.onIndexPrice(price);
    } else {
      listener.onFairPrice(price);
    }
    return true;
  }
}
