package io.mexcbench.cli;

import io.mexcbench.engine.MarketChannels;
import io.mexcbench.load.live.Check;
import io.mexcbench.load.live.LiveLoad;
import io.mexcbench.load.live.LiveRig;
import io.mexcbench.load.live.LiveSecond;
import io.mexcbench.load.live.StallWatch;
import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.search.BreakingPoint;
import io.mexcbench.load.search.BreakingPointSearch;
import io.mexcbench.load.search.LoadException;
import io.mexcbench.load.search.PassRule;
import io.mexcbench.load.search.SearchPlan;
import io.mexcbench.load.search.Step;
import io.mexcbench.load.search.StepPlan;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for the highest rate that the trading system keeps up with. */
@Command(
    name = "load-test",
    description = {
      "Look for the breaking point: the highest rate of market messages that the trading system keeps"
          + " up with, on a simulated exchange in the same process.",
      "A rate is kept if the response is within its limit, nearly all is done, nothing is dropped and"
          + " the queue does not grow. What is found is tried again before it is claimed. At the normal"
          + " rate the system must not stand still at regular times either."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:the normal rate is kept, and the system does not stand still at regular times",
      "  1:it is not, or it does",
      "  2:bad usage",
      "  3:invalid: the load was not what it was to be, or others used the machine",
      "  4:another run is measuring on this machine",
      "130:interrupted"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar benchmarks.jar load-test --profile=busy --most=100000",
      "  java -jar benchmarks.jar load-test --repeats=10",
      "  java -jar benchmarks.jar load-test --channels=depth --most=4000000"
    })
final class LoadTestCommand implements Callable<Integer> {
  private static final double PERCENTILE = 99;
  private static final int WATCH_SECONDS = 20;
  private static final int SHORT_WATCH_SECONDS = 2;
  private static final int WARM_UP_SECONDS = 120;

  @Mixin private LoadArguments arguments = new LoadArguments();
  @Mixin private ElsewhereArguments elsewhere = new ElsewhereArguments();

  @Option(
      names = "--channels",
      defaultValue = "ALL",
      completionCandidates = Candidates.OfMarketChannels.class,
      paramLabel = "KIND",
      description = {
        "What the system listens to: all, or depth, the updates of books alone, which the exchange"
            + " in this process makes before so that it can send more of them (default: all)."
      })
  private MarketChannels channels = MarketChannels.ALL;

  @Option(
      names = "--most",
      defaultValue = "2000000",
      paramLabel = "N",
      description = "No higher rate is tried (default: ${DEFAULT-VALUE}).")
  private int mostPerSecond = 2_000_000;

