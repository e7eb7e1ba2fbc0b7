package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import java.util.List;

/**
 * What a look at the forks so far says of how the run must go on. What is in neither list is
 * decided.
 *
 * @param undecided benchmarks that more forks could decide, the slowest-looking first
 * @param slower benchmarks that are slower than the baseline, and not by chance
 * @param doControlsHold whether the run could be believed if it ended now
 */
public record Judgement(
    List<BenchmarkKey> undecided, List<BenchmarkKey> slower, boolean doControlsHold) {
  public Judgement {
    undecided = List.copyOf(undecided);
    slower = List.copyOf(slower);
  }
}
