package io.mexcbench.cli;

import io.mexcbench.environment.DiskSteps;
import io.mexcbench.environment.FailureReason;
import io.mexcbench.environment.FileSteps;
import io.mexcbench.report.daily.DailyPage;
import io.mexcbench.report.daily.DailyPdf;
import io.mexcbench.report.daily.DailyReport;
import io.mexcbench.report.daily.DailyReportException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A daily report as page and as PDF, in files that are named by their day. */
final class DailyFiles {
  private final String stem;
  private final String html;
  private final byte[] pdf;

  private DailyFiles(String stem, String html, byte[] pdf) {
    this.stem = stem;
    this.html = html;
    this.pdf = pdf;
  }

  static DailyFiles of(DailyReport report) {
    DailyPage page = new DailyPage(report);
    try {
      return new DailyFiles("daily-" + report.day().date(), page.html(), DailyPdf.of(page.paper()));
    } catch (DailyReportException e) {
      throw new UserFailure(ExitCode.INTERNAL_ERROR, e.getMessage(), e);
    }
  }

  String pdfName() {
    return stem + ".pdf";
  }

  byte[] pdf() {
    return pdf;
  }

  /** Each whole or not at all; what an earlier report of the day left is replaced. */
  void write(Path folder) {
    FileSteps steps = new DiskSteps();
    try {
      steps.createFolder(folder);
      write(steps, folder.resolve(stem + ".html"), html.getBytes(StandardCharsets.UTF_8));
      write(steps, folder.resolve(pdfName()), pdf);
    } catch (IOException e) {
      throw new UserFailure(
          ExitCode.USAGE,
          "--out: cannot write to %s: %s; name a folder that can be written"
              .formatted(folder, FailureReason.of(e)),
          e);
    }
  }

  private static void write(FileSteps steps, Path file, byte[] content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    steps.write(part, content);
    steps.move(part, file);
  }
}
