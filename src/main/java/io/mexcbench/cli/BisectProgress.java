package io.mexcbench.cli;

import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Metric;
import io.mexcbench.report.Printable;
import io.mexcbench.revision.Bisection;
import io.mexcbench.revision.Suspect;
import java.util.List;
import java.util.stream.Collectors;

/** Shows how a bisection goes on, a line a step. */
final class BisectProgress implements Bisection.Observer {
  private final Console console;

  BisectProgress(Console console) {
    this.console = console;
  }

  @Override
  public void searching(int commits, int withoutCode, List<Suspect> suspects) {
    console.print(
        "Bisecting %d commit%s%s for %s"
            .formatted(
                commits,
                commits == 1 ? "" : "s",
                withoutCode == 0 ? "" : " (and " + withoutCode + " that changed no code)",
                suspects.stream()
                    .map(BisectText::name)
                    .distinct()
                    .collect(Collectors.joining(", "))));
  }

  @Override
  public void measuring(String commit, String subject, int forks) {
    console.print(
        "  %s %s: %d forks of it and of the base"
            .formatted(commit, Printable.line(subject), forks));
  }

  @Override
  public void measured(List<Comparison> comparisons) {
    comparisons.stream()
        .filter(one -> one.metric() == Metric.TIME)
        .forEach(
            one ->
                console.print(
                    "    %s %s".formatted(one.key().shortName(), BisectText.change(one))));
  }

  @Override
  public void skipped(String commit, String reason) {
    console.print("  %s left out: %s".formatted(commit, Printable.line(reason)));
  }
}
