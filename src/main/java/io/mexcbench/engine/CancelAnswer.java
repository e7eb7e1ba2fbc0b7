package io.mexcbench.engine;

/** What became of the wish that an order be cancelled. */
public enum CancelAnswer {
  /** It is asked for, again and again until the order has ended. */
  REQUESTED,
  /** It had come to its end before. */
  ENDED,
  /** No order of this session, or one that ended too long ago. */
  UNKNOWN
}
