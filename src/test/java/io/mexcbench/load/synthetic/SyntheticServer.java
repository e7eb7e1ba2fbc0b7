package io.mexcbench.load.synthetic;

import io.mexcbench.load.pace.ResponseMeter;
import io.mexcbench.load.pace.Target;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * A queue before one server or several, in virtual time.
 *
 * <p>What is known of such queues is known exactly, so what is measured of them can be held to it.
 */
public final class SyntheticServer implements Target {
  private final VirtualClock clock;
  private final ResponseMeter meter;
  private final LongUnaryOperator service;
  private final LongUnaryOperator opening;
  private final long[] freeNanos;
  private final int bound;
  private int waiting;

  /**
   * @param service how long what begins at a time takes
   * @param opening when what could begin at a time does begin
   * @param bound no more than this are let in
   */
  public SyntheticServer(
      VirtualClock clock,
      ResponseMeter meter,
      int servers,
      int bound,
      LongUnaryOperator service,
      LongUnaryOperator opening) {
    this.clock = clock;
    this.meter = meter;
    this.bound = bound;
    this.service = service;
    this.opening = opening;
    this.freeNanos = new long[servers];
  }

  @Override
  public void send(long intendedNanos, long sentNanos) {
    if (waiting >= bound) {
      meter.onError();
      return;
    }
    waiting++;
    int first = 0;
    for (int i = 1; i < freeNanos.length; i++) {
      first = freeNanos[i] < freeNanos[first] ? i : first;
    }
    long startNanos = opening.applyAsLong(Math.max(sentNanos, freeNanos[first]));
    long doneNanos = startNanos + service.applyAsLong(startNanos);
    freeNanos[first] = doneNanos;
    clock.at(
        doneNanos,
        () -> {
          waiting--;
          meter.onDone(intendedNanos, sentNanos, doneNanos);
        });
  }

  public int waiting() {
    return waiting;
  }

  /** When nothing is left to do. */
  long idleNanos() {
    return Arrays.stream(freeNanos).max().orElseThrow();
  }
}
