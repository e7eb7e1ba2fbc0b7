package io.mexcbench.report;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The report as one page that needs nothing else: no script, no font, no network. Everything that
 * was compared is on it, worst first, with the distribution behind each verdict. It is well-formed
 * XML as well.
 */
public final class HtmlReport {
  private final ReportContext context;
  private final Background background;

  /**
   * @param background of what was judged; {@code Background.of(List.of(), List.of())} leaves the
   *     pictures out
   */
  public HtmlReport(ReportContext context, Background background) {
    this.context =
        new ReportContext(context.baselineTitle(), Optional.empty(), context.acceptCommand());
    this.background = background;
  }

  public String render(Report report) {
    return Page.render(
        report.verdict().toString(),
        """
        <a class="skip" href="#benchmarks">Skip to the benchmarks</a>
        %s<main>
        %s</main>
        <footer>
        <p>Written by mexcbench. A change is positive where it is slower or more. Each end of an \
        interval is a bound of 95 %%.</p>
        </footer>
        """
            .formatted(header(report), sections(report)));
  }

  private String header(Report report) {
    Summary summary = new Summary(report, context);
    VerdictSign sign = VerdictSign.of(report.verdict());
    return "<header class=\"%s\">\n<h1>%s%s</h1>\n"
            .formatted(sign.style(), sign.html(), Markup.escaped(summary.verdictLine()))
        + summary.foldedLine().map(line -> paragraph(Markup.escaped(line))).orElse("")
        + summary
            .acceptCommand()
            .map(command -> Summary.INTENDED + "<code>" + Markup.escaped(command) + "</code>")
            .map(HtmlReport::paragraph)
            .orElse("")
        + "</header>\n";
  }

  private static String paragraph(String html) {
    return "<p>" + html + "</p>\n";
  }

  private String sections(Report report) {
    Sections sections = new Sections();
    sections.add("Benchmarks", benchmarks(report));
    if (!background.causes().isEmpty()) {
      sections.add("Causes", new Causes(background.causes()).html());
    }
    if (!report.warnings().isEmpty()) {
      sections.add("Warnings", warnings(report));
    }
    if (!report.controls().isEmpty()) {
      sections.add("Controls", PageTables.controls(report.controls()));
    }
    if (!background.kpis().isEmpty()) {
      sections.add("KPIs", PageTables.kpis(background.kpis()));
    }
    if (!background.environment().isEmpty()) {
      sections.add("Environment", PageTables.environment(background.environment()));
    }
    return sections.navigation() + sections.html();
  }

  private String benchmarks(Report report) {
    Map<BenchmarkKey, List<Comparison>> byKey =
        report.comparisons().stream()
            .collect(
                Collectors.groupingBy(Comparison::key, LinkedHashMap::new, Collectors.toList()));
    if (byKey.isEmpty()) {
      return "<p>Nothing was compared.</p>\n";
    }
    BenchmarkRows rows = new BenchmarkRows(new Names(byKey.keySet()), background);
    return """
        <p>The bar is the interval of the change and the dot the change itself. The band is what \
        the threshold allows: right of its solid edge is too slow. An inconclusive benchmark \
        “sees” the smallest slowdown that the run could have shown of it.</p>
        <table role="table" class="benchmarks">
        <caption>Every benchmark, worst first</caption>
        <thead role="rowgroup"><tr role="row">\
        <th role="columnheader" scope="col">metric</th>\
        <th role="columnheader" scope="col">baseline</th>\
        <th role="columnheader" scope="col">now</th>\
        <th role="columnheader" scope="col">change</th>\
        <th role="columnheader" scope="col">verdict</th></tr></thead>
        %s</table>
        %s"""
        .formatted(byKey.values().stream().map(rows::of).collect(Collectors.joining()), leftOut());
  }

  private String leftOut() {
    int count = background.history().unreadable();
    return count == 0
        ? ""
        : paragraph("Past results that could not be read and are in no history: " + count);
  }

  private static String warnings(Report report) {
    return report.warnings().stream()
        .map(one -> "<li>" + BenchmarkRows.warning(one) + "</li>\n")
        .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
  }
}
