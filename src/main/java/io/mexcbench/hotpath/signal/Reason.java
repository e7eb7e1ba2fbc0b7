package io.mexcbench.hotpath.signal;

/** What made a strategy ask for an order. */
public enum Reason {
  /** The fast average rose above the slow one. */
  CROSSED_ABOVE,
  /** The fast average is below the slow one. */
  CROSSED_BELOW,
  /** The bid side outweighs the ask side. */
  BUYING_PRESSURE,
  /** The bid side no longer outweighs the ask side. */
  PRESSURE_GONE
}
