package io.mexcbench.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Lets one thread rest until there is something to do, which other threads tell it. */
final class Wakening {
  /** So often is looked again before the thread goes to sleep, which costs more than this. */
  private static final int SPINS = 200;

  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private volatile boolean isResting;
  private volatile Thread thread = Thread.currentThread();

  /** Whether there is nothing to do; asked by the resting thread. */
  @FunctionalInterface
  interface Idle {
    boolean isIdle();
  }

  /** By the thread that is to be woken: rests for a millisecond at most. */
  void rest(Idle idle) {
    for (int i = 0; i < SPINS; i++) {
      if (!idle.isIdle()) {
        return;
      }
      Thread.onSpinWait();
    }
    thread = Thread.currentThread();
    isResting = true;
    // Asked again: what came before the mark woke nobody.
    if (idle.isIdle()) {
      LockSupport.parkNanos(this, REST_NANOS);
    }
    isResting = false;
  }

  /** There is something to do. */
  void wake() {
    if (isResting) {
      LockSupport.unpark(thread);
    }
  }
}
