package io.mexcbench.load.live;

/**
 * All that is kept of a short stretch.
 *
 * @param endNanos since the system was ready
 * @param slowestNanos what took longest in it from its arrival, so that what comes late is not
 *     taken for a stall
 */
record StallLook(long endNanos, long slowestNanos) {
  static StallLook of(LiveSecond stretch) {
    return new StallLook(stretch.endNanos(), stretch.block().responses().service().getMaxValue());
  }
}
