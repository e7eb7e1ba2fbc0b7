package io.mexcbench.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is known of the past of one environment.
 *
 * @param environmentId whose baselines and runs these are
 * @param runs how many runs of {@code results/} are in it
 * @param baselines how many commits of its baseline
 * @param series one for each benchmark and metric, by key
 * @param skipped folders that cannot be used, each with the reason
 */
public record History(
    String environmentId, int runs, int baselines, List<Series> series, List<String> skipped) {
  public History {
    series = List.copyOf(series);
    skipped = List.copyOf(skipped);
  }

  /** A step, and whose it is. */
  public record Found(Series series, Series.Step step) {}

  /** Every step of every benchmark, oldest first. */
  public List<Found> steps() {
    List<Found> found = new ArrayList<>();
    for (Series one : series) {
      one.steps().forEach(step -> found.add(new Found(one, step)));
    }
    found.sort(
        Comparator.comparing((Found one) -> one.step().after().date())
            .thenComparing(one -> one.series().key())
            .thenComparing(one -> one.series().metric()));
    return found;
  }
}
