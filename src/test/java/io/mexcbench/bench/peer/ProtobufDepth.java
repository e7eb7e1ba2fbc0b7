package io.mexcbench.bench.peer;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.oracle.Level;
import io.mexcbench.oracle.PublicAggreDepths;
import java.util.List;

/** Levels from protobuf-java's objects into a tree, as scaled longs. */
final class ProtobufDepth {
  private final int priceScale;
  private final int quantityScale;

  ProtobufDepth(Symbol symbol) {
    priceScale = symbol.priceScale();
    quantityScale = symbol.quantityScale();
  }

  void apply(PublicAggreDepths depth, TreeBook book) {
    List<Level> asks = depth.getAsksList();
    for (int i = 0; i < asks.size(); i++) {
      Level level = asks.get(i);
      book.setAsk(scaled(level.getPrice(), priceScale), scaled(level.getQuantity(), quantityScale));
    }
    List<Level> bids = depth.getBidsList();
    for (int i = 0; i < bids.size(); i++) {
      Level level = bids.get(i);
      book.setBid(scaled(level.getPrice(), priceScale), scaled(level.getQuantity(), quantityScale));
    }
  }

  /** A decimal without sign that has no more places than the scale, as the corpus has them. */
  static long scaled(String decimal, int scale) {
    long value = 0;
    int places = -1;
    for (int i = 0; i < decimal.length(); i++) {
      char c = decimal.charAt(i);
      if (c == '.') {
        places = 0;
      } else {
        value = 10 * value + (c - '0');
        places += places < 0 ? 0 : 1;
      }
    }
    for (int i = Math.max(0, places); i < scale; i++) {
      value *= 10;
    }
    return value;
  }
}
