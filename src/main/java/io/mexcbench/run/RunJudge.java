package io.mexcbench.run;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.Measurement;
import java.util.List;

/** Judges a run while it goes on, so that what is decided is not measured any longer. */
public interface RunJudge {
  /**
   * Judges what has been measured.
   *
   * @param run what is known of the run so far
   * @param soFar read back from the file that the run has written
   */
  Judgement judge(RunRecord run, List<Measurement> soFar);
}
