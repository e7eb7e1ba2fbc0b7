package io.mexcbench.hotpath.market;

import java.util.List;

/** One trade as the exchange writes it. */
final class QuickDeal {
  private static final int PRICE = 0;
  private static final int QUANTITY = 1;
  private static final int TRADE_TYPE = 2;
  private static final int TIME = 3;
  private static final int TRADE_ID = 4;

  private final KeyOrder order = new KeyOrder(List.of("p", "v", "T", "t", "i", "O", "M", "cts"));
  private long price;
  private long quantity;
  private long tradeType;
  private long timeMillis;
  private int idFrom;
  private int idTo;

  /** Adds the trade at {@code at}; the index behind it, or NONE. */
  int read(QuickReader in, byte[] bytes, int at, Deals deals) {
    if (bytes[at] != '{') {
      return QuickReader.NONE;
    }
    clear();
    int key = KeyOrder.NONE;
    int next = at;
    do {
      next++;
      key = in.hasRoom(next) ? order.find(bytes, next, in.to(), key) : KeyOrder.NONE;
      next =
          key == KeyOrder.NONE
              ? in.memberEnd(bytes, next)
              : member(in, bytes, next + order.length(key), key, deals.symbol());
    } while (next != QuickReader.NONE && bytes[next] == ',');
    boolean isWhole = price != DecimalParser.FAILED && quantity != DecimalParser.FAILED;
    if (next == QuickReader.NONE || bytes[next] != '}' || !isWhole || !isTradeType()) {
      return QuickReader.NONE;
    }
    deals.add(price, quantity, (int) tradeType, timeMillis);
    deals.lastTradeId().set(bytes, idFrom, idTo);
    return next + 1;
  }

  private void clear() {
    price = DecimalParser.FAILED;
    quantity = DecimalParser.FAILED;
    tradeType = 0;
    timeMillis = 0;
    idFrom = 0;
    idTo = 0;
  }

  private boolean isTradeType() {
    return tradeType == (int) tradeType;
  }

  private int member(QuickReader in, byte[] bytes, int at, int key, Symbol symbol) {
    return switch (key) {
      case PRICE -> {
        price = in.exact(bytes, at, symbol.priceScale());
        yield price == DecimalParser.FAILED ? QuickReader.NONE : in.end();
      }
      case QUANTITY -> {
        quantity = in.exact(bytes, at, symbol.quantityScale());
        yield quantity == DecimalParser.FAILED ? QuickReader.NONE : in.end();
      }
      case TRADE_TYPE -> {
        tradeType = in.exact(bytes, at, 0);
        yield tradeType == DecimalParser.FAILED ? QuickReader.NONE : in.end();
      }
      case TIME -> {
        timeMillis = in.exact(bytes, at, 0);
        yield timeMillis == DecimalParser.FAILED ? QuickReader.NONE : in.end();
      }
      case TRADE_ID -> tradeId(in, bytes, at);
      default -> in.valueEnd(bytes, at);
    };
  }

  private int tradeId(QuickReader in, byte[] bytes, int at) {
    int end = in.stringEnd(bytes, at);
    idFrom = at + 1;
    idTo = end - 1;
    return end;
  }
}
