package io.mexcbench.run;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What a run is asked for.
 *
 * @param include selects keys that it is found in; the empty pattern selects all of the set
 * @param forks of every benchmark where all get the same number
 * @param budget no round is begun that would end after it
 * @param shard which part of it
 */
public record RunPlan(
    Preset preset, BenchmarkSet set, Pattern include, int forks, Duration budget, Shard shard) {
  /** All of it. */
  public RunPlan(Preset preset, BenchmarkSet set, Pattern include, int forks, Duration budget) {
    this(preset, set, include, forks, budget, Shard.WHOLE);
  }

  /** Whether the run covers its set, so that what it does not hold has gone. */
  public boolean coversWholeSet() {
    return include.pattern().isEmpty();
  }
}
