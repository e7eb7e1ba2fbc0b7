package io.mexcbench.history;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import java.util.List;

/** Where past runs are kept. */
public interface PastRuns {
  /**
   * The runs that can be compared: complete, whole, judged, not known to be invalid. Oldest first.
   *
   * @param environmentId those of others may be left out; blank for that of the newest run
   * @param skipped is told of what cannot be used, with the reason
   */
  List<Baseline> of(String environmentId, List<String> skipped) throws BaselineException;

  /** For messages: such as a folder. */
  String place();
}
