package io.mexcbench.hotpath.signal;

/** Takes the orders that a strategy asks for. */
@FunctionalInterface
public interface IntentListener {
  /**
   * Called from within the tick that caused the order.
   *
   * @param intent reused for the next order: valid during this call only, {@link
   *     OrderIntent#copyFrom} keeps it
   */
  void onIntent(OrderIntent intent);
}
