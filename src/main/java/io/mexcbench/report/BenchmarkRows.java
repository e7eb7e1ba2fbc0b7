package io.mexcbench.report;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Verdict;
import io.mexcbench.regression.Warning;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One benchmark in the table of the page: a row for each metric, and what lies behind them. */
final class BenchmarkRows {
  private final Names names;
  private final Background background;

  BenchmarkRows(Names names, Background background) {
    this.names = names;
    this.background = background;
  }

  /**
   * A part of the table.
   *
   * @param ofKey the comparisons of one benchmark, worst first
   */
  String of(List<Comparison> ofKey) {
    BenchmarkKey key = ofKey.get(0).key();
    String name = Markup.name(names.of(key));
    return """
        <tbody role="rowgroup" class="%s">
        <tr role="row"><th role="columnheader" scope="rowgroup" colspan="5" class="name">%s</th></tr>
        %s<tr role="row"><td role="cell" colspan="5" class="behind">
        %s<details%s><summary>Forks, iterations and history<span class="unseen"> of %s</span></summary>
        <p>%s</p>
        %s%s%s</details>
        </td></tr>
        </tbody>
        """
        .formatted(
            VerdictSign.of(ofKey.get(0).verdict()).style(),
            name,
            ofKey.stream()
                .sorted(Comparator.comparing(Comparison::metric))
                .map(BenchmarkRows::row)
                .collect(Collectors.joining()),
            doubts(ofKey.stream().filter(Summary::isShown).toList()),
            ofKey.get(0).verdict() == Verdict.REGRESSED ? " open=\"open\"" : "",
            name,
            Markup.name(key.toString()),
            doubts(ofKey.stream().filter(one -> !Summary.isShown(one)).toList()),
            new Distribution(background.baselineOf(key), background.candidateOf(key)).html(),
            HistoryLine.of(background.history(), background.history().of(key)));
  }

  private static String row(Comparison one) {
    VerdictSign sign = VerdictSign.of(one.verdict());
    return """
        <tr role="row"><th role="rowheader" scope="row">%s</th>
        <td role="cell" data-label="baseline">%s</td>
        <td role="cell" data-label="now">%s</td>
        <td role="cell" data-label="change"><span class="figure">%s</span>%s
        %s</td>
        <td role="cell" data-label="verdict" class="verdict %s">%s%s</td></tr>
        """
        .formatted(
            metric(one.metric()),
            Summary.centre(one.baseline(), one.unit()),
            Summary.centre(one.candidate(), one.unit()),
            Summary.change(one),
            one.interval()
                .map(range -> " <span class=\"interval\">" + Figures.interval(range) + "</span>")
                .orElse(""),
            ChangeBar.of(one),
            sign.style(),
            sign.html(),
            VerdictText.word(one));
  }

  private static String metric(Metric metric) {
    return metric.name().toLowerCase(Locale.ROOT);
  }

  private static String doubts(List<Comparison> ofKey) {
    List<Warning> doubts =
        ofKey.stream().flatMap(one -> one.warnings().stream()).distinct().toList();
    return doubts.isEmpty()
        ? ""
        : doubts.stream()
            .map(one -> "<li>" + warning(one) + "</li>\n")
            .collect(Collectors.joining("", "<ul class=\"doubts\">\n", "</ul>\n"));
  }

  static String warning(Warning warning) {
    return Markup.escaped(warning.text())
        + "; <span class=\"remedy\">"
        + Markup.escaped(warning.remedy())
        + "</span>";
  }
}
