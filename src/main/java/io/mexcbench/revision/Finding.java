package io.mexcbench.revision;

import io.mexcbench.regression.Comparison;
import java.util.List;
import java.util.Optional;

/**
 * Where a slowdown came from.
 *
 * @param points numbers of the commits, from 1; several where those in between cannot be measured
 * @param certainty the probability that it was one of them, given that a single commit brought it
 * @param before the change from the base to the commit before them; empty if that is the base
 * @param after the change from the base to the last of them; empty if it was not measured
 */
record Finding(
    Suspect suspect,
    List<Integer> points,
    double certainty,
    Optional<Comparison> before,
    Optional<Comparison> after) {
  Finding {
    points = List.copyOf(points);
  }
}
