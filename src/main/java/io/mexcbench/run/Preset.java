package io.mexcbench.run;

import java.time.Duration;

/**
 * How much evidence a run gathers. Presets share the benchmarks and the shape of an iteration and
 * differ only in forks and budget.
 */
public enum Preset {
  /** Proves that every benchmark runs and is read back; judges nothing. */
  SMOKE(1, Duration.ofMinutes(10)),
  /** A first look. */
  QUICK(4, Duration.ofSeconds(285)),
  /** What continuous integration and a commit are judged by. */
  CI(10, Duration.ofMinutes(13)),
  /** For small effects and for baselines of noisy benchmarks. */
  FULL(30, Duration.ofMinutes(45));

  private final int forks;
  private final Duration budget;

  Preset(int forks, Duration budget) {
    this.forks = forks;
    this.budget = budget;
  }

  /** Forks a benchmark, unless the budget ends first. */
  public int forks() {
    return forks;
  }

  public Duration budget() {
    return budget;
  }

  /** Whether a run of this preset may be compared with a baseline. */
  public boolean isJudged() {
    return this != SMOKE;
  }
}
