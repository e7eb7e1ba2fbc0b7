package io.mexcbench.engine;

/**
 * Where the network's thread leaves what it heard; the trading thread is woken for it.
 *
 * @param market what may be merged and dropped
 * @param control what must not be lost
 */
record Inboxes(MarketInbox market, ControlInbox control, Wakening trader) {
  /** Returns how many of those that must not be lost wait by now. */
  int tell(ControlEvent event) {
    int waiting = control.add(event);
    trader.wake();
    return waiting;
  }

  /** A message of the market; its bytes are good during the call only. */
  void offer(int socket, int epoch, byte[] bytes, int offset, int length, long receivedNanos) {
    market.offer(socket, epoch, bytes, offset, length, receivedNanos);
    trader.wake();
  }
}
