package io.mexcbench.engine;

import io.mexcbench.hotpath.market.Symbol;

/** A request to the REST interface: what must be known of it when its answer comes. */
sealed interface Call {
  /** The connections that requests share: what waits on one does not hold up the other. */
  enum Lane {
    /** Orders and what is asked about them. */
    ORDERS,
    /** Everything else; answers may be long. */
    DATA
  }

  /** Places an order. */
  record Submit(Symbol symbol, long sequence) implements Call {}

  /** Takes an order back. */
  record Cancel(Symbol symbol, long sequence) implements Call {}

  /** Asks what became of an order. */
  record Query(Symbol symbol, long sequence, long askedMillis) implements Call {}

  /** Asks which orders of a symbol are open. */
  record ListOpen(Symbol symbol, long askedMillis) implements Call {}

  /** Asks for the whole book of a symbol. */
  record Snapshot(Symbol symbol) implements Call {}

  /** Asks for the exchange's time. */
  record ServerTime(long askedMillis) implements Call {}

  /** Asks for the key of a private stream. */
  record CreateListenKey() implements Call {}

  /** Keeps the key of the private stream alive. */
  record ExtendListenKey() implements Call {}

  /** Gives the key of the private stream back. */
  record CloseListenKey() implements Call {}

  default Lane lane() {
    return this instanceof Submit
            || this instanceof Cancel
            || this instanceof Query
            || this instanceof ListOpen
        ? Lane.ORDERS
        : Lane.DATA;
  }
}
