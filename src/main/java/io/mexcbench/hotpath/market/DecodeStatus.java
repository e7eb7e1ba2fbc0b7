package io.mexcbench.hotpath.market;

/** How the decoding of one message ended. Only {@link #OK} has called the listener. */
public enum DecodeStatus {
  OK,
  /** Well formed, but without the part that carries the news; the exchange does send such. */
  NO_BODY,
  /** Well formed, on a channel that this decoder does not read, or on none. */
  UNSUPPORTED_CHANNEL,
  /** The message names no symbol, or one that is not in the table. */
  UNKNOWN_SYMBOL,
  /** Not the format it claims to be, cut short, or without a field that it must have. */
  MALFORMED,
  /** A price or quantity has non-zero digits beyond the scale of its symbol. */
  INEXACT,
  /** A number does not fit a long at its scale. */
  OVERFLOW
}
