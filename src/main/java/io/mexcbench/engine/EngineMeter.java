package io.mexcbench.engine;

/** Measures the engine from inside: the trading thread writes, any other may read. */
final class EngineMeter {
  final EngineCounters counters = new EngineCounters();

  /** From the arrival of a market message to the end of all that it caused. */
  final Latencies processing = new Latencies();

  /** From the arrival of a market message to the order that it caused, handed to the network. */
  final Latencies tickToOrder = new Latencies();

  /** From an order handed to the network to its answer. */
  final Latencies roundTrip = new Latencies();

  /**
   * From when the exchange meant to send a market message, by the time in it, to the end of all
   * that it caused: what waited anywhere on the way is in it. In steps of a millisecond.
   */
  final Latencies eventAge = new Latencies();

  /** Books that are live, and orders that have not come to their end. */
  private volatile int liveBooks;

  private volatile int liveOrders;

  /** Channels that the exchange did not grant. */
  private volatile int refusedChannels;

  /** The trading thread tells what it has. */
  void onState(int liveBooks, int liveOrders, int refusedChannels) {
    this.refusedChannels = refusedChannels;
    this.liveBooks = liveBooks;
    this.liveOrders = liveOrders;
  }

  int liveBooks() {
    return liveBooks;
  }

  int refusedChannels() {
    return refusedChannels;
  }

  int liveOrders() {
    return liveOrders;
  }
}
