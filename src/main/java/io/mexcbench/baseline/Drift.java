package io.mexcbench.baseline;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.regression.Verdict;
import io.mexcbench.regression.Warning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a baseline has moved from the one of the last release. A gate that judges each step
 * against the one before lets ten steps of 4 % pass, which are 48 %. Time and allocation only: a
 * tail moves with every stall of the machine.
 *
 * @param folder of the baseline, as git knows it
 * @param steps one for each metric that both baselines measured alike, furthest first
 * @param unchained why nothing is known of the other benchmarks of the baseline
 * @param movedControls what the controls say if the machine itself has moved since
 */
public record Drift(
    Release release,
    String folder,
    List<Step> steps,
    SortedMap<BenchmarkKey, String> unchained,
    List<String> movedControls) {

  /**
   * From the release to the baseline.
   *
   * @param unit of both figures
   * @param percent positive is slower or more; empty if it was nothing before
   * @param isBeyond whether it would not pass as a single step
   */
  public record Step(
      BenchmarkKey key,
      Metric metric,
      double before,
      double now,
      String unit,
      OptionalDouble percent,
      boolean isBeyond) {

    /** Such as {@code +48.0 % time}. */
    public String text() {
      String word = metric.name().toLowerCase(Locale.ROOT);
      return (percent.isPresent()
              ? percentText()
              : String.format(Locale.ROOT, "%+.0f %s", now - before, unit))
          + " "
          + word;
    }

    private String percentText() {
      return String.format(Locale.ROOT, "%+.1f %%", percent.orElseThrow());
    }
  }

  /** In a sentence; the list of baselines names all. */
  private static final int MOST_NAMES = 3;

  private static final String NOT_COMPARABLE = "not comparable";

  private static final Comparator<Step> FURTHEST_FIRST =
      Comparator.comparing((Step step) -> !step.isBeyond())
          .thenComparing(step -> -step.percent().orElse(0))
          .thenComparing(Step::key)
          .thenComparing(Step::metric);

  public Drift {
    steps = List.copyOf(steps);
    unchained = Collections.unmodifiableSortedMap(new TreeMap<>(unchained));
    movedControls = List.copyOf(movedControls);
  }

  /** Holds a baseline against that of a release. */
  static Drift between(
      Release release, String folder, Baseline before, Baseline now, Thresholds thresholds) {
    Report report =
        Gate.compare(
            before.measurements(),
            now.measurements(),
            GateOptions.ofFiles(thresholds)
                .withIncomparable(ChangedBenchmarks.between(before, now)));
    SortedMap<BenchmarkKey, String> unchained = new TreeMap<>();
    List<Step> steps = new ArrayList<>();
    for (Comparison one : report.comparisons()) {
      if (one.metric() == Metric.TAIL) {
        continue;
      }
      switch (one.verdict()) {
        case MISSING -> {}
        case NEW -> unchained.put(one.key(), "new since then");
        case INCOMPARABLE -> unchained.put(one.key(), reason(one));
        case REGRESSED, IMPROVED, UNCHANGED, INCONCLUSIVE -> steps.add(step(one));
      }
    }
    steps.sort(FURTHEST_FIRST);
    return new Drift(release, folder, steps, unchained, movedControls(report));
  }

  /** The steps that would not pass as one, and the benchmarks whose steps cannot be added up. */
  public List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    for (Step step : beyond()) {
      warnings.add(
          new Warning(
              "%s: %s since %s, in steps that each passed or were accepted%s"
                  .formatted(name(step.key()), step.text(), release.title(), machine()),
              "see them with git log " + release.revision() + ".. -- " + folder));
    }
    changed().ifPresent(warnings::add);
    return warnings;
  }

  /** The steps that are further than the threshold of their benchmark. */
  public List<Step> beyond() {
    return steps.stream().filter(Step::isBeyond).toList();
  }

  private Optional<Warning> changed() {
    List<String> names =
        unchained.entrySet().stream()
            .filter(entry -> entry.getValue().startsWith(NOT_COMPARABLE))
            .map(entry -> name(entry.getKey()))
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Warning(
                shortened(names)
                    + " changed with their class, corpus or JVM, so their drift since "
                    + release.title()
                    + " is not known",
                "the tag of the next release begins a new chain"));
  }

  private static String shortened(List<String> names) {
    return names.size() <= MOST_NAMES
        ? String.join(", ", names)
        : names.get(0) + " and " + (names.size() - 1) + " others";
  }

  private String machine() {
    return movedControls.isEmpty()
        ? ""
        : " (the machine has moved as well: " + String.join(", ", movedControls) + ")";
  }

  private static Step step(Comparison one) {
    OptionalDouble percent = one.changePercent();
    boolean isBeyond =
        one.metric() == Metric.ALLOCATION
            ? one.verdict() == Verdict.REGRESSED
            : percent.orElse(0) > one.thresholdPercent();
    double before = one.baseline().orElseThrow().value();
    double now = one.candidate().orElseThrow().value();
    return new Step(one.key(), one.metric(), before, now, one.unit(), percent, isBeyond);
  }

  private static String reason(Comparison one) {
    return one.warnings().stream().map(Warning::text).findFirst().orElse(NOT_COMPARABLE);
  }

  private static List<String> movedControls(Report report) {
    return report.controls().stream()
        .filter(check -> !check.holds())
        .map(check -> check.name() + check.comparison().map(Drift::moved).orElse(""))
        .toList();
  }

  private static String moved(Comparison control) {
    return control.changePercent().isPresent() ? " " + step(control).percentText() : "";
  }

  /** As reports name it. */
  public static String name(BenchmarkKey key) {
    return (key.shortName() + " " + key.paramsText()).strip();
  }
}
