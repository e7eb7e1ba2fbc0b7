package io.mexcbench.load.live;

import io.mexcbench.engine.EngineReading;
import io.mexcbench.load.search.Block;

/**
 * A stretch of a load on the trading system, mostly a second.
 *
 * @param endNanos since the system was ready
 * @param offeredPerSecond what was to be pushed; 0 while nothing was
 * @param engine what the engine did
 * @param block the same as load and answers: a response is the time from when a message was to be
 *     pushed to the end of all that it caused, the service that from its arrival
 * @param heapBytes in use, with what has not been collected yet
 */
public record LiveSecond(
    long endNanos, int offeredPerSecond, EngineReading engine, Block block, long heapBytes) {
  /** The same in a time that began so much earlier. */
  public LiveSecond later(long nanos) {
    return new LiveSecond(endNanos + nanos, offeredPerSecond, engine, block, heapBytes);
  }

  /** To be kept: with distributions of one digit. */
  LiveSecond coarse() {
    return new LiveSecond(endNanos, offeredPerSecond, engine, block.coarse(), heapBytes);
  }
}
