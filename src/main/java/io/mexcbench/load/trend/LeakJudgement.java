package io.mexcbench.load.trend;

/**
 * What was found of a series that must not rise.
 *
 * @param samples that were looked at
 */
public record LeakJudgement(Verdict verdict, Trend trend, int samples) {
  /** Whether it rose. */
  public enum Verdict {
    CLEAN("does not grow"),
    LEAK("grows"),
    /** Nothing is said. */
    TOO_FEW("too few samples to say");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public boolean isLeak() {
    return verdict == Verdict.LEAK;
  }
}
