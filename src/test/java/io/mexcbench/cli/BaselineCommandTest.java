package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.BaselineStore;
import io.mexcbench.baseline.SampleRun;
import io.mexcbench.baseline.StoreLock;
import io.mexcbench.environment.SampleRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BaselineCommandTest {
  private static final String ID = SampleRecord.ID;

  @TempDir private Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void firstUpdateShowsEveryBenchmarkAsNew() throws Exception {
    result("20260131T081500Z-1234567", usual(1));
    assertThat(update("--reason", "first")).isZero();
    assertThat(shown())
        .isEqualTo(
            """
            Benchmark                    old         new  change  B/op
            Parser.parse                   -   100 ns/op       -     0  new
            Signer.sign                    -  1000 ns/op       -   256  new
            ControlBenchmark.fixedWork     -   400 ns/op       -     0  new
            ControlBenchmark.slowedWork    -   440 ns/op       -     0  new
            4 added from ROOT/results/20260131T081500Z-1234567
            note: a single session: run mvn verify -Pbench -Dbench.args=--record again at \
            2026-01-31T08:45:00Z or later and add it with --session
            Wrote ROOT/baselines/ID. Next: git diff ROOT/baselines/, then commit it
            """);
  }

  @Test
  void laterUpdateShowsOldAndNew() throws Exception {
    result("20260131T081500Z-1234567", usual(1).with("a.Old.gone", 5, 0));
    assertThat(update("--reason", "first")).isZero();
    result(
        "20260201T081500Z-1234567",
        usual(1).with("a.Parser.parse", 150, 0).with("a.New.come", 12.34, 8));
    assertThat(update("--reason", "safer parsing", "--accept", "parse")).isZero();
    assertThat(shown())
        .endsWith(
            """
            Benchmark                           old         new   change  B/op
            New.come                              -  12.3 ns/op        -     8  new
            Old.gone                     5.00 ns/op           -        -     0  removed
            Parser.parse                  100 ns/op   150 ns/op  +50.0 %     0  accepted
            Signer.sign                  1000 ns/op  1000 ns/op   +0.0 %   256
            ControlBenchmark.fixedWork    400 ns/op   400 ns/op   +0.0 %     0
            ControlBenchmark.slowedWork   440 ns/op   440 ns/op   +0.0 %     0
            1 added, 4 replaced, 1 removed from ROOT/results/20260201T081500Z-1234567
            accepted: a.Parser.parse:avgt:1: safer parsing
            note: a single session: run mvn verify -Pbench -Dbench.args=--record again at \
            2026-01-31T08:45:00Z or later and add it with --session
            Wrote ROOT/baselines/ID. Next: git diff ROOT/baselines/, then commit it
            """);
  }

  @Test
  void furtherSessionShowsWhatItFoundAndHowManyThereAreNow() throws Exception {
    result("20260131T081500Z-1234567", usual(1));
    assertThat(update("--reason", "first")).isZero();
    result(
        "20260131T084500Z-1234567",
        usual(2).at("2026-01-31T08:45:00Z").with("a.Parser.parse", 107, 0));
    assertThat(update("--reason", "another hour", "--session")).isZero();
    assertThat(shown())
        .endsWith(
            """
            Benchmark                           old     session  change  B/op
            Parser.parse                  100 ns/op   107 ns/op  +7.0 %     0  now 2 sessions, 10 forks
            Signer.sign                  1000 ns/op  1000 ns/op  +0.0 %   256  now 2 sessions, 10 forks
            ControlBenchmark.fixedWork    400 ns/op   400 ns/op  +0.0 %     0  now 2 sessions, 10 forks
            ControlBenchmark.slowedWork   440 ns/op   440 ns/op  +0.0 %     0  now 2 sessions, 10 forks
            4 given a further session from ROOT/results/20260131T084500Z-1234567
            Wrote ROOT/baselines/ID. Next: git diff ROOT/baselines/, then commit it
            """);
  }

  @Test
  void dryRunWritesNothing() throws Exception {
    result("20260131T081500Z-1234567", usual(1));
    assertThat(update("--reason", "first", "--dry-run")).isZero();
    assertThat(shown()).endsWith("Nothing was written. To write it: repeat without --dry-run\n");
    assertThat(new BaselineStore(root.resolve("baselines")).ids()).isEmpty();
  }

  @Test
  void newestCompleteResultIsTaken() throws Exception {
    result("20260131T081500Z-1234567", usual(1));
    result("20260201T081500Z-1234567", usual(2));
    Path unfinished = result("20260202T081500Z-1234567", usual(3));
    Files.createFile(unfinished.resolve("INCOMPLETE"));
    Files.createDirectories(root.resolve("results/20260203T081500Z-1234567"));
    result("zzz", usual(4));
    assertThat(update("--reason", "first")).isZero();
    assertThat(shown()).contains(" from ROOT/results/20260201T081500Z-1234567\n");
  }

  @Test
  void reasonMustBeGivenAndSaySomething() throws Exception {
    result("20260131T081500Z-1234567", usual(1));
    assertThat(update()).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("Missing required option: '--reason=TEXT'");
    assertThat(update("--reason", " ")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("mexcbench: --reason must say why the baseline changes; it is kept with it");
  }

  @Test
  void withoutAResultTheWayToOneIsShown() {
    assertThat(update("--reason", "r")).isEqualTo(ExitCode.USAGE);
    assertThat(failure())
        .isEqualTo(
            "mexcbench: ROOT/results has no complete result;"
                + " run mvn verify -Pbench, or name one with --result\n");
    err.getBuffer().setLength(0);
    assertThat(update("--reason", "r", "--result", root.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(failure())
        .isEqualTo(
            "mexcbench: ROOT has no jmh.json;"
                + " name the folder of a run, such as one under results/\n");
  }

  @Test
  void refusalIsOneLineAndChangesNothing() throws Exception {
    result("20260131T081500Z-1234567", usual(1));
    update("--reason", "first");
    String before = Files.readString(root.resolve("baselines").resolve(ID).resolve("jmh.json"));
    result("20260201T081500Z-1234567", usual(2).with("a.Parser.parse", 150, 0));
    assertThat(update("--reason", "r")).isEqualTo(ExitCode.USAGE);
    assertThat(failure())
        .isEqualTo(
            "mexcbench: the result is worse than the baseline: a.Parser.parse:avgt:1 time"
                + " 100 ns/op -> 150 ns/op; a.Parser.parse:avgt:1 tail 100 ns/op -> 150 ns/op;"
                + " repair it, or accept it knowingly with"
                + " --accept KEY_REGEX\n");
    assertThat(root.resolve("baselines").resolve(ID).resolve("jmh.json")).hasContent(before);
  }

  @Test
  void secondUpdateAtATimeIsTurnedAway() throws Exception {
    result("20260131T081500Z-1234567", usual(1));
    StoreLock held = new BaselineStore(root.resolve("baselines")).tryLock().orElseThrow();
    assertThat(update("--reason", "r")).isEqualTo(ExitCode.LOCKED);
    assertThat(failure())
        .isEqualTo(
            "mexcbench: ROOT/baselines is being updated by another process;"
                + " wait for it, then repeat\n");
    held.close();
    assertThat(update("--reason", "r")).isZero();
  }

  @Test
  void patternThatIsNoneIsAUsageError() {
    assertThat(update("--reason", "r", "--only", "(")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--only");
  }

  @Test
  void listShowsWhereEachBaselineComesFrom() throws Exception {
    assertThat(run("baseline", "list", "--baselines", root.resolve("baselines").toString()))
        .isZero();
    assertThat(shown())
        .isEqualTo(
            "ROOT/baselines holds no baseline yet. To record one: mvn verify -Pbench, then"
                + " scripts/update-baselines --reason \"...\"\n");
    result("20260131T081500Z-1234567", usual(1));
    update("--reason", "first figures");
    out.getBuffer().setLength(0);
    run("baseline", "list", "--baselines", root.resolve("baselines").toString());
    assertThat(shown().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "Environment keys sessions recorded revision reason",
            "ID 4 1 2026-01-31T08:15:00Z 1234567 first figures");
  }

  @Test
  void usageNamesEveryOption() {
    assertThat(run("baseline", "update", "--help")).isZero();
    assertThat(out.toString())
        .contains(
            "--reason=TEXT",
            "--result=DIR",
            "--results=DIR",
            "--only=REGEX",
            "--accept=REGEX",
            "--session",
            "--dry-run",
            "--baselines=DIR");
  }

  private static SampleRun usual(long seed) {
    return new SampleRun(seed).with("a.Parser.parse", 100, 0).with("b.Signer.sign", 1000, 256);
  }

  private Path result(String name, SampleRun run) throws IOException {
    return run.writeTo(root.resolve("results").resolve(name));
  }

  private int update(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "baseline",
                "update",
                "--baselines",
                root.resolve("baselines").toString(),
                "--results",
                root.resolve("results").toString()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(arguments);
  }

  private String shown() {
    return out.toString().replace(root.toString(), "ROOT").replace(ID, "ID");
  }

  private String failure() {
    return err.toString().replace(root.toString(), "ROOT");
  }
}
