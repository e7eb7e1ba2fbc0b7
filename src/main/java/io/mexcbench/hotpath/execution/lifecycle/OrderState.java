package io.mexcbench.hotpath.execution.lifecycle;

/**
 * What is known of an order. A state only ever gives way to a later one, whatever the order in
 * which the news arrive.
 *
 * <pre>
 *   INTENT ─ SENT ─┬─ ACKNOWLEDGED ─ OPEN ─ PARTIALLY_FILLED ─┬─ FILLED
 *                  │        │         │                       ├─ CANCELLED, PARTIALLY_CANCELLED
 *                  ├─ UNKNOWN (asked for until one of the     └─ EXPIRED
 *                  │      others is certain)
 *                  └─ REJECTED, ABSENT, NOT_SENT
 * </pre>
 */
public enum OrderState {
  /** Allowed to leave, and not yet handed to the network. */
  INTENT(0),
  /** Handed to the network, without an answer yet. */
  SENT(1),
  /** The exchange may or may not have it; it is being asked. */
  UNKNOWN(2),
  /** The exchange took it. */
  ACKNOWLEDGED(3),
  /** The exchange has it in its book, or had. */
  OPEN(4),
  PARTIALLY_FILLED(5),
  FILLED(6),
  /** Without a fill. */
  CANCELLED(6),
  /** After some fills. */
  PARTIALLY_CANCELLED(6),
  /** The exchange itself ended an order that may not rest, with or without some fills. */
  EXPIRED(6),
  /** The exchange refused it in so many words. */
  REJECTED(6),
  /** Proven never to have been accepted, and never to be. */
  ABSENT(6),
  /** Not one byte of it left. */
  NOT_SENT(6),
  /** It ended too long ago to say how; the exchange may well have had it. No order is told so. */
  FORGOTTEN(6);

  private final int rank;

  OrderState(int rank) {
    this.rank = rank;
  }

  boolean isBefore(OrderState other) {
    return rank < other.rank;
  }

  public boolean isFinal() {
    return rank == FILLED.rank;
  }

  /** Whether the exchange is known to have, or to have had, the order, or not to have it. */
  public boolean isKnown() {
    return rank > UNKNOWN.rank;
  }

  /** Whether an order that ended so was never in the exchange's books. */
  public boolean isWithoutOrder() {
    return this == REJECTED || this == ABSENT || this == NOT_SENT;
  }
}
