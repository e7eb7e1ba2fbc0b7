package io.mexcbench.cli;

import io.mexcbench.baseline.BaselineUpdate;
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
  private static final String ACCEPT =
      "scripts/update-baselines --only KEY --accept KEY --reason \"...\"";

  private final ReportContext context;
  private final ResultFolder folder;

  /**
   * @param isRecording whether the run gave every benchmark the same number of forks, so that it
   *     may become a baseline
   */
  SuiteReports(String baselineTitle, ResultFolder folder, boolean isRecording) {
    this.folder = folder;
    this.context =
        new ReportContext(
            baselineTitle,
            Optional.of(folder.file(MARKDOWN).toString()),
            Optional.of(isRecording ? ACCEPT : BaselineUpdate.RECORD_COMMAND + ", then " + ACCEPT));
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
