package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import java.util.Arrays;

/** The first parameters of every order of one symbol, up to and including {@code quantity=}. */
// An array by ordinal is what an EnumMap is, without the checks that it makes at every look-up.
@SuppressWarnings("EnumOrdinal")
final class OrderStart {
  private static final int TYPES = OrderType.values().length;

  private final Symbol symbol;
  private final FixedText[] starts = new FixedText[Side.values().length * TYPES];

  OrderStart(Symbol symbol) {
    this.symbol = symbol;
    for (Side side : Side.values()) {
      for (OrderType type : OrderType.values()) {
        starts[index(side, type)] = start(side, type);
      }
    }
  }

  private FixedText start(Side side, OrderType type) {
    return new FixedText(
        "symbol="
            + PercentEncoding.encode(symbol.name())
            + "&side="
            + side
            + "&type="
            + type
            + "&quantity=");
  }

  boolean isFor(Symbol other) {
    return symbol.equals(other);
  }

  FixedText of(Side side, OrderType type) {
    return starts[index(side, type)];
  }

  private static int index(Side side, OrderType type) {
    return side.ordinal() * TYPES + type.ordinal();
  }

  int lengthMax() {
    return Arrays.stream(starts).mapToInt(FixedText::length).max().orElseThrow();
  }
}
