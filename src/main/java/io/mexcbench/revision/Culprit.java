package io.mexcbench.revision;

import io.mexcbench.regression.Comparison;
import java.util.List;
import java.util.Optional;

/**
 * The commits that something became worse with.
 *
 * @param changes the commit; several where those in between cannot be measured
 * @param certainty the probability that it was one of them, given that a single commit brought it
 * @param before the change from the base to the commit before them; empty if that is the base
 * @param after the change from the base to the last of them
 */
public record Culprit(
    Suspect suspect,
    List<Change> changes,
    double certainty,
    Optional<Comparison> before,
    Optional<Comparison> after) {
  public Culprit {
    changes = List.copyOf(changes);
  }

  /** A commit by its full name. */
  public record Change(String id, String subject) {}
}
