package io.mexcbench.hotpath.signal;

/** What made a strategy ask for an order; each is one of a side. */
public enum Reason {
  /** The fast average rose above the slow one. */
  CROSSED_ABOVE(Side.BUY),
  /** The fast average fell below the slow one and has not risen above it since. */
  CROSSED_BELOW(Side.SELL),
  /** The bid side outweighs the ask side. */
  BUYING_PRESSURE(Side.BUY),
  /** The bid side no longer outweighs the ask side. */
  PRESSURE_GONE(Side.SELL),
  /** The relative strength has turned up from a low. */
  OVERSOLD(Side.BUY),
  /** The relative strength is back at its mean, or at whatever the exit is. */
  REVERTED(Side.SELL);

  private final Side side;

  Reason(Side side) {
    this.side = side;
  }

  public Side side() {
    return side;
  }
}
