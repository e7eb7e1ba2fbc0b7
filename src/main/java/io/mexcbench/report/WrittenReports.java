package io.mexcbench.report;

import io.mexcbench.regression.Report;
import java.util.Map;
import java.util.TreeMap;

/** Every written form of a report, by the name of its file. */
public final class WrittenReports {
  public static final String MARKDOWN = "report.md";

  private WrittenReports() {}

  public static Map<String, String> of(
      Report report, ReportContext context, Background background) {
    return new TreeMap<>(
        Map.of(
            MARKDOWN,
            new MarkdownReport(context).render(report, background.causes()),
            "report.json",
            JsonReport.render(report, background.causes()),
            "report.html",
            new HtmlReport(context, background).render(report),
            "report.csv",
            CsvReport.render(report),
            "junit.xml",
            new JunitReport(context).render(report),
            "comment.md",
            new CommentReport(context).render(report)));
  }
}
