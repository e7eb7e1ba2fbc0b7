package io.mexcbench.report.daily;

import io.mexcbench.report.Colours;
import io.mexcbench.report.Markup;
import io.mexcbench.report.Page;
import io.mexcbench.report.Sections;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The day as a page: the same body for the screen, with a style for light, dark and narrow ones,
 * and for paper. It is well-formed XML and needs nothing else.
 */
public final class DailyPage {
  private static final String SCREEN = "daily.css";
  private static final String PAPER = "daily-paper.css";

  private final DailyReport report;

  public DailyPage(DailyReport report) {
    this.report = report;
  }

  /** For a browser. */
  public String html() {
    return Page.render(
        Markup.escaped(new Headline(report).text()),
        body(),
        Page.resource(DailyPage.class, SCREEN));
  }

  /** What a PDF is made of. */
  public String paper() {
    return Colours.onPaper(
        """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
        <head>
        <title>%1$s</title>
        <meta name="description" content="%1$s"/>
        <meta name="author" content="mexcbench"/>
        <style>
        %2$s</style>
        </head>
        <body>
        %3$s</body>
        </html>
        """
            .formatted(
                Markup.escaped(new Headline(report).text()),
                Page.resource(DailyPage.class, PAPER),
                body()));
  }

  private String body() {
    Sections sections = sections();
    return header()
        + sections.navigation()
        + "<main>\n"
        + sections.html()
        + """
        </main>
        <footer>
        <p>Written by mexcbench. A percentile is read from the buckets of a histogram and may be off \
        by as much as a bucket is wide; shares beyond a target are exact. Where nothing was \
        measured it says “no data”, and pictures have a grey band.</p>
        </footer>
        """;
  }

  private String header() {
    Headline headline = new Headline(report);
    Standing standing = headline.standing();
    return """
        <header class="%s">
        <h1><span class="sign" aria-hidden="true">%s</span> %s</h1>
        <p>%s in %s%s. Key figures from %s.</p>
        </header>
        """
        .formatted(
            standing.style(),
            standing.symbol(),
            Markup.escaped(headline.text()),
            report.day().date(),
            Markup.escaped(report.day().zone().getId()),
            Markup.escaped(report.day().oddLength()),
            Markup.escaped(report.source()));
  }

  private Sections sections() {
    Sections sections = new Sections();
    DailySections words = new DailySections(report);
    sections.add("Key figures", new KpiTable(report).html());
    sections.add("Alerts", words.alerts());
    sections.add("Benchmarks", words.benchmarks());
    for (Group group : Group.values()) {
      sections.add(group.title(), new GroupCharts(report.day(), group.of(report)).html());
    }
    sections.add("Distributions", distributions());
    sections.add("Days before", days());
    if (!report.notes().isEmpty()) {
      sections.add("Notes", words.notes());
    }
    return sections;
  }

  private String days() {
    return Arrays.stream(Group.values())
        .map(group -> new GroupCharts(report.day(), group.of(report)).dayTable(group.title()))
        .collect(Collectors.joining());
  }

  private String distributions() {
    String charts = report.kpis().stream().map(DistributionChart::of).collect(Collectors.joining());
    return charts.isEmpty() ? "<p>No data on how the values of this day are spread.</p>\n" : charts;
  }
}
