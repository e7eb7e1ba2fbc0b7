package io.mexcbench.exchange;

import java.util.Optional;

/** A spot market that was made before, and is sent instead of one that is made on the way. */
interface SpotPlayback extends SpotBooks {
  /** What its rate can be changed by; empty if it keeps its own. */
  Optional<SharedRhythm> sharedRhythm();

  /** Sends what is due. */
  void run();

  long nextMillis();

  /** No more is sent. */
  void close();
}
