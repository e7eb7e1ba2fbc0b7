package io.mexcbench.load.endurance;

import io.mexcbench.load.search.LoadException;
import org.HdrHistogram.Histogram;

/** Something that goes on for a long time, in equal parts. */
public interface Work {
  /** Does one part; gives back how long its messages took, in nanoseconds. */
  Histogram part() throws InterruptedException, LoadException;

  /** Worked on since the beginning. */
  long messages();
}
