package io.mexcbench.baseline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The commit whose baseline others are held against.
 *
 * @param tag empty where no release has a baseline yet: it is then the first that was committed
 * @param commit in full
 * @param date when it was committed
 */
public record Release(Optional<String> tag, String commit, Instant date) {
  private static final int REVISION_DIGITS = 7;

  /** As a sentence names it: {@code v1.2.0 (2026-01-31)}. */
  public String title() {
    return tag.orElseGet(() -> "the first baseline " + abbreviated(commit))
        + " ("
        + date.atOffset(ZoneOffset.UTC).toLocalDate()
        + ")";
  }

  /** The word that git knows it by. */
  public String revision() {
    return tag.orElseGet(() -> abbreviated(commit));
  }

  static String abbreviated(String revision) {
    return revision.substring(0, Math.min(REVISION_DIGITS, revision.length()));
  }
}
