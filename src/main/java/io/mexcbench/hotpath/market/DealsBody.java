package io.mexcbench.hotpath.market;

/** A list of deals; those that are written as usual are read by {@link DealRun}. */
final class DealsBody implements SpotBody {
  static final int DEALS = WireReader.delimitedTag(1);
  static final int PRICE = WireReader.delimitedTag(1);
  static final int QUANTITY = WireReader.delimitedTag(2);
  static final int TRADE_TYPE = WireReader.varintTag(3);
  static final int TIME = WireReader.varintTag(4);
  static final int TRADE_ID = WireReader.delimitedTag(5);

  private final Deals deals;

  DealsBody(Symbol any) {
    deals = new Deals(any);
  }

  @Override
  public void read(WireReader in, Symbol symbol) {
    deals.reset(symbol);
    while (in.hasMore()) {
      in.moveTo(DealRun.read(in.bytes(), in.position(), in.end(), deals));
      if (in.hasMore()) {
        readField(in, symbol);
      }
    }
  }

  private void readField(WireReader in, Symbol symbol) {
    int tag = in.tag();
    if (tag == DEALS) {
      readDeal(in, symbol);
    } else {
      in.skip(tag);
    }
  }

  @Override
  public void deliver(long sendTimeMillis, SpotListener listener) {
    deals.setSendTimeMillis(sendTimeMillis);
    listener.onDeals(deals);
  }

  private void readDeal(WireReader in, Symbol symbol) {
    long price = DecimalParser.FAILED;
    long quantity = DecimalParser.FAILED;
    int tradeType = 0;
    long timeMillis = 0;
    int idFrom = 0;
    int idTo = 0;
    int outerEnd = in.enter();
    while (in.hasMore()) {
      int tag = in.tag();
      if (tag == PRICE) {
        price = in.exact(symbol.priceScale());
      } else if (tag == QUANTITY) {
        quantity = in.exact(symbol.quantityScale());
      } else if (tag == TRADE_TYPE) {
        tradeType = (int) in.varint();
      } else if (tag == TIME) {
        timeMillis = in.varint();
      } else if (tag == TRADE_ID) {
        in.text();
        idFrom = in.textFrom();
        idTo = in.textTo();
      } else {
        in.skip(tag);
      }
    }
    in.leave(outerEnd);
    in.require(price != DecimalParser.FAILED && quantity != DecimalParser.FAILED);
    deals.add(price, quantity, tradeType, timeMillis, in.bytes(), idFrom, idTo);
  }
}
