package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;

/** One order on its way through its life. Reused for a later order some time after its end. */
public final class TrackedOrder {
  static final long NEVER = Long.MAX_VALUE;

  private static final int EXCHANGE_ID_LENGTH_MAX = 64;

  final OrderIntent intent;
  final TradeMemory trades = new TradeMemory();
  long sequence;
  OrderState state = OrderState.NOT_SENT;
  long filledQuantity;
  long dealtQuantity;
  long sentMillis;
  long knownMillis;
  long listedMillis;
  long queryDueMillis = NEVER;
  long cancelDueMillis = NEVER;
  int queries;
  int livePlace;
  boolean isBeingTold;

  private final byte[] exchangeId = new byte[EXCHANGE_ID_LENGTH_MAX];
  private int exchangeIdLength;

  TrackedOrder(Symbol any) {
    intent = new OrderIntent(any);
  }

  void begin(long sequence, OrderIntent asked, long nowMillis) {
    this.sequence = sequence;
    intent.copyFrom(asked);
    state = OrderState.INTENT;
    trades.clear();
    filledQuantity = 0;
    dealtQuantity = 0;
    sentMillis = nowMillis;
    knownMillis = NEVER;
    listedMillis = Long.MIN_VALUE;
    cancelDueMillis = NEVER;
    settle();
    exchangeIdLength = 0;
  }

  /** Nothing is to be asked any more. */
  void settle() {
    queryDueMillis = NEVER;
    queries = 0;
  }

  void setExchangeId(byte[] buffer, int offset, int length) {
    exchangeIdLength = length <= EXCHANGE_ID_LENGTH_MAX ? length : 0;
    System.arraycopy(buffer, offset, exchangeId, 0, exchangeIdLength);
  }

  /** Moves on to a later state; an earlier one changes nothing. */
  void raise(OrderState later) {
    if (state.isBefore(later)) {
      state = later;
    }
  }

  /** Of a cancel or a query. */
  long dueMillis(Endpoint endpoint) {
    return endpoint == Endpoint.CANCEL ? cancelDueMillis : queryDueMillis;
  }

  boolean mayRest() {
    OrderType type = intent.type();
    return type == OrderType.LIMIT || type == OrderType.LIMIT_MAKER;
  }

  long unfilledQuantity() {
    return Math.max(0, intent.quantity() - filledQuantity);
  }

  /** The counter of its client order id. */
  public long sequence() {
    return sequence;
  }

  /** The time of the round that sent it, by the local clock: what its request is stamped with. */
  public long sentMillis() {
    return sentMillis;
  }

  public OrderIntent intent() {
    return intent;
  }

  public OrderState state() {
    return state;
  }

  /** At the symbol's quantity scale. */
  public long filledQuantity() {
    return filledQuantity;
  }

  /** Writes the exchange's own id, if it was told; returns the index behind it. */
  public int copyExchangeIdTo(byte[] out, int offset) {
    System.arraycopy(exchangeId, 0, out, offset, exchangeIdLength);
    return offset + exchangeIdLength;
  }
}
