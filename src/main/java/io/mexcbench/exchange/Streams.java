package io.mexcbench.exchange;

/** Kinds of WebSocket connections. */
public enum Streams {
  ALL,
  /** Spot connections without a listen key. */
  MARKET,
  /** Spot connections with a listen key. */
  PRIVATE,
  FUTURES;

  boolean include(Streams other) {
    return this == ALL || this == other;
  }
}
