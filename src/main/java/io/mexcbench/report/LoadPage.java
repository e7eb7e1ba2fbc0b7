package io.mexcbench.report;

import io.mexcbench.report.LoadReport.Percentile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A load report as a page that needs nothing else: no script, no font, no network. */
public final class LoadPage {
  private static final String PASS = "PASS";

  private final LoadReport report;

  private LoadPage(LoadReport report) {
    this.report = report;
  }

  public static String render(LoadReport report) {
    return Page.render(
        Markup.escaped(report.verdict() + " – " + report.test()), new LoadPage(report).body());
  }

  private String body() {
    VerdictSign sign = VerdictSign.ofCheck(report.verdict().equals(PASS));
    return """
        <header class="%s">
        <h1>%s%s: %s</h1>
        %s%s</header>
        <main>
        %s</main>
        <footer>
        <p>Written by mexcbench. A response is counted from when a message was to be sent, whether it \
        was sent then or not; the service from when it arrived. A percentile has ten samples or more \
        beyond it, or it is left out.</p>
        </footer>
        """
        .formatted(
            sign.style(),
            sign.html(),
            Markup.escaped(report.verdict()),
            Markup.escaped(report.test()),
            report.state().equals("complete")
                ? ""
                : "<p>The test had not come to its end when this was written.</p>\n",
            report.doubt().isEmpty() ? "" : "<p>" + Markup.escaped(report.doubt()) + "</p>\n",
            sections());
  }

  private String sections() {
    Sections sections = new Sections();
    add(sections, "Checks", report.checks(), PageTables.checks(report.checks()));
    add(sections, "Steps", report.steps(), PageTables.steps(report.steps()));
    add(sections, "Over time", report.series(), charts());
    add(sections, "Percentiles", report.percentiles(), percentiles());
    sections.add("Facts", PageTables.facts(facts()));
    return sections.html();
  }

  private static void add(Sections sections, String title, List<?> content, String html) {
    if (!content.isEmpty()) {
      sections.add(title, html);
    }
  }

  private List<LoadReport.Fact> facts() {
    return Stream.concat(
            report.facts().stream(),
            Stream.of(new LoadReport.Fact("environment", report.environment())))
        .toList();
  }

  private String charts() {
    String phases =
        report.phases().stream()
            .map(
                phase ->
                    "<li>%s: %s to %s s</li>\n"
                        .formatted(
                            Markup.escaped(phase.name()),
                            Figures.plain(phase.fromSeconds()),
                            Figures.plain(phase.toSeconds())))
            .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    return (report.phases().isEmpty() ? "" : phases)
        + report.series().stream()
            .map(series -> LineChart.of(series, report.phases()))
            .collect(Collectors.joining());
  }

  private String percentiles() {
    List<Double> nines =
        report.percentiles().stream().map(one -> -Math.log10(1 - one.percent() / 100)).toList();
    List<Double> millis = report.percentiles().stream().map(Percentile::responseMillis).toList();
    return LineChart.of(
            new LoadReport.Series("response, from the median to the rarest", "ms", nines, millis),
            List.of())
        + PageTables.percentiles(report.percentiles());
  }
}
