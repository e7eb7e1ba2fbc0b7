package io.mexcbench.report;

/**
 * One thing that is known of where and how both sides were measured.
 *
 * @param name such as {@code kernel}
 * @param isComparable whether both sides ought to agree; a revision or a date need not
 */
public record EnvironmentFact(String name, String baseline, String now, boolean isComparable) {
  boolean differs() {
    return isComparable && !baseline.equals(now);
  }
}
