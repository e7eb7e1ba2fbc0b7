package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import io.mexcbench.report.LoadJson;
import io.mexcbench.report.LoadReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever ends a load test in the middle finds what was known by then, whole and marked. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledLoadTest {
  private static final String ENDLESS = "endurance-test --messages=600000000";
  private static final String PART = "messages  p99";

  @TempDir Path folder;

  private Process start(String command) throws Exception {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    words.addAll(List.of(command.split(" ", -1)));
    words.add("--results=" + folder.resolve("results"));
    return new ProcessBuilder(words).redirectError(folder.resolve("err").toFile()).start();
  }

  private void awaitLine(Process process, String sign) throws Exception {
    if (process.inputReader().lines().noneMatch(line -> line.contains(sign))) {
      throw new AssertionError(
          "it ended without \"" + sign + "\": " + Files.readString(folder.resolve("err")));
    }
  }

  /** The page is written after everything else. */
  private void awaitPage(Process process) throws Exception {
    while (process.isAlive() && !isPageThere()) {
      Thread.onSpinWait();
    }
  }

  private boolean isPageThere() throws Exception {
    if (!Files.exists(folder.resolve("results"))) {
      return false;
    }
    try (Stream<Path> made = Files.list(folder.resolve("results"))) {
      return made.anyMatch(result -> Files.exists(result.resolve(LoadFolder.PAGE)));
    }
  }

  private LoadReport partial() throws Exception {
    try (Stream<Path> made = Files.list(folder.resolve("results"))) {
      Path result = made.findFirst().orElseThrow();
      assertThat(result.resolve(LoadFolder.PAGE))
          .content()
          .contains("had not come to its end")
          .endsWith("</html>\n");
      LoadReport report = LoadJson.read(Files.readString(result.resolve(LoadFolder.JSON)));
      assertThat(report.state()).isEqualTo("partial");
      assertThat(report.verdict()).isEqualTo("INVALID");
      return report;
    }
  }

  /** All three, or one in each build. */
  static Stream<Arguments> tests() {
    return Stream.of(
            Arguments.of("load-test --short --rate=10000", "msg/s  response"),
            Arguments.of("stress-test --short --rate=200", "offered"),
            Arguments.of(ENDLESS, PART))
        .limit(Rounds.of(1, 3));
  }

  @ParameterizedTest
  @MethodSource("tests")
  void killedTestLeavesAWholePartialReport(String command, String sign) throws Exception {
    Process process = start(command);
    try {
      awaitLine(process, sign);
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isEqualTo(128 + 9);
    assertThat(partial().test()).startsWith(command.substring(0, command.indexOf('-')));
  }

  /** A part of a long test takes long: a day has sixty. */
  @Test
  void testThatIsKilledInItsFirstPartLeavesAReportToo() throws Exception {
    Process process = start(ENDLESS);
    try {
      awaitPage(process);
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isEqualTo(128 + 9);
    assertThat(partial().doubt()).isEqualTo(LoadReports.UNFINISHED);
  }

  @Test
  void interruptedTestSaysSoAndKeepsWhatItHad() throws Exception {
    Process process = start(ENDLESS);
    try {
      awaitLine(process, PART);
      process.destroy();
      assertThat(process.waitFor()).isEqualTo(ExitCode.INTERRUPTED);
    } finally {
      process.destroyForcibly();
    }
    assertThat(folder.resolve("err")).content().startsWith("interrupted; the result is incomplete");
    assertThat(partial().series()).isNotEmpty();
  }
}
