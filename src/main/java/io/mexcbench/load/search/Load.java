package io.mexcbench.load.search;

/** A system and the open-loop generator in front of it. */
public interface Load {
  /** Begins to offer at this rate, to a system in which nothing waits. */
  void begin(double perSecond) throws InterruptedException, LoadException;

  /** Goes on for so long, and says what happened meanwhile. */
  Block pass(long nanos) throws InterruptedException, LoadException;

  /** Offers no more, and returns when nothing waits any longer. */
  void drain() throws InterruptedException, LoadException;
}
