package io.mexcbench.hotpath.market;

import java.util.List;

/**
 * Levels as {@code [price, quantity, orderCount]} or {@code [price, quantity]}; the order count is
 * checked to be a number and dropped. Merged updates say {@code begin} and {@code end}, others only
 * {@code version}; the old push.limit.depth has its version outside the data.
 */
final class FuturesDepthBody implements FuturesBody {
  private static final ByteKeyTable KEYS =
      new ByteKeyTable(List.of("asks", "bids", "version", "begin", "end", "cts"));
  private static final int ASKS = 0;
  private static final int BIDS = 1;
  private static final int VERSION = 2;
  private static final int BEGIN = 3;
  private static final int END = 4;
  private static final int ORDER_TIME = 5;

  private final DepthUpdate depth;
  private final boolean isFull;
  private long version;
  private long begin;
  private long end;

  FuturesDepthBody(Symbol any, boolean isFull) {
    depth = new DepthUpdate(any);
    this.isFull = isFull;
  }

  @Override
  public boolean needsSymbol() {
    return true;
  }

  @Override
  public void read(JsonReader in, Symbol symbol) {
    depth.reset(symbol);
    version = DecimalParser.FAILED;
    begin = DecimalParser.FAILED;
    end = DecimalParser.FAILED;
    in.beginObject();
    while (in.nextKey()) {
      switch (in.textIn(KEYS)) {
        case ASKS -> readLevels(in, symbol, true);
        case BIDS -> readLevels(in, symbol, false);
        case VERSION -> version = in.exact(0);
        case BEGIN -> begin = in.exact(0);
        case END -> end = in.exact(0);
        case ORDER_TIME -> depth.setOrderTimeMillis(in.exact(0));
        default -> in.skipValue();
      }
    }
  }

  @Override
  public boolean deliver(FuturesEnvelope envelope, FuturesListener listener) {
    long last = version == DecimalParser.FAILED ? envelope.version() : version;
    long to = end == DecimalParser.FAILED ? last : end;
    if (to == DecimalParser.FAILED) {
      return false;
    }
    depth.setVersions(begin == DecimalParser.FAILED ? to : begin, to);
    depth.setSendTimeMillis(envelope.sendTimeMillis());
    if (isFull) {
      listener.onFullDepth(depth);
    } else {
      listener.onDepth(depth);
    }
    return true;
  }

  private void readLevels(JsonReader in, Symbol symbol, boolean isAsk) {
    in.beginArray();
    while (in.nextElement()) {
      in.beginArray();
      in.require(in.nextElement());
      long price = in.exact(symbol.priceScale());
      in.require(in.nextElement());
      long quantity = in.exact(symbol.quantityScale());
      while (in.nextElement()) {
        in.truncated(0);
      }
      if (isAsk) {
        depth.addAsk(price, quantity);
      } else {
        depth.addBid(price, quantity);
      }
    }
  }
}
