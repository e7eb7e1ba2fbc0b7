package io.mexcbench.kpi;

/** How good a key performance indicator is, from best to worst; without data it is neither. */
public enum KpiState {
  /** Better than the stretch target. */
  STRETCH,
  /** Better than the target. */
  TARGET,
  /** Between the target and the critical limit. */
  WARNING,
  /** Worse than the critical limit. */
  CRITICAL,
  NO_DATA;

  /** Whether the target is met. */
  public boolean isMet() {
    return this == STRETCH || this == TARGET;
  }
}
