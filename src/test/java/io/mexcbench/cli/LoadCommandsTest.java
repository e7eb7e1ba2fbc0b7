package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.report.LoadJson;
import io.mexcbench.report.LoadReport;
import io.mexcbench.report.MetricsReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.annotations.Fork;

/** Whether a test passes is a matter of the machine; that it says so in every way is not. */
class LoadCommandsTest {
  private static final Map<String, Integer> CODES = Map.of("PASS", 0, "FAIL", 1, "INVALID", 3);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;
  @TempDir Path temporary;
  private String temporaryBefore = "";

  /** The lock of the machine is there, and others may hold that of this one. */
  @BeforeEach
  void useALockOfOnesOwn() {
    temporaryBefore = System.setProperty("java.io.tmpdir", temporary.toString());
  }

  @AfterEach
  void useTheUsualLock() {
    System.setProperty("java.io.tmpdir", temporaryBefore);
  }

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private LoadReport report() throws IOException {
    try (Stream<Path> made = Files.list(folder)) {
      List<Path> folders = made.toList();
      assertThat(folders).hasSize(1);
      assertThat(folders.get(0).resolve(LoadFolder.PAGE)).content().contains("<svg", "</html>");
      assertThat(out.toString()).contains(folders.get(0).resolve(LoadFolder.PAGE).toString());
      return LoadJson.read(Files.readString(folders.get(0).resolve(LoadFolder.JSON)));
    }
  }

