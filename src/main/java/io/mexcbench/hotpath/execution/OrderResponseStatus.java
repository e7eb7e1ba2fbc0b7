package io.mexcbench.hotpath.execution;

/** What the exchange said to an order. */
public enum OrderResponseStatus {
  /** It took the order, whose identifier it names. */
  OK,
  /** A success that names no order, such as the {@code {}} of the test endpoint. */
  EMPTY,
  /** It refused, with a code and a message. */
  ERROR,
  /** Not one of its answers: the fate of the order is unknown. */
  MALFORMED
}
