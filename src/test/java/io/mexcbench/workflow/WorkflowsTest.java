package io.mexcbench.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a linter of the syntax does not see: whom a workflow trusts, and with what. */
class WorkflowsTest {
  private static final Path FOLDER = Path.of(".github", "workflows");
  private static final Pattern JOB = Pattern.compile("(?m)^  [a-z]+:\n(?:    .*\n|\n|      .*\n)+");
  private static final Pattern STEP = Pattern.compile("(?m)^      - (?:.*\n)(?:        .*\n)*");

  static Stream<Path> workflows() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void actionsArePinnedByHashWithTheirVersionBeside(Path file) throws IOException {
    assertThat(lines(file, "uses:"))
        .isNotEmpty()
        .allMatch(line -> line.matches(".*uses: [\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void nothingIsPermittedButWhatAJobAsksFor(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains("\npermissions: {}\n", "\nconcurrency:\n");
    assertThat(text).doesNotContain("pull_request_target", "write-all", "secrets.");
    assertThat(jobs(text))
        .isNotEmpty()
        .allSatisfy(job -> assertThat(job).contains("\n    permissions:\n      "))
        .allSatisfy(job -> assertThat(job).containsPattern("\n    timeout-minutes: \\d+\n"));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void onlyTheWorkflowThatRunsNoCodeOfAChangeMayWrite(Path file) throws IOException {
    String text = Files.readString(file);
    boolean mayWrite = text.contains(": write\n");
    assertThat(mayWrite).isEqualTo(text.contains("\n  workflow_run:\n"));
    if (mayWrite) {
      assertThat(text).contains("ref: ${{ github.event.repository.default_branch }}");
      assertThat(text).doesNotContain("cache", "mvn ", "scripts/compare");
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void noExpressionIsPastedIntoAShell(Path file) throws IOException {
    assertThat(lines(file, "run:")).isNotEmpty().noneMatch(line -> line.contains("${{"));
    assertThat(lines(file, "run: |")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void checkoutsLeaveNoTokenBehindAndUploadsHappenAfterAFailureToo(Path file) throws IOException {
    assertThat(steps(Files.readString(file)))
        .allSatisfy(
            step -> {
              if (step.contains("actions/checkout@")) {
                assertThat(step).contains("persist-credentials: false");
              }
              if (step.contains("actions/upload-artifact@")) {
                assertThat(step).contains("if: ${{ !cancelled()", "retention-days:");
              }
            });
  }

  private static List<String> lines(Path file, String word) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.stripLeading().replaceFirst("^- ", "").startsWith(word))
        .toList();
  }

  private static List<String> jobs(String text) {
    return all(JOB, text.substring(text.indexOf("\njobs:\n") + 1));
  }

  private static List<String> steps(String text) {
    return all(STEP, text);
  }

  private static List<String> all(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text + "\n");
    return matcher.results().map(found -> found.group()).toList();
  }
}
