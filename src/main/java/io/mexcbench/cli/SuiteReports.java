package io.mexcbench.cli;

import io.mexcbench.regression.Report;
import io.mexcbench.report.ConsoleReport;
import io.mexcbench.report.JsonReport;
import io.mexcbench.report.MarkdownReport;
import io.mexcbench.report.ReportContext;
import io.mexcbench.run.ResultFolder;
import io.mexcbench.run.RunException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The report of a run: on the console, and as files in the result folder. */
final class SuiteReports {
  private static final String MARKDOWN = "report.md";
  private static final String JSON = "report.json";

  private final ReportContext context;
  private final ResultFolder folder;

  SuiteReports(String baselineTitle, ResultFolder folder) {
    this.folder = folder;
    this.context =
        new ReportContext(
            baselineTitle,
            Optional.of(folder.file(MARKDOWN).toString()),
            Optional.of("scripts/update-baselines --only KEY --accept KEY --reason \"...\""));
  }

  void write(Report report, Console console, boolean isColored) throws RunException {
    folder.write(MARKDOWN, utf8(new MarkdownReport(context).render(report)));
    folder.write(JSON, utf8(JsonReport.render(report)));
    console.print(
        new ConsoleReport(context, Terminal.columns(), isColored).render(report).stripTrailing());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
