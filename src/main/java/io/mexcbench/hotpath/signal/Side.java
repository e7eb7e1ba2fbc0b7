package io.mexcbench.hotpath.signal;

/** The side of an order; the names are those of MEXC's {@code side} parameter. */
public enum Side {
  BUY,
  SELL
}
