package io.mexcbench.engine;

/**
 * Where the network's thread leaves what it heard; the trading thread is woken for it.
 *
 * @param market what may be merged and dropped
 * @param control what must not be lost
 * @param giveWay lets another thread run where there are more than processors
 */
record Inboxes(MarketInbox market, ControlInbox control, Wakening trader, Runnable giveWay) {
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

  /**
   * Between two reads. Where both threads share a processor, reading on while much waits takes from
   * the trading thread the time in which it would catch up, and merging what then finds no room
   * takes still more: TCP holds back what is not read meanwhile.
   */
  void giveWayIfFarBehind() {
    if (market.isFarBehind()) {
      giveWay.run();
    }
  }
}
