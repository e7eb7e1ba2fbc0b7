package io.mexcbench.report;

import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Verdict;

/**
 * How a verdict looks beside its word: a symbol for those who see no colours, and the class that
 * gives it one.
 */
record VerdictSign(String symbol, String style) {
  private static final VerdictSign SLOWER = new VerdictSign("▲", "worse");
  private static final VerdictSign ABSENT = new VerdictSign("✕", "worse");
  private static final VerdictSign INVALID = new VerdictSign("!", "worse");
  private static final VerdictSign FASTER = new VerdictSign("▼", "better");
  private static final VerdictSign GOOD = new VerdictSign("✓", "better");
  private static final VerdictSign OPEN = new VerdictSign("?", "doubt");
  private static final VerdictSign OTHER = new VerdictSign("≠", "doubt");
  private static final VerdictSign FRESH = new VerdictSign("+", "plain");
  private static final VerdictSign SAME = new VerdictSign("=", "plain");

  static VerdictSign of(Verdict verdict) {
    return switch (verdict) {
      case REGRESSED -> SLOWER;
      case MISSING -> ABSENT;
      case INCONCLUSIVE -> OPEN;
      case INCOMPARABLE -> OTHER;
      case NEW -> FRESH;
      case IMPROVED -> FASTER;
      case UNCHANGED -> SAME;
    };
  }

  static VerdictSign of(RunVerdict verdict) {
    return switch (verdict) {
      case PASS -> GOOD;
      case REGRESSED -> SLOWER;
      case INVALID -> INVALID;
      case INCONCLUSIVE, INCOMPLETE -> OPEN;
      case INCOMPARABLE -> OTHER;
    };
  }

  static VerdictSign ofCheck(boolean holds) {
    return holds ? GOOD : INVALID;
  }

  /** The symbol, which readers of the word need not hear. */
  String html() {
    return "<span class=\"sign\" aria-hidden=\"true\">" + symbol + "</span> ";
  }
}
