package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.Results;
import io.mexcbench.baseline.SampleRun;
import io.mexcbench.baseline.TempRepository;
import io.mexcbench.environment.SampleRecord;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.regression.Warning;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a run and a list say of a baseline that is less than one would wish for. */
class BaselineDoubtsTest {
  private static final String ID = SampleRecord.ID;
  private static final String PARSE = "a.Parser.parse";
  private static final String SIGN = "b.Signer.sign";
  private static final String FIXED = "io.mexcbench.bench.control.ControlBenchmark.fixedWork";

  @TempDir private Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void baselineInItsOwnHistoryIsBeyondDoubt() throws Exception {
    TempRepository repository = TempRepository.in(root.resolve("project"));
    String code = repository.commit();
    repository.commit(usual(1).revision(code));
    addSession(repository, usual(2).revision(code).at("2026-01-31T09:00:00Z"));
    assertThat(doubts(repository)).isEmpty();
  }

  @Test
  void foreignRevisionIsNoted() throws Exception {
    TempRepository repository = TempRepository.in(root.resolve("project"));
    repository.commit(usual(1));
    assertThat(doubts(repository))
        .containsExactly(
            new Warning(
                "the baseline was recorded at 1234567, which is not in the history of what is"
                    + " checked out",
                "record it anew if that code was never merged as it was"));
  }

  @Test
  void driftIsToldAndWhereItCannotBeKnownAsWell() throws Exception {
    TempRepository repository = TempRepository.in(root.resolve("project"));
    String code = repository.commit();
    repository.commit(usual(1).revision(code));
    repository.git("tag", "v1.2.0");
    repository.commit(usual(2).revision(code).with(PARSE, 148, 0));
    assertThat(doubts(repository))
        .containsExactly(
            new Warning(
                "Parser.parse: +48.0 % time since v1.2.0 (2026-02-02), in steps that each passed or"
                    + " were accepted",
                "see them with git log v1.2.0.. -- baselines/" + ID));
    assertThat(doubts(repository.cloned(root.resolve("shallow"), "--depth=1")))
        .containsExactly(
            new Warning(
                "how far the baseline has moved since the last release is not known: this clone is"
                    + " shallow, so the release that baselines/"
                    + ID
                    + " could be held against is not in it",
                "git fetch --unshallow --tags"));
  }

  @Test
  void damagedBaselineIsADoubtOfWhoeverComparesWithAnotherOne() throws Exception {
    TempRepository repository = TempRepository.in(root.resolve("project"));
    repository.commit(usual(1));
    Path file = repository.baselines().resolve(ID).resolve("environment.json");
    Files.writeString(file, "[]");
    assertThat(doubts(repository))
        .containsExactly(
            new Warning(
                "how far the baseline has moved since the last release is not known: "
                    + file
                    + ": it is not a JSON object",
                "restore it from git or run again"));
  }

  @Test
  void withoutABaselineNothingIsDoubtful() throws Exception {
    assertThat(doubts(TempRepository.in(root.resolve("project")))).isEmpty();
  }

  @Test
  void slackOfAnImprovementIsStale() throws Exception {
    Report report = report(usual(1), usual(2).with(PARSE, 80, 0).with(SIGN, 700, 128));
    assertThat(BaselineDoubts.slack(report))
        .contains(
            new Warning(
                "the baseline is stale: Parser.parse (-20.0 % time), Signer.sign (-30.0 % time),"
                    + " Signer.sign (-50.0 % allocation) improved, and getting worse by as much"
                    + " would now pass",
                "mvn verify -Pbench -Dbench.args=--record, then scripts/update-baselines --only"
                    + " 'Parser.parse|Signer.sign' --reason \"...\""));
    assertThat(BaselineDoubts.slack(report(usual(1), usual(2).with(PARSE, 95, 0)))).isEmpty();
  }

  @Test
  void invalidRunDoesNotMakeABaselineStale() throws Exception {
    SampleRun other = usual(2).with(PARSE, 50, 0).with(FIXED, 200, 0);
    assertThat(BaselineDoubts.slack(report(usual(1), other))).isEmpty();
  }

  @Test
  void strictComparisonFailsWhereABenchmarkIsFaster() throws Exception {
    String before = file(usual(1));
    String faster = file(usual(2).with(PARSE, 80, 0));
    String slower = file(usual(3).with(PARSE, 80, 0).with(SIGN, 1300, 256));
    assertThat(compare(before, faster)).isEqualTo(ExitCode.PASS);
    assertThat(compare(before, faster, "--strict")).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(compare(before, file(usual(4)), "--strict")).isEqualTo(ExitCode.PASS);
    assertThat(compare(before, slower, "--strict")).isEqualTo(ExitCode.REGRESSED);
  }

  private static SampleRun usual(long seed) {
    return new SampleRun(seed).with(PARSE, 100, 0).with(SIGN, 1000, 256);
  }

  private static List<Warning> doubts(TempRepository repository) {
    return BaselineDoubts.of(repository.store(), ID, Thresholds.of(10));
  }

  private Report report(SampleRun before, SampleRun after) throws Exception {
    return Gate.compare(
        measurements(before), measurements(after), GateOptions.ofSuite(Thresholds.of(10)));
  }

  private List<Measurement> measurements(SampleRun run) throws Exception {
    return Results.read(Path.of(file(run)).getParent()).measurements();
  }

  private String file(SampleRun run) throws Exception {
    Path folder = Files.createTempDirectory(root, "result");
    return run.writeTo(folder).resolve("jmh.json").toString();
  }

  private void addSession(TempRepository repository, SampleRun run, String... options)
      throws Exception {
    assertThat(
            run(
                "baseline",
                "update",
                "--session",
                "--reason=another hour",
                "--result=" + run.writeTo(root.resolve("session")),
                "--baselines=" + repository.baselines(),
                options.length == 0 ? "--only=." : options[0]))
        .as(err.toString())
        .isZero();
  }

  private int compare(String before, String after, String... options) {
    return run(
        "compare",
        "--baseline=" + before,
        "--candidate=" + after,
        options.length == 0 ? "--threshold=10" : options[0]);
  }

  private int run(String... arguments) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(arguments);
  }
}
