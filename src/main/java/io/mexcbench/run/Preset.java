package io.mexcbench.run;

import io.mexcbench.regression.Looks;
import java.time.Duration;
import java.util.List;

/**
 * How much evidence a run gathers. Presets share the benchmarks and the shape of an iteration and
 * differ only in forks and budget.
 */
public enum Preset {
  /** Proves that every benchmark runs and is read back; judges nothing. */
  SMOKE(1, Duration.ofMinutes(10)),
  /** A first look: as far as five minutes reach. */
  QUICK(4, Duration.ofSeconds(285)),
  /** What continuous integration and a commit are judged by. */
  CI(10, Duration.ofMinutes(13)),
  /** For small effects: no benchmark is called unchanged after fewer than ten forks. */
  FULL(30, Duration.ofMinutes(45));

  private final int forks;
  private final Duration budget;

  Preset(int forks, Duration budget) {
    this.forks = forks;
    this.budget = budget;
  }

  /** Of every benchmark where all get the same number, unless the budget ends first. */
  public int forks() {
    return forks;
  }

  /** Of a benchmark when it is judged, where what is decided is measured no longer. */
  public Looks looks() {
    return switch (this) {
      case SMOKE -> Looks.none();
      case QUICK, CI -> Looks.standard();
      case FULL -> new Looks(List.of(10, 20));
    };
  }

  public Duration budget() {
    return budget;
  }

  /** Whether a run of this preset may be compared with a baseline. */
  public boolean isJudged() {
    return this != SMOKE;
  }
}
