package io.mexcbench.report.daily;

import io.mexcbench.report.Markup;
import io.mexcbench.report.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
    return """
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
            body());
  }

  private String body() {
    Map<String, String> sections = sections();
    return header()
        + navigation(sections)
        + "<main>\n"
        + sections.entrySet().stream()
            .map(entry -> section(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining())
        + """
        </main>
        <footer>
        <p>Written by mexcbench. A percentile is read from the buckets of a histogram and may be off \
        by as much as a bucket is wide; shares beyond a target are exact. Where nothing was \
        measured it says “no data”.</p>
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

  private Map<String, String> sections() {
    Map<String, String> sections = new LinkedHashMap<>();
    DailySections words = new DailySections(report);
    sections.put("Key figures", new KpiTable(report).html());
    sections.put("Alerts", words.alerts());
    sections.put("Benchmarks", words.benchmarks());
    for (Group group : Group.values()) {
      sections.put(group.title(), new GroupCharts(report.day(), group.of(report)).html());
    }
    sections.put("Distributions", distributions());
    sections.put("Days before", days());
    if (!report.notes().isEmpty()) {
      sections.put("Notes", words.notes());
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

  private static String navigation(Map<String, String> sections) {
    return sections.keySet().stream()
        .map(title -> "<li><a href=\"#%s\">%s</a></li>\n".formatted(id(title), title))
        .collect(Collectors.joining("", "<nav aria-label=\"Sections\"><ul>\n", "</ul></nav>\n"));
  }

  private static String section(String title, String html) {
    return """
        <section aria-labelledby="%1$s">
        <h2 id="%1$s">%2$s</h2>
        %3$s</section>
        """
        .formatted(id(title), title, html);
  }

  private static String id(String title) {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
