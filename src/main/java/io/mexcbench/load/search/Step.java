package io.mexcbench.load.search;

import io.mexcbench.load.pace.LoadVerdict;
import java.util.List;

/**
 * One rate that was tried.
 *
 * @param all that was measured of it
 * @param failures in which ways it was not kept
 * @param doubt why it is invalid; empty if it is not
 */
public record Step(
    double perSecond, Block all, LoadVerdict verdict, List<Failure> failures, String doubt) {
  public boolean isKept() {
    return verdict == LoadVerdict.PASS;
  }

  boolean isValid() {
    return verdict != LoadVerdict.INVALID;
  }

  boolean isCollapse() {
    return failures.stream().anyMatch(Failure::isCollapse);
  }
}
