package io.mexcbench.exchange;

/** How much of an order is filled at once where it meets the best price. */
public enum FillRule {
  /** All of it. */
  WHOLE,
  /**
   * At most what the best price holds; the rest of a limit order rests, and is filled as much
   * further by each change of the book that leaves its price within reach. Market orders are filled
   * whole.
   */
  PUBLISHED_QUANTITY
}
