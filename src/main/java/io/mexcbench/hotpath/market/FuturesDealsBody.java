package io.mexcbench.hotpath.market;

import java.util.List;

/** One deal as an object, or several in an array. */
final class FuturesDealsBody implements QuickBody {
  private static final ByteKeyTable KEYS = new ByteKeyTable(List.of("p", "v", "T", "t", "i"));
  private static final int PRICE = 0;
  private static final int QUANTITY = 1;
  private static final int TRADE_TYPE = 2;
  private static final int TIME = 3;
  private static final int TRADE_ID = 4;

  private final QuickDeal quick = new QuickDeal();
  private final Deals deals;

  FuturesDealsBody(Symbol any) {
    deals = new Deals(any);
  }

  @Override
  public boolean needsSymbol() {
    return true;
  }

  @Override
  public void read(JsonReader in, Symbol symbol) {
    deals.reset(symbol);
    if (in.peek() != '[') {
      readDeal(in, symbol);
      return;
    }
    in.beginArray();
    while (in.nextElement()) {
      readDeal(in, symbol);
    }
  }

  @Override
  public int read(QuickReader in, byte[] bytes, int at, Symbol symbol) {
    deals.reset(symbol);
    if (bytes[at] != '[') {
      return quick.read(in, bytes, at, deals);
    }
    int next = at;
    do {
      next = quick.read(in, bytes, next + 1, deals);
    } while (next != QuickReader.NONE && bytes[next] == ',');
    return next != QuickReader.NONE && bytes[next] == ']' ? next + 1 : QuickReader.NONE;
  }

  @Override
  public boolean deliver(FuturesEnvelope envelope, FuturesListener listener) {
    deals.setSendTimeMillis(envelope.sendTimeMillis());
    listener.onDeals(deals);
    return true;
  }

  private void readDeal(JsonReader in, Symbol symbol) {
    long price = DecimalParser.FAILED;
    long quantity = DecimalParser.FAILED;
    long tradeType = 0;
    long timeMillis = 0;
    int idFrom = 0;
    int idTo = 0;
    in.beginObject();
    while (in.nextKey()) {
      switch (in.textIn(KEYS)) {
        case PRICE -> price = in.exact(symbol.priceScale());
        case QUANTITY -> quantity = in.exact(symbol.quantityScale());
        case TRADE_TYPE -> tradeType = in.exact(0);
        case TIME -> timeMillis = in.exact(0);
        case TRADE_ID -> {
          in.scalar();
          idFrom = in.textFrom();
          idTo = in.textTo();
        }
        default -> in.skipValue();
      }
    }
    in.require(price != DecimalParser.FAILED && quantity != DecimalParser.FAILED);
    in.require(tradeType == (int) tradeType);
    deals.add(price, quantity, (int) tradeType, timeMillis);
    deals.lastTradeId().set(in.bytes(), idFrom, idTo);
  }
}
