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
}
