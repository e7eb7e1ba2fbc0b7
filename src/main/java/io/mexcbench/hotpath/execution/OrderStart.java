package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** The first parameters of every order of one symbol, up to and including {@code quantity=}. */
final class OrderStart {
  private final Symbol symbol;
  private final Map<OrderType, byte[]> buys;
  private final Map<OrderType, byte[]> sells;

  OrderStart(Symbol symbol) {
    this.symbol = symbol;
    this.buys = starts(Side.BUY);
    this.sells = starts(Side.SELL);
  }

  private Map<OrderType, byte[]> starts(Side side) {
    Map<OrderType, byte[]> starts = new EnumMap<>(OrderType.class);
    for (OrderType type : OrderType.values()) {
      String text =
          "symbol="
              + PercentEncoding.encode(symbol.name())
              + "&side="
              + side
              + "&type="
              + type
              + "&quantity=";
      starts.put(type, text.getBytes(StandardCharsets.US_ASCII));
    }
    return starts;
  }

  boolean isFor(Symbol other) {
    return symbol.equals(other);
  }

  byte[] of(Side side, OrderType type) {
    return (side == Side.BUY ? buys : sells).get(type);
  }

  int lengthMax() {
    return sells.values().stream().mapToInt(start -> start.length).max().orElseThrow();
  }
}