  @Option(
      names = "--repeats",
      defaultValue = "1",
      paramLabel = "N",
      description =
          "Search so often, each time with a system just started, and say how far apart the"
              + " breaking points lie (default: ${DEFAULT-VALUE}).")
  private int repeats = 1;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      description =
          "Search in a hurry for so long before, which does not count: code that has not run yet"
              + " is slow (default: "
              + WARM_UP_SECONDS
              + ", with --short 0).")
  private Optional<Integer> warmUpSeconds = Optional.empty();

  @Option(
      names = "--system-cpu",
      paramLabel = "N",
      description = {
        "Give the system's two threads the processor of this number, from 0 (Linux). What measures"
            + " and compiles stays on the others, if this is started by taskset there."
      })
  private Optional<Integer> systemCpu = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    arguments.check();
    elsewhere.check();
    LoadArguments.require(repeats > 0, "--repeats", repeats);
    requireNotNegative("--warm-up", warmUpSeconds());
    systemCpu.ifPresent(number -> requireNotNegative("--system-cpu", number));
    if (mostPerSecond < arguments.perSecond()) {
      throw new UserFailure(
          ExitCode.USAGE, "--most must not be below --rate, got " + mostPerSecond);
    }
    LoadRun run = new LoadRun(spec.commandLine().getErr());
    return run.run(() -> test(run));
  }

  private static void requireNotNegative(String option, int got) {
    if (got < 0) {
      throw new UserFailure(ExitCode.USAGE, option + " must not be negative, got " + got);
    }
  }

  private int warmUpSeconds() {
    return warmUpSeconds.orElse(arguments.isShort() ? 0 : WARM_UP_SECONDS);
  }

  private LoadVerdict test(LoadRun run) throws InterruptedException, LoadException {
    LoadFolder folder = LoadFolder.create(arguments.results(), "load-test");
    LiveSeries series = new LiveSeries();
    LoadFindings findings = new LoadFindings(repeats);
    LoadSetup setup = elsewhere.setup(arguments).listeningTo(channels).onProcessor(systemCpu);
    Consumer<LoadFindings> keep =
        found ->
            folder.write(
                LoadReports.of(
                    setup,
                    LoadReports.PARTIAL,
                    found,
                    LoadVerdict.INVALID,
                    LoadReports.UNFINISHED,
                    series));
    keep.accept(findings);
    warmUp();
    try (HdrFiles logs = HdrFiles.in(folder)) {
      JoinedStretches stretches = new JoinedStretches(stretch -> log(stretch, series, logs));
      for (int i = 0; i < repeats; i++) {
        stretches.begin();
        search(run, findings, keep, stretches);
      }
    }
    Optional<String> doubt = findings.doubt().or(run::disturbance);
    LoadVerdict verdict = findings.verdict(arguments.perSecond(), doubt);
    folder.write(
        LoadReports.of(setup, LoadReports.COMPLETE, findings, verdict, doubt.orElse(""), series));
    doubt.ifPresent(this::print);
    print(findings.words());
    print(verdict + ": " + folder.path().resolve(LoadFolder.PAGE));
    return verdict;
  }

  private void warmUp() throws InterruptedException, LoadException {
    int seconds = warmUpSeconds();
    if (seconds == 0) {
      return;
    }
    print("warming up for " + seconds + " s or more");
    int searches = 0;
    long untilNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() - untilNanos < 0) {
      try (LiveRig rig = start()) {
        search(rig, second -> {}, StepPlan.brief(), step -> {}).find();
      }
      searches++;
    }
    print("warmed up; searches that do not count: " + searches);
  }

  private LiveRig start() throws InterruptedException, LoadException {
    LiveRig rig = arguments.start(elsewhere.remote(), channels);
    try {
      if (systemCpu.isPresent()) {
        rig.moveSystemTo(systemCpu.get());
      }
      return rig;
    } catch (LoadException | InterruptedException | RuntimeException e) {
      rig.close();
      throw e;
    }
  }

  private BreakingPointSearch search(
      LiveRig rig, Consumer<LiveSecond> watcher, StepPlan steps, Consumer<Step> progress) {
    return new BreakingPointSearch(
        new LiveLoad(rig, watcher),
        steps,
        new PassRule(PERCENTILE, arguments.limitNanos()),
        SearchPlan.from(arguments.perSecond(), mostPerSecond),
        progress);
  }

  private static void log(LiveSecond stretch, LiveSeries series, HdrFiles logs) {
    series.add(stretch);
    logs.add(stretch);
  }

  private void search(
      LoadRun run, LoadFindings findings, Consumer<LoadFindings> keep, Consumer<LiveSecond> watcher)
      throws InterruptedException, LoadException {
    try (LiveRig rig = start()) {
      if (findings.points().isEmpty()) {
        int seconds = arguments.isShort() ? SHORT_WATCH_SECONDS : WATCH_SECONDS;
        Check stalls = new StallWatch(rig).watch(arguments.perSecond(), seconds);
        findings.setStalls(stalls, run.disturbance());
        print(LoadText.check(stalls.holds(), stalls.name(), stalls.found()));
      }
      BreakingPoint point =
          search(
                  rig,
                  watcher,
                  arguments.isShort() ? StepPlan.brief() : StepPlan.standard(),
                  step -> {
                    print(LoadText.step(step));
                    findings.add(step);
                    keep.accept(findings);
                  })
              .find();
      findings.add(point);
      keep.accept(findings);
      if (findings.isRepeated()) {
        print(LoadText.point(point));
      }
    }
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
