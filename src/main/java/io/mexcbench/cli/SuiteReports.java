package io.mexcbench.cli;

import io.mexcbench.baseline.BaselineUpdate;
import io.mexcbench.regression.Report;
import io.mexcbench.report.Background;
import io.mexcbench.report.ConsoleReport;
import io.mexcbench.report.ReportContext;
import io.mexcbench.report.WrittenReports;
import io.mexcbench.run.ResultFolder;
import io.mexcbench.run.RunException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The report of a run: on the console, and as files in the result folder. */
final class SuiteReports {
  static final String ACCEPT = "scripts/update-baselines --only KEY --accept KEY --reason \"...\"";

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
            Optional.of(folder.file(WrittenReports.MARKDOWN).toString()),
            Optional.of(isRecording ? ACCEPT : BaselineUpdate.RECORD_COMMAND + ", then " + ACCEPT));
  }

  void write(Report report, Background background, Console console, boolean isColored)
      throws RunException {
    write(report, background);
    console.print(
        new ConsoleReport(context, Terminal.columns(), isColored).render(report).stripTrailing());
  }

  /** The files alone. */
  void write(Report report, Background background) throws RunException {
    for (Map.Entry<String, String> file :
        WrittenReports.of(report, context, background).entrySet()) {
      folder.write(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }
}
