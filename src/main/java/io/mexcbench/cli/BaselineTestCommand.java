package io.mexcbench.cli;

import io.mexcbench.environment.Environments;
import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhReader;
import io.mexcbench.load.live.LiveKpis;
import io.mexcbench.load.live.LiveRig;
import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.search.LoadException;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.report.ConsoleReport;
import io.mexcbench.report.JudgedRun;
import io.mexcbench.report.MetricsReport;
import io.mexcbench.report.ReportContext;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the trading system at its normal rate and judges it against its baseline. */
@Command(
    name = "baseline-test",
    description = {
      "Measure the trading system at the normal rate, several processes one after the other, and judge"
          + " it against live.json of this machine's baseline by the same gate as the benchmarks.",
      "With --record what was measured becomes that baseline."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:nothing is slower, or there is no baseline to judge by",
      "  1:something is",
      "  2:bad usage",
      "  3:invalid: others used the machine; or --require-baseline was not met",
      "  4:another run is measuring on this machine",
      "130:interrupted"
    },
    footerHeading = "%nExample:%n",
    footer = "  java -jar benchmarks.jar baseline-test --record")
final class BaselineTestCommand implements Callable<Integer> {
  static final String FILE = "live.json";
  private static final int FORKS = 5;
  private static final int WINDOWS = 10;

  @Mixin private LoadArguments arguments = new LoadArguments();

  @Option(
      names = "--baselines",
      defaultValue = "baselines",
      paramLabel = "FOLDER",
      description = "Where baselines are kept (default: ${DEFAULT-VALUE}).")
  private Path baselines = Path.of("baselines");

  @Option(names = "--record", description = "Keep what is measured as the baseline.")
  private boolean isRecording;

  @Option(names = "--require-baseline", description = "Without a baseline the test is invalid.")
  private boolean isBaselineRequired;

  @Option(names = "--one-fork", hidden = true)
  private boolean isOneFork;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    arguments.check();
    if (isOneFork) {
      return measureHere();
    }
    LoadRun run = new LoadRun(spec.commandLine().getErr());
    int[] code = {ExitCode.PASS};
    int ended =
        run.run(
            () -> {
              code[0] = measureAndJudge(run);
              return LoadVerdict.PASS;
            });
    return ended == ExitCode.PASS ? code[0] : ended;
  }

  private int measureHere() throws InterruptedException {
    try (LiveRig rig = arguments.start()) {
      spec.commandLine()
          .getOut()
          .println(
              LiveFork.print(
                  LiveKpis.measure(
                      rig,
                      arguments.perSecond(),
                      arguments.isShort() ? 1 : 5,
                      arguments.isShort() ? 1 : 2,
                      arguments.isShort() ? 2 : WINDOWS)));
      return ExitCode.PASS;
    } catch (LoadException e) {
      throw new UserFailure(ExitCode.NOT_JUDGED, e.getMessage(), e);
    }
  }

  private int measureAndJudge(LoadRun run) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    LiveForks forks = new LiveForks();
    Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    for (int i = 0; i < (arguments.isShort() ? 2 : FORKS); i++) {
      forks.add(LiveFork.run(forkArguments()));
      out.println("process " + (i + 1) + " measured");
      out.flush();
    }
    LoadFolder folder = LoadFolder.create(arguments.results(), "baseline-test");
    folder.write(FILE, json(forks));
    Path measured = folder.path().resolve(FILE);
    Optional<String> doubt = run.disturbance();
    if (doubt.isPresent()) {
      out.println("INVALID: " + doubt.get() + "; measured: " + measured);
      return ExitCode.NOT_JUDGED;
    }
    Path baseline =
        baselines.resolve(Environments.ofThisMachine(LiveFork.FLAGS).id()).resolve(FILE);
    if (isRecording) {
      new LoadFolder(baseline.toAbsolutePath().getParent()).writeNew(FILE, json(forks));
      out.println("recorded: " + baseline);
      return ExitCode.PASS;
    }
    return judge(baseline, folder, start, out);
  }

  private List<String> forkArguments() {
    List<String> words =
        new ArrayList<>(
            List.of(
                "baseline-test",
                "--one-fork",
                "--rate=" + arguments.perSecond(),
                "--profile=" + arguments.profile().name().toLowerCase(Locale.ROOT),
                "--seed=" + arguments.seed()));
    if (arguments.isShort()) {
      words.add("--short");
    }
    return words;
  }

  private static String json(LiveForks forks) {
    try {
      return forks.json();
    } catch (JmhJsonException e) {
      throw new UserFailure(ExitCode.NOT_JUDGED, e.getMessage(), e);
    }
  }

  private int judge(Path baseline, LoadFolder folder, Instant start, PrintWriter out) {
    Path measured = folder.path().resolve(FILE);
    if (!Files.exists(baseline)) {
      out.printf(
          "not judged: there is no %s; record one with --record. Measured: %s%n",
          baseline, measured);
      return isBaselineRequired ? ExitCode.NOT_JUDGED : ExitCode.PASS;
    }
    Report report = compare(baseline, measured);
    JudgedRun run =
        new JudgedRun(JudgedRun.LIVE, Environments.ofThisMachine(LiveFork.FLAGS).id(), start);
    folder.write(MetricsReport.FILE, MetricsReport.render(report, run));
    out.print(
        new ConsoleReport(
                ReportContext.of(baseline.toString()), Terminal.columns(), Terminal.isColored())
            .render(report));
    out.flush();
    return ExitCode.of(report, false, false);
  }

  /** As the command of that name does by default. */
  private static Report compare(Path baseline, Path measured) {
    try {
      return Gate.compare(
          JmhReader.read(baseline),
          JmhReader.read(measured),
          GateOptions.ofFiles(Thresholds.of(Thresholds.DEFAULT_PERCENT)));
    } catch (JmhJsonException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }
}
