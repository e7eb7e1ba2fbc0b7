package io.mexcbench.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the workflows make of the results of a run, in a repository of the test's own. */
class ReportScriptsTest {
  private static final Instant CHECKED_OUT = Instant.parse("2026-01-02T00:00:00Z");

  @TempDir Path root;

  @BeforeEach
  void layOut() throws IOException {
    write("pom.xml", "", CHECKED_OUT);
    write("results/20260101T000000Z-aaaaaaa/report.md", "old", CHECKED_OUT.minusSeconds(60));
    for (String script : new String[] {"gather-reports", "write-issue", "show-trend"}) {
      copy(".github/scripts/" + script);
    }
  }

  @Test
  void summaryShowsTheReportOfThisRunAndTheCommentLiesReady() throws Exception {
    write("results/20260102T000000Z-bbbbbbb/report.md", "new\n", CHECKED_OUT.plusSeconds(60));
    write("results/20260102T000000Z-bbbbbbb/comment.md", "short", CHECKED_OUT.plusSeconds(60));

    run("gather-reports", Map.of("PULL_REQUEST", "7"));

    assertThat(root.resolve("summary")).hasContent("new");
    assertThat(root.resolve("target/comment/comment.md")).hasContent("short");
    assertThat(root.resolve("target/comment/pull-request")).hasContent("7");
  }

  @Test
  void reportOfAnEarlierRunIsNotShownAsThatOfThisOne() throws Exception {
    run("gather-reports", Map.of("PULL_REQUEST", "7"));

    assertThat(root.resolve("summary"))
        .hasContent("No report was written; the log of the run says why.");
    assertThat(root.resolve("target/comment")).doesNotExist();
  }

  @Test
  void runWithoutACommentOfItsOwnHasItsReportCommented() throws Exception {
    write("results/20260102T000000Z-bbbbbbb/report.md", "new\n", CHECKED_OUT.plusSeconds(60));

    run("gather-reports", Map.of("PULL_REQUEST", "7"));

    assertThat(root.resolve("target/comment/comment.md")).hasContent("<!-- mexcbench -->\nnew");
  }

  @Test
  void issueHasTheReportAndTheWayOn() throws Exception {
    write("results/20260102T000000Z-bbbbbbb/report.md", "REGRESSED\n", CHECKED_OUT.plusSeconds(60));

    run("write-issue", Map.of("RUN_URL", "https://example.org/1"));

    assertThat(root.resolve("results/issue.md"))
        .content()
        .startsWith("Nightly performance run failed")
        .contains(
            "Run: https://example.org/1", "REGRESSED", "scripts/compare-revisions", "--bisect")
        .doesNotContain("old");
  }

  @Test
  void trendIsInTheSummaryAndBesideTheResults() throws Exception {
    write("scripts/history", "#!/bin/sh\necho \"history $*\"\n", CHECKED_OUT);
    assertThat(root.resolve("scripts/history").toFile().setExecutable(true)).isTrue();

    run("show-trend", Map.of());

    assertThat(root.resolve("summary")).content().contains("## Trend", "history --format=text");
    assertThat(root.resolve("results/history.om")).hasContent("history --format=openmetrics");
    assertThat(root.resolve("results/history.csv")).hasContent("history --format=csv");
  }

  private void run(String script, Map<String, String> variables) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(root.resolve(".github/scripts/" + script).toString())
            .redirectErrorStream(true);
    builder.environment().put("GITHUB_STEP_SUMMARY", root.resolve("summary").toString());
    builder.environment().put("GIT_CEILING_DIRECTORIES", root.getParent().toString());
    builder.environment().putAll(variables);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private void copy(String script) throws IOException {
    Path copy = root.resolve(script);
    Files.createDirectories(copy.getParent());
    Files.copy(Path.of(script), copy);
    assertThat(copy.toFile().setExecutable(true)).isTrue();
  }

  private void write(String path, String text, Instant modified) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }
}
