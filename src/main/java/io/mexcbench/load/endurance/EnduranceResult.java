package io.mexcbench.load.endurance;

import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.trend.Drift;
import io.mexcbench.load.trend.LeakJudgement;
import java.util.List;
import java.util.Map;

/**
 * What was seen of a long run, or of as much of it as has been.
 *
 * @param isComplete whether it came to its end
 * @param cause what has grown on a heap that leaks; empty if that is not known
 * @param doubt why it is invalid; empty if it is not
 */
public record EnduranceResult(
    boolean isComplete,
    LoadVerdict verdict,
    List<EnduranceSample> samples,
    Map<Holding, LeakJudgement> leaks,
    Drift drift,
    String cause,
    String doubt) {
  public EnduranceResult {
    samples = List.copyOf(samples);
    leaks = Map.copyOf(leaks);
  }
}
