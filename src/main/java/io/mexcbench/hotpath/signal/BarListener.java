package io.mexcbench.hotpath.signal;

/** Takes bars when they are complete. */
@FunctionalInterface
public interface BarListener {
  /**
   * Called from within the trade or the clock tick that completed it.
   *
   * @param bar reused for the next one: valid during this call only, {@link Bar#copyFrom} keeps it
   */
  void onBar(Bar bar);
}
