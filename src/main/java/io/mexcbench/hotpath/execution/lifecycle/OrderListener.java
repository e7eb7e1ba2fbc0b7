package io.mexcbench.hotpath.execution.lifecycle;

/**
 * Hears what became of orders. The order belongs to the lifecycle and is valid during the call
 * only; a new order may be submitted from within it.
 */
public interface OrderListener {
  /** This much more of the order was filled: every filled unit is told once. */
  void onFill(TrackedOrder order, long quantity);

  /** The order came to its end, which its state names; told once, after its last fill. */
  void onClosed(TrackedOrder order, long unfilledQuantity);

  /**
   * The exchange has an order that was taken for refused or absent: a bound that was relied on does
   * not hold, and the position is not what it is believed to be. Trading should stop.
   */
  void onContradiction(TrackedOrder order);

  /** The exchange has an order of which this session knows nothing; it is left alone. */
  void onStranger(byte[] clientOrderId, int offset, int length);
}
