package io.mexcbench.load.endurance;

import io.mexcbench.load.search.LoadException;
import org.HdrHistogram.Histogram;

/** Something that goes on for a long time, in equal parts. */
public interface Work {
  /**
   * Does one part.
   *
   * @param took to which it adds how long its messages took, in nanoseconds
   */
  void part(Histogram took) throws InterruptedException, LoadException;

  /** For one part, with room from the start for however long a message may take. */
  Histogram empty();

  /** Worked on since the beginning. */
  long messages();

  /** What its heap may take in all while something fills up to a bound, in bytes. */
  default long fillingBytes() {
    return 0;
  }

  /** Of the clock that its messages are timed by, in nanoseconds: less cannot be told apart. */
  default long resolutionNanos() {
    return 0;
  }
}
