package io.mexcbench.proof;

import io.mexcbench.proof.Proof.Section;
import io.mexcbench.report.MarkedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the figures of a proof into the places that {@code docs/gate.md} has for them. */
final class ProofPage {
  private static final List<Column> ALARMS =
      List.of(
          Column.atMost("G1 false alarms", "false alarm", EvaluateGate.MOST_FALSE_ALARMS),
          Column.atMost("G2 suites with any", "any alarm", EvaluateGate.MOST_SUITES_WITH_ALARM),
          Column.atMost("G2 noisy suites", "any alarm noisy", EvaluateGate.MOST_SUITES_WITH_ALARM));

  private static final List<Column> FIXED =
      with(
          ALARMS,
          Column.free("found 3 %", "found 3"),
          Column.atLeast("G3 5 %", "found 5", 0.50),
          Column.atLeast("G3 10 %", "found 10", 0.70),
          Column.atLeast("G3 20 %", "found 20", 0.86),
          Column.atLeast("G5 quiet 3 %", "found quiet 3", 0.60),
          Column.atLeast("G5 quiet 5 %", "found quiet 5", 0.95),
          Column.atMost("G6 passed 5 %", "passed 5", 0.03),
          Column.atMost("G6 passed 10 %", "passed 10", 0.005),
          Column.atLeast("G7 tail", "found tail", 0.50));

  private static final List<Column> ADAPTIVE =
      with(
          ALARMS,
          Column.free("found 3 %", "found 3"),
          Column.atLeast("G4 5 %", "found 5", 0.75),
          Column.atLeast("G4 10 %", "found 10", 0.90),
          Column.atLeast("G4 20 %", "found 20", 0.97),
          Column.atLeast("G5 quiet 3 %", "found quiet 3", 0.60),
          Column.atLeast("G5 quiet 5 %", "found quiet 5", 0.95),
          Column.atMost("G6 passed 5 %", "passed 5", 0.03),
          Column.atMost("G6 passed 10 %", "passed 10", 0.005),
          Column.atLeast("G7 tail", "found tail", 0.50));

  private static final List<Column> RUNS =
      List.of(
          Column.atMost("runs with a false alarm", "any alarm 0", 0.05),
          Column.atLeast("G8 unchanged", "unchanged", 0.80),
          Column.atMost("G9 INVALID", "invalid 0", 0.05),
          Column.free("found 10 %", "found 10"),
          Column.free("found 20 %", "found 20"),
          Column.free("passed 10 %", "passed 10"),
          Column.free("passed 20 %", "passed 20"));

  private static final List<Column> FORKS =
      List.of(
          Column.free("equal code unchanged", "equal passed"),
          Column.free("of spread 0 to 1 %", "equal passed, spread 0 to 1 %"),
          Column.free("1 to 2 %", "equal passed, spread 1 to 2 %"),
          Column.free("2 to 5 %", "equal passed, spread 2 to 5 %"),
          Column.free("5 to 10 %", "equal passed, spread 5 to 10 %"),
          Column.free("more", "equal passed, spread more"),
          Column.free("found 3 %", "found 3"),
          Column.free("5 %", "found 5"),
          Column.free("10 %", "found 10"),
          Column.free("20 %", "found 20"),
          Column.free("passed 5 %", "passed 5"),
          Column.free("10 %", "passed 10"),
          Column.free("20 %", "passed 20"));

  private ProofPage() {}

  /** The page with the figures of every section that the proof holds. */
  static String updated(String page, Proof proof) {
    String result = page;
    for (String name : List.of(EvaluateGate.SYSTEMS, EvaluateGate.OWN)) {
      result = with(result, proof, name, section -> both(section, FIXED));
    }
    for (String name : List.of(EvaluateGate.SYSTEMS_ADAPTIVE, EvaluateGate.OWN_ADAPTIVE)) {
      result = with(result, proof, name, section -> both(section, ADAPTIVE));
    }
    result = with(result, proof, EvaluateGate.RUNS, section -> intervals(section, RUNS));
    result = with(result, proof, EvaluateGate.DESIGNS, section -> table(section, FIXED));
    result = with(result, proof, EvaluateGate.FORKS_BUY, ProofPage::forks);
    return with(result, proof, EvaluateGate.REAL, ProofPage::real);
  }

