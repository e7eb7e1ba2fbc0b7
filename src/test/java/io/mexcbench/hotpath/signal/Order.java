package io.mexcbench.hotpath.signal;

/** What an intent said at the moment of its callback. */
record Order(Side side, OrderType type, long price, long quantity, Reason reason, long timeMillis) {
  static Order of(OrderIntent intent) {
    return new Order(
        intent.side(),
        intent.type(),
        intent.price(),
        intent.quantity(),
        intent.reason(),
        intent.eventTimeMillis());
  }
}
