package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineStore;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.environment.Environment;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.regression.ControlCheck;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.report.Background;
import io.mexcbench.report.JudgedRun;
import io.mexcbench.report.MetricsReport;
import io.mexcbench.run.BenchmarkSet;
import io.mexcbench.run.CodeIdentity;
import io.mexcbench.run.FinishedRun;
import io.mexcbench.run.LockedException;
import io.mexcbench.run.MachineLock;
import io.mexcbench.run.Preset;
import io.mexcbench.run.RecordedRun;
import io.mexcbench.run.ResultFolder;
import io.mexcbench.run.RunException;
import io.mexcbench.run.RunJudge;
import io.mexcbench.run.RunPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the suite and, if asked to, judges it against the baseline of this machine. */
@Command(
    name = "run",
    description = "Measure the suite; with --gate, judge it against the baseline.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:pass, or nothing could be judged and nothing required it",
      "1:a benchmark regressed or is missing",
      "2:bad input or usage",
      "3:the run is invalid or failed, or --require-baseline or --strict was not met",
      "4:another run is measuring on this machine",
      "70:internal error",
      "130:interrupted"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar benchmarks.jar run --gate --preset=quick --include=SpotDepth",
      "  java -jar benchmarks.jar run --shard=2/4 --results=shards"
    })
final class RunCommand implements Callable<Integer> {
  @Option(names = "--gate", description = "Compare with the baseline; the exit code tells.")
  private boolean isGated;

  @Option(
      names = "--record",
      description =
          "Every benchmark gets the same number of forks, as a baseline needs; judged once at the"
              + " end.")
  private boolean isRecording;

  @Option(
      names = "--forks",
      paramLabel = "N",
      description = "With --record: forks of every benchmark (default: as the preset says).")
  private int forks;

