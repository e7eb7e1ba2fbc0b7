package io.mexcbench.load.pace;

import java.util.concurrent.locks.LockSupport;

/** The time of this machine. */
public final class SystemPaceClock implements PaceClock {
  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void park(long nanos) throws InterruptedException {
    LockSupport.parkNanos(this, nanos);
    if (Thread.interrupted()) {
      throw new InterruptedException("the load was told to end");
    }
  }

  @Override
  public void spin() {
    Thread.onSpinWait();
  }
}
