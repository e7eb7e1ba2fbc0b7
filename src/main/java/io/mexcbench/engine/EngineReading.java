package io.mexcbench.engine;

/**
 * What the engine did between two readings. Counts are since the last reading, states those of the
 * moment.
 *
 * @param nanos how long it was
 * @param messages of the market that were worked on
 * @param updates of books
 * @param waitingBytes of market messages that wait, of {@code capacityBytes}
 * @param waitingEvents orders' events, answers and the like that wait
 * @param conflated market messages that were merged or replaced because there was no room
 * @param leftOut of these, trades that are lost
 * @param accountRefused requests about the account's stream that were refused
 * @param refusedChannels that the exchange did not grant
 * @param liveOrders that have not come to their end
 * @param processing from the arrival of a market message to the end of all that it caused
 * @param tickToOrder to the order that it caused, handed to the network
 * @param roundTrip from an order handed to the network to its answer
 * @param eventAge from when the exchange meant to send a market message to the end of all that it
 *     caused, in steps of a millisecond
 */
public record EngineReading(
    long nanos,
    long messages,
    long updates,
    long quotes,
    long repeatedQuotes,
    long trades,
    long unreadable,
    long gaps,
    long snapshots,
    long orders,
    long ordersRefused,
    long ordersRejected,
    long ordersClosed,
    long fills,
    long strangers,
    long contradictions,
    long rateLimited,
    long lostConnections,
    long accountRefused,
    int refusedChannels,
    long conflated,
    long leftOut,
    long waitingBytes,
    long capacityBytes,
    int waitingEvents,
    int liveBooks,
    int books,
    int liveOrders,
    Durations processing,
    Durations tickToOrder,
    Durations roundTrip,
    Durations eventAge) {
  /** A count as a rate. */
  public double perSecond(long count) {
    return nanos <= 0 ? 0 : count * 1e9 / nanos;
  }
}
