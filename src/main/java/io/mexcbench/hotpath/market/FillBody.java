package io.mexcbench.hotpath.market;

/** One execution of an order of one's own; it has a price and a quantity. */
final class FillBody implements SpotBody {
  private static final int PRICE = 1 << 3 | WireReader.DELIMITED;
  private static final int QUANTITY = 2 << 3 | WireReader.DELIMITED;
  private static final int AMOUNT = 3 << 3 | WireReader.DELIMITED;
  private static final int TRADE_TYPE = 4 << 3 | WireReader.VARINT;
  private static final int IS_MAKER = 5 << 3 | WireReader.VARINT;
  private static final int IS_SELF_TRADE = 6 << 3 | WireReader.VARINT;
  private static final int TRADE_ID = 7 << 3 | WireReader.DELIMITED;
  private static final int CLIENT_ORDER_ID = 8 << 3 | WireReader.DELIMITED;
  private static final int ORDER_ID = 9 << 3 | WireReader.DELIMITED;
  private static final int FEE_AMOUNT = 10 << 3 | WireReader.DELIMITED;
  private static final int FEE_CURRENCY = 11 << 3 | WireReader.DELIMITED;
  private static final int TIME = 12 << 3 | WireReader.VARINT;

  private final Fill fill;
  private final int assetScale;

  FillBody(Symbol any, int assetScale) {
    fill = new Fill(any);
    this.assetScale = assetScale;
  }

  @Override
  public void read(WireReader in, Symbol symbol) {
    fill.reset(symbol);
    while (in.hasMore()) {
      int tag = in.tag();
      switch (tag) {
        case PRICE -> fill.price = in.exact(symbol.priceScale());
        case QUANTITY -> fill.quantity = in.exact(symbol.quantityScale());
        case AMOUNT -> fill.amount = in.truncatedOrZero(assetScale);
        case TRADE_TYPE -> fill.tradeType = (int) in.varint();
        case IS_MAKER -> fill.isMaker = in.varint() != 0;
        case IS_SELF_TRADE -> fill.isSelfTrade = in.varint() != 0;
        case TRADE_ID -> in.text(fill.tradeId);
        case CLIENT_ORDER_ID -> in.text(fill.clientOrderId);
        case ORDER_ID -> in.text(fill.orderId);
        case FEE_AMOUNT -> fill.feeAmount = in.truncatedOrZero(assetScale);
        case FEE_CURRENCY -> in.text(fill.feeCurrency);
        case TIME -> fill.timeMillis = in.varint();
        default -> in.skip(tag);
      }
    }
    in.require(fill.price != DecimalParser.FAILED && fill.quantity != DecimalParser.FAILED);
  }

  @Override
  public void deliver(long sendTimeMillis, SpotListener listener) {
    fill.sendTimeMillis = sendTimeMillis;
    listener.onFill(fill);
  }
}
