package io.mexcbench.report;

import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.ControlCheck;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of the page beside that of the benchmarks. */
final class PageTables {
  private PageTables() {}

  static String controls(List<ControlCheck> checks) {
    return table(
        "What shows that the run itself may be believed",
        List.of("control", "holds", "change", "what was found"),
        checks.stream().map(PageTables::control));
  }

  private static String control(ControlCheck check) {
    return row(
        check.holds() ? "" : "worse",
        Markup.escaped(check.name()),
        List.of(
            VerdictSign.ofCheck(check.holds()).html() + (check.holds() ? "yes" : "no"),
            check.comparison().map(PageTables::figures).orElse(Figures.NONE),
            Markup.escaped(check.text())));
  }

  private static String figures(Comparison one) {
    return "<span class=\"figure\">" + Summary.change(one) + "</span>\n" + ChangeBar.of(one);
  }

  static String environment(List<EnvironmentFact> facts) {
    return table(
        "Where and how both sides were measured",
        List.of("", "baseline", "now", "same"),
        facts.stream().map(PageTables::fact));
  }

  private static String fact(EnvironmentFact fact) {
    return row(
        fact.differs() ? "doubt" : "",
        Markup.escaped(fact.name()),
        List.of(Markup.name(fact.baseline()), Markup.name(fact.now()), sameness(fact)));
  }

  private static String sameness(EnvironmentFact fact) {
    if (!fact.isComparable()) {
      return Figures.NONE;
    }
    return fact.differs()
        ? "<span class=\"sign\" aria-hidden=\"true\">≠</span> differs"
        : "<span class=\"sign\" aria-hidden=\"true\">=</span> same";
  }

  static String kpis(List<KpiRow> rows) {
    return table(
        "Key figures of the live system",
        List.of("figure", "measured", "target", "critical", "target met"),
        rows.stream().map(PageTables::kpi));
  }

  private static String kpi(KpiRow kpi) {
    return row(
        kpi.isMet() ? "" : "worse",
        Markup.escaped(kpi.name()),
        List.of(
            Markup.escaped(kpi.measured()),
            Markup.escaped(kpi.target()),
            Markup.escaped(kpi.critical()),
            VerdictSign.ofCheck(kpi.isMet()).html() + (kpi.isMet() ? "yes" : "no")));
  }

  static String checks(List<LoadReport.Check> checks) {
    return table(
        "What must hold",
        List.of("", "holds", "what was found"),
        checks.stream()
            .map(
                one ->
                    row(
                        one.holds() ? "" : "worse",
                        Markup.escaped(one.name()),
                        List.of(
                            VerdictSign.ofCheck(one.holds()).html() + (one.holds() ? "yes" : "no"),
                            Markup.escaped(one.found())))));
  }

  static String steps(List<LoadReport.Step> steps) {
    return table(
        "Rates that were tried, in their order",
        List.of("offered/s", "done/s", "response p99, ms", "service p99, ms", "", "found"),
        steps.stream()
            .map(
                one ->
                    row(
                        "",
                        Figures.plain(one.offeredPerSecond()),
                        List.of(
                            Figures.plain(one.donePerSecond()),
                            Figures.plain(one.p99ResponseMillis()),
                            Figures.plain(one.p99ServiceMillis()),
                            Markup.escaped(one.verdict()),
                            Markup.escaped(one.found())))));
  }

  static String percentiles(List<LoadReport.Percentile> percentiles) {
    return table(
        "How long messages took",
        List.of("percentile", "response, ms", "service, ms"),
        percentiles.stream()
            .map(
                one ->
                    row(
                        "",
                        Double.toString(one.percent()),
                        List.of(
                            Figures.plain(one.responseMillis()),
                            Figures.plain(one.serviceMillis())))));
  }

  static String facts(List<LoadReport.Fact> facts) {
    return table(
        "What was measured, and where",
        List.of("", ""),
        facts.stream()
            .map(one -> row("", Markup.escaped(one.name()), List.of(Markup.escaped(one.value())))));
  }

  /** Wider than a phone, so it may be scrolled in its own frame, with the keyboard as well. */
  private static String table(String caption, List<String> heads, Stream<String> rows) {
    String head =
        heads.stream()
            .map(text -> text.isEmpty() ? "<td></td>" : "<th scope=\"col\">" + text + "</th>")
            .collect(Collectors.joining());
    return """
        <div class="frame" role="region" aria-label="%1$s" tabindex="0">
        <table>
        <caption>%1$s</caption>
        <thead><tr>%2$s</tr></thead>
        <tbody>
        %3$s</tbody>
        </table>
        </div>
        """
        .formatted(caption, head, rows.collect(Collectors.joining()));
  }

  private static String row(String style, String name, List<String> cells) {
    return cells.stream()
        .collect(
            Collectors.joining(
                "</td><td>",
                "<tr class=\"" + style + "\"><th scope=\"row\">" + name + "</th><td>",
                "</td></tr>\n"));
  }
}
