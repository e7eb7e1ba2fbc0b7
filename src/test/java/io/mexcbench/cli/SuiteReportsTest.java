package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.report.Background;
import io.mexcbench.report.Schemas;
import io.mexcbench.run.ResultFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteReportsTest {
  @TempDir private Path root;

  @Test
  void runLeavesEveryFormBesideItsResult() throws Exception {
    ResultFolder folder = ResultFolder.create(root, Instant.EPOCH, "1a2b3c4");
    StringWriter out = new StringWriter();

    new SuiteReports("the baseline", folder, true)
        .write(
            new Report(RunVerdict.PASS, 10, 0, List.of(), List.of(), List.of()),
            Background.of(List.of(), List.of()),
            new Console(new PrintWriter(out), false),
            false);

    assertThat(folder.path().toFile().list())
        .containsExactlyInAnyOrder(
            "INCOMPLETE",
            "comment.md",
            "junit.xml",
            "report.csv",
            "report.html",
            "report.json",
            "report.md");
    Schemas.assertValid(Files.readString(folder.file("report.json")));
    assertThat(out.toString())
        .isEqualTo(
            "PASS: none of 0 benchmarks regressed against the baseline. Report: %s%n"
                .formatted(folder.file("report.md")));
  }
}
