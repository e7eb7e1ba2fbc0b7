package io.mexcbench.load.live;

import io.mexcbench.engine.EngineReading;
import io.mexcbench.exchange.OfferedReading;

/**
 * What became of everything since the system was ready. Nothing is lost where each count is the sum
 * of those below it.
 *
 * @param due messages that were to be pushed
 * @param came of these, those that the exchange made, late or not
 * @param givenUp of those that were due, those that will not come any more
 * @param dropped of these, those that the connection had no room for
 * @param sent the others
 * @param worked of those that were sent, those that the engine worked on
 * @param conflated those that it merged or replaced because it had no room
 * @param leftOut of the conflated, trades that are lost
 */
public record LiveTotals(
    long due,
    long came,
    long givenUp,
    long dropped,
    long sent,
    long worked,
    long conflated,
    long leftOut,
    long orders,
    long ordersRejected,
    long ordersClosed,
    long fills,
    long lostConnections,
    long gaps) {
  static final LiveTotals NONE = new LiveTotals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  LiveTotals plus(OfferedReading before, OfferedReading now, EngineReading engine) {
    return new LiveTotals(
        due + now.due() - before.due(),
        came + now.came() - before.came(),
        givenUp + now.givenUp() - before.givenUp(),
        dropped + now.dropped() - before.dropped(),
        sent + now.sent() - before.sent(),
        worked + engine.messages(),
        conflated + engine.conflated(),
        leftOut + engine.leftOut(),
        orders + engine.orders(),
        ordersRejected + engine.ordersRejected(),
        ordersClosed + engine.ordersClosed(),
        fills + engine.fills(),
        lostConnections + engine.lostConnections(),
        gaps + engine.gaps());
  }

  /** Messages on the way: in the exchange, which is late, in sockets, and in the engine's queue. */
  public long waiting() {
    return Math.max(0, due - givenUp - dropped - worked - conflated);
  }

  /** Of these, those that the exchange has sent. */
  public long underWay() {
    return sent - worked - conflated;
  }
}
