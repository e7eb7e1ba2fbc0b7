package io.mexcbench.hotpath.market;

import java.util.List;

/**
 * Levels as {@code [price, quantity, orderCount]} or {@code [price, quantity]}; the order count is
 * checked to be a number and dropped. Merged updates say {@code begin} and {@code end}, others only
 * {@code version}; the old push.limit.depth has its version outside the data.
 */
final class FuturesDepthBody implements QuickBody {
  /** In the order of delivery. */
  private static final List<String> NAMES =
      List.of("cts", "asks", "bids", "end", "begin", "version");

  private static final ByteKeyTable KEYS = new ByteKeyTable(NAMES);
  private static final int ORDER_TIME = 0;
  private static final int ASKS = 1;
  private static final int BIDS = 2;
  private static final int END = 3;
  private static final int BEGIN = 4;
  private static final int VERSION = 5;

  private final KeyOrder order = new KeyOrder(NAMES);
  private final QuickLevels levels = new QuickLevels();
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
    reset(symbol);
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
  public int read(QuickReader in, byte[] bytes, int at, Symbol symbol) {
    reset(symbol);
    levels.reset(depth, symbol);
    int key = KeyOrder.NONE;
    int next = at;
    if (bytes[next] != '{') {
      return QuickReader.NONE;
    }
    do {
      next++;
      key = in.hasRoom(next) ? order.find(bytes, next, in.to(), key) : KeyOrder.NONE;
      next =
          key == KeyOrder.NONE
              ? in.memberEnd(bytes, next)
              : read(in, bytes, next + order.length(key), key);
    } while (next != QuickReader.NONE && bytes[next] == ',');
    return next != QuickReader.NONE && bytes[next] == '}' ? next + 1 : QuickReader.NONE;
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

  private void reset(Symbol symbol) {
    depth.reset(symbol);
    version = DecimalParser.FAILED;
    begin = DecimalParser.FAILED;
    end = DecimalParser.FAILED;
  }

  private int read(QuickReader in, byte[] bytes, int at, int key) {
    if (key == ASKS || key == BIDS) {
      return levels.read(in, bytes, at, key == ASKS);
    }
    long number = in.exact(bytes, at, 0);
    if (number == DecimalParser.FAILED) {
      return QuickReader.NONE;
    }
    switch (key) {
      case END -> end = number;
      case BEGIN -> begin = number;
      case VERSION -> version = number;
      default -> depth.setOrderTimeMillis(number);
    }
    return in.end();
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
