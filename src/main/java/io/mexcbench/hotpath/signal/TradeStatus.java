package io.mexcbench.hotpath.signal;

/** What became of a trade that was given to a builder of bars. */
public enum TradeStatus {
  TAKEN,
  /** It belongs to an interval that is over: counted, and in no bar. */
  LATE,
  /**
   * No price or quantity, a number beyond what the builder can sum up, or a time beyond its
   * horizon: counted, in no bar.
   */
  REFUSED
}
