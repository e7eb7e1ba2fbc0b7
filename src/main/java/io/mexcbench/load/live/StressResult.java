package io.mexcbench.load.live;

import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.search.Block;
import io.mexcbench.load.stress.Recovery;
import java.util.List;

/**
 * What became of a stress.
 *
 * @param seconds of it, in their order
 * @param all of them together
 * @param drainNanos the least that the queue could take to empty
 * @param limitNanos what the recovery may take
 * @param doubt why it is invalid; empty if it is not
 */
public record StressResult(
    LoadVerdict verdict,
    List<LiveSecond> seconds,
    Block all,
    Recovery recovery,
    long drainNanos,
    long limitNanos,
    LiveTotals totals,
    FailureMode mode,
    List<Check> checks,
    String doubt) {
  public StressResult {
    seconds = List.copyOf(seconds);
    checks = List.copyOf(checks);
  }
}