  private interface Writer {
    String figures(Section section);
  }

  private static String with(String page, Proof proof, String name, Writer writer) {
    return proof
        .section(name)
        .map(section -> MarkedPage.withFigures(page, name, writer.figures(section)))
        .orElse(page);
  }

  private static String both(Section section, List<Column> columns) {
    String own = intervals(section, columns);
    return section.rows().size() == 1 ? own : own + "\n\n" + table(section, columns);
  }

  /** Our gate's figures one below the other, with their intervals. */
  private static String intervals(Section section, List<Column> columns) {
    Row.Result own = section.rows().get(0);
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d benchmarks, %,d suites, seed %d%s."
            .formatted(section.benchmarks(), section.suites(), section.seed(), forks(own)));
    lines.add("");
    lines.add("| | mexcbench | 95 % interval | goal | |");
    lines.add("|---|---:|---:|---:|---|");
    for (Column column : columns) {
      Rate rate = own.rates().get(column.measure());
      if (rate != null) {
        lines.add(
            "| %s | %s | %s to %s | %s | %s |"
                .formatted(
                    column.title(),
                    Column.percent(rate.share()),
                    Column.percent(rate.low()),
                    Column.percent(rate.high()),
                    column.goal(),
                    column.verdict(rate)));
      }
    }
    return String.join("\n", lines);
  }

  private static String forks(Row.Result own) {
    return own.meanForks() == 0
        ? ""
        : "; forks of a benchmark of equal code: " + decimal(own.meanForks());
  }

  /** Every contestant in its line. */
  private static String table(Section section, List<Column> columns) {
    List<String> lines = new ArrayList<>();
    lines.add("| rule | shown | " + joined(columns, Column::title) + " |");
    lines.add("|---|---|" + "---:|".repeat(columns.size()));
    if (columns.stream().anyMatch(one -> !one.goal().equals(Column.NONE))) {
      lines.add("| goal | | " + joined(columns, Column::goal) + " |");
    }
    for (Row.Result row : section.rows()) {
      lines.add(
          "| %s | %s | %s |"
              .formatted(
                  row.name(), row.input(), joined(columns, one -> cell(row, one.measure()))));
    }
    return String.join("\n", lines);
  }

  private static String forks(Section section) {
    Row.Result any = section.rows().get(0);
    String shares =
        FORKS.stream()
            .filter(column -> column.measure().contains("spread"))
            .map(column -> cases(any, column.measure()))
            .map(cases -> Column.percent((double) cases / cases(any, "equal passed")))
            .collect(Collectors.joining(", "));
    return "Benchmarks by the spread of their forks, 0 to 1, 1 to 2, 2 to 5, 5 to 10 and more per cent: "
        + shares
        + " %.\n\n"
        + table(section, FORKS);
  }

  private static long cases(Row.Result row, String measure) {
    return Optional.ofNullable(row.rates().get(measure)).map(Rate::cases).orElse(0L);
  }

  private static String real(Section section) {
    List<String> blocks = new ArrayList<>();
    for (String kind : RealSlowdowns.KINDS) {
      List<Column> columns =
          Evaluation.PERCENTS.stream()
              .map(percent -> Column.free(percent + " %", "found " + kind + " " + percent))
              .toList();
      List<String> lines = new ArrayList<>();
      lines.add("| %s | shown | %s |".formatted(kind, joined(columns, Column::title)));
      lines.add("|---|---|" + "---:|".repeat(columns.size()));
      for (Row.Result row : section.rows()) {
        lines.add(
            "| %s | %s | %s |"
                .formatted(
                    row.name(), row.input(), joined(columns, one -> cell(row, one.measure()))));
      }
      blocks.add(String.join("\n", lines));
    }
    return String.join("\n\n", blocks);
  }

  private static String joined(List<Column> columns, Function<Column, String> text) {
    return columns.stream().map(text).collect(Collectors.joining(" | "));
  }

  private static String cell(Row.Result row, String measure) {
    Rate rate = row.rates().get(measure);
    return rate == null ? Column.NONE : Column.percent(rate.share());
  }

  private static List<Column> with(List<Column> first, Column... others) {
    List<Column> all = new ArrayList<>(first);
    all.addAll(List.of(others));
    return List.copyOf(all);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
