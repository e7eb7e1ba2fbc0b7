package io.mexcbench.load.pace;

/** The time, and two ways to let it pass. */
public interface PaceClock {
  long nanos();

  /** Gives the processor away for about so long; mostly it comes back later than that. */
  void park(long nanos) throws InterruptedException;

  /** A moment on the processor. */
  void spin();
}
