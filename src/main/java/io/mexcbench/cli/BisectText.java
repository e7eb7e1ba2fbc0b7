package io.mexcbench.cli;

import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Metric;
import io.mexcbench.report.Printable;
import io.mexcbench.revision.Culprit;
import io.mexcbench.revision.Suspect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a bisection found, as text. */
final class BisectText {
  /** More is not promised: two commits that share a slowdown are not what was asked for. */
  private static final double CERTAIN = 0.95;

  private static final double MOST_PERCENT = 99.9;
  private static final int SHORT_NAME = 7;

  private BisectText() {}

  static String of(List<Culprit> culprits) {
    return culprits.isEmpty()
        ? "No commit between both changed code.\n"
        : culprits.stream().map(BisectText::of).collect(Collectors.joining());
  }

  /** A benchmark, and what became worse if that was not its time. */
  static String name(Suspect suspect) {
    String name = (suspect.key().shortName() + " " + suspect.key().paramsText()).strip();
    return suspect.metric() == Metric.TIME
        ? name
        : name + " (" + suspect.metric().name().toLowerCase(Locale.ROOT) + ")";
  }

  /** With its interval. */
  static String change(Comparison one) {
    String change =
        one.changePercent().isPresent()
            ? percent(one.changePercent().getAsDouble())
            : "%s -> %s %s"
                .formatted(
                    one.baseline().map(centre -> number(centre.value())).orElse("-"),
                    one.candidate().map(centre -> number(centre.value())).orElse("-"),
                    one.unit());
    return one.interval()
        .map(found -> "%s [%s, %s]".formatted(change, percent(found.low()), percent(found.high())))
        .orElse(change);
  }

  private static String of(Culprit culprit) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s became slower %s (%s sure):%n"
            .formatted(
                name(culprit.suspect()),
                culprit.changes().size() == 1
                    ? "with"
                    : "with one of these, which cannot be measured singly",
                sureness(culprit.certainty())));
    for (Culprit.Change change : culprit.changes()) {
      text.append("  %s %s%n".formatted(shortName(change.id()), Printable.line(change.subject())));
    }
    text.append("  against the base: before it %s, ".formatted(side(culprit.before(), "0 %")));
    text.append("with it %s%n".formatted(side(culprit.after(), "not measured")));
    if (culprit.certainty() < CERTAIN) {
      text.append("  not certain: it may have come in several steps, or the forks scatter\n");
    }
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static String side(Optional<Comparison> comparison, String none) {
    return comparison.map(BisectText::change).orElse(none);
  }

  private static String sureness(double certainty) {
    double percent = Math.min(MOST_PERCENT, Math.floor(1000 * certainty) / 10);
    return String.format(Locale.ROOT, "%.1f %%", percent);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%+.1f %%", value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }

  private static String shortName(String id) {
    return id.substring(0, Math.min(SHORT_NAME, id.length()));
  }
}
