package io.mexcbench.hotpath.execution.lifecycle;

/** Whether an order may leave, and if not, the first limit that it broke. */
public enum LimitVerdict {
  ACCEPTED,
  /** Trading was stopped as a whole. */
  KILL_SWITCH,
  /** No limits are known for the symbol. */
  UNKNOWN_SYMBOL,
  /** Not positive, or above the largest allowed. */
  QUANTITY,
  /** No positive price to judge the order by. */
  REFERENCE_PRICE,
  /** Too far from the reference price, or not positive. */
  PRICE_BAND,
  NOTIONAL,
  /** With everything on order filled, more would be held, or sold short, than allowed. */
  POSITION,
  OPEN_ORDERS,
  /** Too many orders in the window. */
  RATE,
  /** The exchange asked for silence, which is not over. */
  SILENCE,
  /** Cancels or queries wait for their turn, and go first. */
  BACKLOG,
  /** Not one byte could be handed to the network. */
  NOT_SENT
}
