package io.mexcbench.regression;

import java.util.List;
import java.util.Set;

/** How a run's verdict follows from those of its benchmarks and controls. */
final class RunVerdicts {
  private static final Set<Verdict> WORSE = Set.of(Verdict.REGRESSED, Verdict.MISSING);
  private static final Set<Verdict> NOT_JUDGED = Set.of(Verdict.INCOMPARABLE, Verdict.NEW);

  private RunVerdicts() {}

  /**
   * A control that failed beats everything, for nothing can be concluded then; a run that has
   * nothing in common with its baseline is neither better nor worse than it.
   */
  static RunVerdict of(int commonKeys, List<Comparison> comparisons, List<ControlCheck> controls) {
    List<Verdict> verdicts = comparisons.stream().map(Comparison::verdict).toList();
    if (!controls.stream().allMatch(ControlCheck::holds)) {
      return RunVerdict.INVALID;
    }
    if (commonKeys == 0) {
      return RunVerdict.INCOMPARABLE;
    }
    if (verdicts.stream().anyMatch(WORSE::contains)) {
      return RunVerdict.REGRESSED;
    }
    if (verdicts.stream().allMatch(NOT_JUDGED::contains)) {
      return RunVerdict.INCOMPARABLE;
    }
    return verdicts.contains(Verdict.INCONCLUSIVE) ? RunVerdict.INCONCLUSIVE : RunVerdict.PASS;
  }
}
