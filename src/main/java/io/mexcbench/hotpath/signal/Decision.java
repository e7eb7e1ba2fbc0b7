package io.mexcbench.hotpath.signal;

/** What a strategy made of a market event. */
public enum Decision {
  /** Nothing to do. */
  NO_SIGNAL,
  /** An intent was passed to the listener. */
  ORDERED,
  /** Its indicators have no value yet. */
  WARMING_UP,
  /** A side is missing, or the book is locked or crossed: the event was not taken in. */
  NO_MARKET,
  /**
   * A signal from which no order came, because what it rests on has a time too far from the clock,
   * before it or ahead of it.
   */
  STALE,
  /** A signal within the cooldown after the last order. */
  COOLING_DOWN,
  /** A signal to buy, with as much held and on order as is allowed. */
  NO_ROOM,
  /** A signal to sell, with nothing held that is not on order already. */
  NOTHING_HELD,
  /** A signal after the kill switch. */
  HALTED
}
