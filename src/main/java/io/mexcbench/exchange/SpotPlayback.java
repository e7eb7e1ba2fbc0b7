package io.mexcbench.exchange;

/** A spot market that was made before, and is sent instead of one that is made on the way. */
interface SpotPlayback extends SpotBooks {
  /** Sends what is due. */
  void run();

  long nextMillis();

  /** No more is sent. */
  void close();
}
