package io.mexcbench.report;

import io.mexcbench.regression.Centre;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.ControlCheck;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Verdict;
import io.mexcbench.regression.Warning;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every written form of a report says, in the same words. */
final class Summary {
  private static final String SEES =
      "sees: the smallest slowdown that this run could have shown of the benchmark";

  static final String INTENDED = "If the change is intended: ";

  private final Report report;
  private final ReportContext context;
  private final Names names;
  private final Footnotes footnotes = new Footnotes();
  private final List<Row> rows;

  Summary(Report report, ReportContext context) {
    this.report = report;
    this.context = context;
    this.names = new Names(report.comparisons().stream().map(Comparison::key).toList());
    this.rows = report.comparisons().stream().filter(Summary::isShown).map(this::row).toList();
  }

  /** Worst first; what is unchanged, improved or was not judged at all is only counted. */
  List<Row> rows() {
    return rows;
  }

  List<String> footnotes() {
    return footnotes.lines();
  }

  /** What the table leaves out; empty if it leaves out nothing. */
  Optional<String> foldedLine() {
    return new Folded(report.comparisons(), names).line();
  }

  /** Doubts about the run and about what the table leaves out, then the controls that failed. */
  List<String> remarks() {
    Stream<String> ofFolded =
        report.comparisons().stream()
            .filter(one -> !isShown(one))
            .flatMap(one -> one.warnings().stream())
            .map(Summary::sentence)
            .distinct();
    Stream<String> ofRun = report.warnings().stream().map(Summary::sentence);
    Stream<String> ofControls =
        report.controls().stream().filter(check -> !check.holds()).map(Summary::controlText);
    return Stream.of(ofFolded, ofRun, ofControls).flatMap(line -> line).toList();
  }

  String verdictLine() {
    return Printable.line(new VerdictText(report, context).line());
  }

  /** How to accept the worst slowdown, where that is possible. */
  Optional<String> acceptCommand() {
    return report.comparisons().stream()
        .filter(one -> one.verdict() == Verdict.REGRESSED)
        .findFirst()
        .flatMap(
            worst ->
                context
                    .acceptCommand()
                    .map(command -> command.replace("KEY", quoted(names.of(worst.key())))));
  }

  private static String quoted(String name) {
    return name.matches("[\\w.:=-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
  }

  static boolean isShown(Comparison one) {
    return switch (one.verdict()) {
      case REGRESSED, MISSING, INCONCLUSIVE, NEW -> true;
      case INCOMPARABLE -> !one.warnings().isEmpty();
      case IMPROVED, UNCHANGED -> false;
    };
  }

  private Row row(Comparison one) {
    return new Row(
        name(one, names),
        centre(one.baseline(), one.unit()),
        centre(one.candidate(), one.unit()),
        change(one),
        verdict(one),
        one.verdict());
  }

  /** A benchmark may have a row for its time and one for its tail. */
  static String name(Comparison one, Names names) {
    return names.of(one.key()) + (one.metric() == Metric.TAIL ? " (tail)" : "");
  }

  static String centre(Optional<Centre> centre, String unit) {
    return centre.map(value -> Figures.centre(value, unit)).orElse(Figures.NONE);
  }

  static String change(Comparison one) {
    if (one.changePercent().isPresent()) {
      return Figures.change(one.changePercent().getAsDouble());
    }
    boolean isAllocation = one.metric() == Metric.ALLOCATION;
    return isAllocation && one.baseline().isPresent() && one.candidate().isPresent()
        ? Figures.changeInBytes(
            one.candidate().orElseThrow().value() - one.baseline().orElseThrow().value())
        : Figures.NONE;
  }

  private String verdict(Comparison one) {
    String marks =
        one.warnings().stream()
            .map(warning -> footnotes.mark(sentence(warning)))
            .collect(Collectors.joining(" "));
    boolean isOpen = one.verdict() == Verdict.INCONCLUSIVE && one.detectablePercent().isPresent();
    return (VerdictText.word(one) + " " + marks + (isOpen ? " " + footnotes.mark(SEES) : ""))
        .strip();
  }

  private static String sentence(Warning warning) {
    return Printable.line(warning.text() + "; " + warning.remedy());
  }

  private static String controlText(ControlCheck check) {
    String figures =
        check
            .comparison()
            .filter(one -> one.changePercent().isPresent())
            .map(one -> " (" + Figures.change(one.changePercent().getAsDouble()) + ")")
            .orElse("");
    return Printable.line("control " + check.name() + ": " + check.text() + figures);
  }
}