  @Option(
      names = "--preset",
      defaultValue = "ci",
      completionCandidates = Candidates.OfPreset.class,
      description = "How much evidence: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Preset preset = Preset.CI;

  @Option(
      names = "--set",
      defaultValue = "gate",
      completionCandidates = Candidates.OfSet.class,
      description = "Which benchmarks: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private BenchmarkSet set = BenchmarkSet.GATE;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      defaultValue = "",
      description = "Begin no round that would end later, such as 15m or 90s.")
  private String budget = "";

  @Mixin private ResultPlace results = new ResultPlace();

  @Mixin private ShardArguments shard = new ShardArguments();

  @Mixin private BaselineArguments baseline = new BaselineArguments();

  @Mixin private GateArguments gate = new GateArguments();

  @Spec private CommandSpec spec;

  @Override
  @SuppressWarnings("try") // The lock and the interruption are held, not used.
  public Integer call() throws Exception {
    RunPlan plan =
        new RunPlan(
            preset, set, gate.include(), forks(), Budget.of(budget, preset), shard.shard(isGated));
    Console console = new Console(spec.commandLine().getOut(), Terminal.isColored());
    try (MachineLock lock = MachineLock.take(Path.of(System.getProperty("java.io.tmpdir")));
        Interruption interruption = Interruption.expected(spec.commandLine().getErr())) {
      return measureAndJudge(plan, console);
    } catch (LockedException e) {
      throw new UserFailure(ExitCode.LOCKED, e.getMessage(), e);
    } catch (RunException e) {
      throw new UserFailure(ExitCode.NOT_JUDGED, e.getMessage(), e);
    }
  }

  private int measureAndJudge(RunPlan plan, Console console) throws Exception {
    RecordedRun run = recordedRun(plan);
    // Read first what the verdict needs: a mistake must not show after a quarter of an hour.
    SuiteGate suiteGate = suiteGate(run.environment());
    FinishedRun finished = measure(run, suiteGate, console);
    Baseline candidate = readBack(finished.folder());
    if (!isGated || !preset.isJudged() || set == BenchmarkSet.PEERS) {
      return endUnjudged(finished, candidate, console);
    }
    Report report =
        QuietMachine.addTo(
            suiteGate.judge(candidate, suiteGate.selected(set, gate.include())), finished.record());
    finished.recordVerdict(isRecording ? SessionVerdict.of(report) : report.verdict());
    Background background =
        Backgrounds.of(suiteGate.baseline(), candidate)
            .withHistory(PastFigures.of(finished.folder().path(), baseline.folder(), candidate));
    new SuiteReports(suiteGate.baselineTitle(), finished.folder(), isRecording)
        .write(report, background, console, gate.isColored());
    finished.folder().write(MetricsReport.FILE, metrics(report, finished.record()));
    return suiteGate.exitCodeOf(report, gate);
  }

  private static byte[] metrics(Report report, RunRecord record) {
    List<Session> sessions = record.sessions();
    JudgedRun run =
        new JudgedRun(
            JudgedRun.BENCHMARKS,
            record.environment().id(),
            sessions.get(sessions.size() - 1).date());
    return MetricsReport.render(report, run).getBytes(StandardCharsets.UTF_8);
  }

  /** Only a run whose times are judged can know when a benchmark is decided. */
  private FinishedRun measure(RecordedRun run, SuiteGate suiteGate, Console console)
      throws RunException {
    Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    RunProgress progress = new RunProgress(console, Verbosity.of(spec));
    boolean stopsEarly =
        isGated
            && !isRecording
            && preset.isJudged()
            && set != BenchmarkSet.PEERS
            && suiteGate.isTimeJudged();
    if (!stopsEarly) {
      return run.run(results.path(), start, System::nanoTime, progress);
    }
    RunJudge judge = new SuiteJudge(suiteGate, suiteGate.selected(set, gate.include()));
    return run.runUntilDecided(results.path(), start, System::nanoTime, progress, judge);
  }

  private int endUnjudged(FinishedRun finished, Baseline candidate, Console console)
      throws RunException {
    Optional<ControlCheck> disturbance =
        QuietMachine.check(finished.record()).filter(check -> !check.holds());
    if (disturbance.isPresent() && preset.isJudged()) {
      finished.recordVerdict(RunVerdict.INVALID);
      console.print(
          "INVALID: %s. Result: %s"
              .formatted(disturbance.orElseThrow().text(), finished.folder().path()));
      return ExitCode.NOT_JUDGED;
    }
    if (set == BenchmarkSet.PEERS && preset.isJudged()) {
      return PeerReports.write(candidate, finished.folder(), console);
    }
    console.print(
        "%d benchmarks ran and were read back; nothing was judged. Result: %s"
            .formatted(candidate.measurements().size(), finished.folder().path()));
    return ExitCode.PASS;
  }

  private SuiteGate suiteGate(Environment environment) {
    try {
      return new SuiteGate(baseline, gate.thresholdPercent(), environment);
    } catch (BaselineException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  /** What is judged is the file, read strictly, and not what this process remembers. */
  private Baseline readBack(ResultFolder folder) {
    try {
      return new BaselineStore(baseline.folder()).load(folder.path().toString(), "unused");
    } catch (BaselineException e) {
      throw new UserFailure(ExitCode.NOT_JUDGED, "the result is unusable: " + e.getMessage(), e);
    }
  }

  private static RecordedRun recordedRun(RunPlan plan) throws IOException {
    try {
      return new RecordedRun(
          plan,
          new CodeIdentity(Version.revision(), Version.isDirty(), Corpus.standard().fingerprint()));
    } catch (RunException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  private int forks() {
    boolean isAsked = spec.commandLine().getParseResult().hasMatchedOption("--forks");
    if (isAsked && (!isRecording || forks < 1)) {
      throw new UserFailure(
          ExitCode.USAGE, "--forks must be positive and needs --record, got " + forks);
    }
    return isAsked ? forks : preset.forks();
  }
}
