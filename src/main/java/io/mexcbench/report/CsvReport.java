package io.mexcbench.report;

import io.mexcbench.regression.Centre;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Interval;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Warning;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The report as a table for spreadsheets: RFC 4180, a line for each comparison, numbers in full and
 * with a point. A text that a spreadsheet would take for a formula has an apostrophe before it; a
 * number is none, so it may begin with its sign.
 */
public final class CsvReport {
  private static final String LINE_END = "\r\n";
  private static final MathContext DIGITS = new MathContext(6);
  private static final String FORMULA = "[=+\\-@＝＋－＠].*";
  private static final List<String> HEAD =
      List.of(
          "benchmark",
          "mode",
          "threads",
          "params",
          "metric",
          "verdict",
          "baseline",
          "candidate",
          "unit",
          "changePercent",
          "intervalLowPercent",
          "intervalHighPercent",
          "baselineForks",
          "candidateForks",
          "thresholdPercent",
          "detectablePercent",
          "warnings");

  private CsvReport() {}

  /** Lines that end in {@code \r\n}, the head first. */
  public static String render(Report report) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEAD);
    report.comparisons().forEach(one -> lines.add(cells(one)));
    return lines.stream()
        .map(cells -> String.join(",", cells) + LINE_END)
        .collect(Collectors.joining());
  }

  private static List<String> cells(Comparison one) {
    return List.of(
        text(one.key().benchmark()),
        text(one.key().mode().label()),
        Integer.toString(one.key().threads()),
        text(one.key().paramsText()),
        one.metric().name().toLowerCase(Locale.ROOT),
        one.verdict().name(),
        number(one.baseline()),
        number(one.candidate()),
        text(one.unit()),
        number(one.changePercent()),
        one.interval().map(Interval::low).map(CsvReport::number).orElse(""),
        one.interval().map(Interval::high).map(CsvReport::number).orElse(""),
        forks(one.baseline()),
        forks(one.candidate()),
        number(one.thresholdPercent()),
        number(one.detectablePercent()),
        text(one.warnings().stream().map(CsvReport::text).collect(Collectors.joining(" | "))));
  }

  private static String text(Warning warning) {
    return warning.text() + "; " + warning.remedy();
  }

  /** Quoted where it has to be. */
  private static String text(String text) {
    String line = Printable.line(text);
    String harmless = line.stripLeading().matches(FORMULA) ? "'" + line : line;
    return harmless.matches("[^\",]*") ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
  }

  private static String number(Optional<Centre> centre) {
    return centre.map(one -> number(one.value())).orElse("");
  }

  private static String forks(Optional<Centre> centre) {
    return centre.map(one -> Integer.toString(one.forks())).orElse("0");
  }

  private static String number(OptionalDouble number) {
    return number.isPresent() ? number(number.getAsDouble()) : "";
  }

  /** Empty where there is no end. */
  private static String number(double number) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros().toPlainString()
        : "";
  }
}