  private LoadReport ran(String... arguments) throws IOException {
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("--results=" + folder))
            .toArray(String[]::new);
    int code = run(all);
    assertThat(err.toString()).isEmpty();
    LoadReport report = report();
    assertThat(code).isEqualTo(CODES.get(report.verdict()));
    assertThat(out.toString()).contains(report.verdict() + ": ");
    assertThat(report.state()).isEqualTo("complete");
    return report;
  }

  @Test
  void loadTestLeavesItsSteps() throws IOException {
    LoadReport report = ran("load-test", "--short", "--rate=10000", "--most=20000", "--limit=1000");
    assertThat(report.steps()).isNotEmpty();
    assertThat(report.test()).isEqualTo("load test, calm");
    assertThat(report.facts()).extracting(LoadReport.Fact::name).contains("profile", "outcome");
    assertThat(report.checks())
        .extracting(LoadReport.Check::name)
        .containsExactly("no regular stalls");
    assertThat(report.series())
        .extracting(LoadReport.Series::name)
        .contains("response p99", "heap");
    assertThat(out.toString()).contains("msg/s  response p99").doesNotContain("warming up");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void systemIsGivenItsProcessor() throws IOException {
    LoadReport report =
        ran(
            "load-test",
            "--short",
            "--system-cpu=0",
            "--rate=10000",
            "--most=10000",
            "--limit=1000");
    assertThat(report.facts())
        .contains(new LoadReport.Fact("the system's threads", "on processor 0"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void processorThatIsNotThereEndsTheTest() {
    int code = run("load-test", "--short", "--system-cpu=9999", "--results=" + folder);
    assertThat(code).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(err.toString()).startsWith("mexcbench: processor 9999 cannot be had: taskset: ");
  }

  /** Steps of the warm-up are neither shown nor kept: the lowest rate is tried at one stretch. */
  @Test
  void warmUpOfALoadTestDoesNotCount() throws IOException {
    LoadReport report =
        ran("load-test", "--short", "--warm-up=1", "--rate=10000", "--most=10000", "--limit=1000");
    assertThat(out.toString())
        .startsWith("warming up for 1 s or more")
        .containsPattern("searches that do not count: [1-9]");
    List<Double> offered = report.steps().stream().map(LoadReport.Step::offeredPerSecond).toList();
    assertThat(offered.lastIndexOf(1_000.0)).isEqualTo(Collections.frequency(offered, 1_000.0) - 1);
    assertThat(out.toString().split("msg/s  response p99", -1)).hasSize(offered.size() + 1);
  }

  @Test
  void stressTestLeavesItsChecksAndPhases() throws IOException {
    LoadReport report = ran("stress-test", "--short", "--rate=300", "--profile=busy");
    assertThat(report.phases())
        .extracting(LoadReport.Phase::name)
        .containsExactly("normal", "10 times as much", "normal again");
    assertThat(report.checks())
        .extracting(LoadReport.Check::name)
        .contains("every message accounted for", "recovered in time");
    assertThat(report.series().get(0).values()).hasSize(13).contains(300.0, 3_000.0);
    assertThat(out.toString()).contains("failure mode: ");
  }

  @Test
  void enduranceTestLeavesWhatItHeld() throws IOException {
    LoadReport report = ran("endurance-test", "--messages=120000");
    assertThat(report.checks())
        .extracting(LoadReport.Check::name)
        .contains("no leak: heap", "no leak: threads", "no slower at the end than at first");
    assertThat(report.facts()).contains(new LoadReport.Fact("messages", "120,000"));
  }

  @Test
  void baselineTestIsJudgedByWhatItRecorded() throws IOException {
    String baselines = "--baselines=" + folder.resolve("baselines");
    String results = "--results=" + folder.resolve("results");
    int unjudged = run("baseline-test", "--short", "--require-baseline", baselines, results);
    assertThat(unjudged).as(out.toString()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(out.toString())
        .contains("process 1 measured", "process 2 measured")
        .containsAnyOf("not judged: there is no ", "INVALID: ");
    int recorded = run("baseline-test", "--short", "--record", baselines, results);
    if (recorded == ExitCode.PASS) {
      assertThat(out.toString()).contains("recorded: " + folder.resolve("baselines"));
      int judged = run("baseline-test", "--short", baselines, results);
      assertThat(judged).isIn(ExitCode.PASS, ExitCode.REGRESSED, ExitCode.NOT_JUDGED);
      assertThat(out.toString())
          .containsAnyOf(" against " + folder.resolve("baselines"), "INVALID: ");
      if (judged != ExitCode.NOT_JUDGED) {
        String metrics = metrics(folder.resolve("results"));
        assertThat(metrics).contains("suite=\"live\"", "# EOF");
        // What Prometheus is told is what the exit code says.
        assertThat(metrics.lines().filter(line -> line.startsWith("mexcbench_run_verdict{")))
            .singleElement()
            .matches(
                line -> line.contains("verdict=\"REGRESSED\"") == (judged == ExitCode.REGRESSED));
      }
    }
  }

  /** What the only judged run left for Prometheus. */
  private static String metrics(Path results) throws IOException {
    try (Stream<Path> files = Files.walk(results)) {
      List<Path> found = files.filter(one -> one.endsWith(MetricsReport.FILE)).toList();
      assertThat(found).hasSize(1);
      return Files.readString(found.get(0));
    }
  }

  @Test
  void liveProcessesHaveTheFlagsOfTheBenchmarks() {
    assertThat(LiveFork.FLAGS)
        .containsExactly(HotPathBenchmark.class.getAnnotation(Fork.class).jvmArgsAppend());
  }

  /** What was measured with another exchange is no baseline of one in the process. */
  @Test
  void baselineTestHasItsOwnExchange() {
    assertThat(run("baseline-test", "--exchange=http://x:1")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--exchange");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          load-test --rate=0 | --rate must be positive, got 0
          load-test --most=10 | --most must not be below --rate, got 10
          stress-test --factor=1 | --factor must be 2 or more, got 1
          stress-test --order-limit=0 | --order-limit must be positive, got 0
          endurance-test --duration=soon | --duration must be a time such as PT10M, got "soon"
          endurance-test --duration=PT1S | --duration must be PT10S or more, got PT1S
          load-test --repeats=0 | --repeats must be positive, got 0
          load-test --warm-up=-1 | --warm-up must not be negative, got -1
          load-test --system-cpu=-1 | --system-cpu must not be negative, got -1
          load-test --exchange=ws://x:1 | --exchange must be http://host:port, got ws://x:1
          load-test --exchange=http://x:1 --seed=2 | --seed is the exchange's own: give it where that is started, not with --exchange
          stress-test --profile=calm --exchange=http://x:1 | --profile is the exchange's own: give it where that is started, not with --exchange
          endurance-test --messages=-1 | --messages must be positive, got -1
          """)
  void whatCannotBeIsRefusedInOneLine(String line, String message) {
    assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).startsWith("mexcbench: " + message);
    assertThat(folder).isEmptyDirectory();
  }
}
