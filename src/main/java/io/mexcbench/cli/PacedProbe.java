package io.mexcbench.cli;

import io.mexcbench.kpi.KpiException;
import io.mexcbench.kpi.KpiProbe;
import io.mexcbench.kpi.KpiSample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks at fixed times, whether or not the last answer has come. How long an answer takes counts
 * from when it was to be asked for, so that one that is late makes those behind it late as well.
 */
abstract class PacedProbe implements KpiProbe {
  /** A parked thread is woken up late; so long before its time it begins to spin. */
  private static final long SPIN_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

  private static final double SECONDS_PER_NANO = 1e-9;

  private final long intervalNanos;

  PacedProbe(long intervalNanos) {
    this.intervalNanos = intervalNanos;
  }

  /** Asks once, and waits for the answer. */
  abstract void ask(int turn) throws KpiException, InterruptedException;

  /** Before the first turn; what it takes does not count. */
  void begin() throws KpiException, InterruptedException {}

  @Override
  public KpiSample measure(Duration time) throws KpiException, InterruptedException {
    begin();
    List<Double> seconds = new ArrayList<>();
    long startNanos = System.nanoTime();
    long turns = time.toNanos() / intervalNanos;
    for (int turn = 0; turn < turns; turn++) {
      long dueNanos = startNanos + turn * intervalNanos;
      await(dueNanos);
      ask(turn);
      seconds.add((System.nanoTime() - dueNanos) * SECONDS_PER_NANO);
    }
    return KpiSample.ofValues(seconds.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static void await(long dueNanos) throws InterruptedException {
    long left = dueNanos - System.nanoTime();
    while (left > 0) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (left > SPIN_NANOS) {
        LockSupport.parkNanos(left - SPIN_NANOS);
      } else {
        Thread.onSpinWait();
      }
      left = dueNanos - System.nanoTime();
    }
  }
}
