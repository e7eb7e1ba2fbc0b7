package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.Side;

/** What is held and what is on order, of each symbol, at its quantity scale. */
final class Positions {
  private final long[] held;
  private final long[] buying;
  private final long[] selling;

  Positions(int symbolIds) {
    held = new long[symbolIds];
    buying = new long[symbolIds];
    selling = new long[symbolIds];
  }

  /**
   * Whether the position stays within its limits if everything of one side fills and nothing of the
   * other.
   */
  boolean hasRoom(SymbolLimits limits, Side side, long quantity) {
    int id = limits.symbol().id();
    long room =
        side == Side.BUY
            ? minus(minus(limits.longMax(), held[id]), buying[id])
            : minus(minus(limits.shortMax(), -held[id]), selling[id]);
    return quantity <= room;
  }

  /** Difference, or the nearest long to it. */
  private static long minus(long a, long b) {
    long difference = a - b;
    boolean hasOverflown = ((a ^ b) & (a ^ difference)) < 0;
    return hasOverflown ? (a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : difference;
  }

  void order(Symbol symbol, Side side, long quantity) {
    onOrder(side)[symbol.id()] += quantity;
  }

  /**
   * More than was ordered moves the position all the same, for the exchange says so.
   *
   * @param unfilledQuantity of its order until now: what is on order beyond it is others'
   */
  void fill(Symbol symbol, Side side, long quantity, long unfilledQuantity) {
    release(symbol, side, Math.min(quantity, unfilledQuantity));
    held[symbol.id()] += side == Side.BUY ? quantity : -quantity;
  }

  void release(Symbol symbol, Side side, long quantity) {
    long[] onOrder = onOrder(side);
    onOrder[symbol.id()] = Math.max(0, onOrder[symbol.id()] - quantity);
  }

  private long[] onOrder(Side side) {
    return side == Side.BUY ? buying : selling;
  }

  void setHeld(Symbol symbol, long quantity) {
    held[symbol.id()] = quantity;
  }

  long held(Symbol symbol) {
    return held[symbol.id()];
  }

  long onOrder(Symbol symbol, Side side) {
    return onOrder(side)[symbol.id()];
  }
}
