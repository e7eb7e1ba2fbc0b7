package io.mexcbench.run;

import io.mexcbench.environment.RunRecord;

/** Judges two arms while they are measured. */
public interface PairJudge {
  /**
   * Judges what has been measured.
   *
   * @param run what is known of the run so far
   * @param soFar read back from the files that the run has written
   */
  Judgement judge(RunRecord run, MeasuredPair soFar);
}
