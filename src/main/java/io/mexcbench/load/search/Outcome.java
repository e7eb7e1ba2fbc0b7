package io.mexcbench.load.search;

/** How much is known of a breaking point. */
public enum Outcome {
  /** The number was confirmed. */
  CONFIRMED,
  /** It lies somewhere between two rates; trials in between came out both ways. */
  INTERVAL,
  /** It lies above the highest rate that the generator can offer. */
  ABOVE,
  /** Even the lowest rate was not kept. */
  BELOW,
  /** The load was not what it was to be. */
  INVALID
}
