package io.mexcbench.hotpath.execution;

/** Takes the rows of an answer about several orders, in their order. */
@FunctionalInterface
public interface OrderRowListener {
  /**
   * One order.
   *
   * @param status OK or ERROR
   * @param row good during the call only; the next row is read into it
   */
  void onRow(OrderResponseStatus status, OrderResponse row);
}
