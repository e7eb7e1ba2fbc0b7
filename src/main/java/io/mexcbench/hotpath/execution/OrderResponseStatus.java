package io.mexcbench.hotpath.execution;

/** What the exchange said about an order. */
public enum OrderResponseStatus {
  /** It knows the order, whose identifier it names: taken, cancelled, or as it stands. */
  OK,
  /** A success that names no order, such as the {@code {}} of the test endpoint. */
  EMPTY,
  /** It refused, with a code and a message. */
  ERROR,
  /** Not one of its answers: the fate of the order is unknown. */
  MALFORMED
}
