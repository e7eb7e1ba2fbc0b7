package io.mexcbench.history;

import java.time.Instant;

/**
 * One measurement of the past.
 *
 * @param date when its revision was committed, or when it was measured where git does not know it
 * @param measured when it was measured
 * @param revision in full
 * @param value in the unit of its series, positive
 * @param source the folder of a run, or the commit of a baseline
 */
public record Point(Instant date, Instant measured, String revision, double value, String source) {
  private static final int REVISION_DIGITS = 7;

  /** Such as {@code 1a2b3c4}. */
  public String shortRevision() {
    return revision.substring(0, Math.min(REVISION_DIGITS, revision.length()));
  }
}
