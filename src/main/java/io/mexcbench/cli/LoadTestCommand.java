package io.mexcbench.cli;

import io.mexcbench.load.live.LiveLoad;
import io.mexcbench.load.live.LiveRig;
import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.search.BreakingPoint;
import io.mexcbench.load.search.BreakingPointSearch;
import io.mexcbench.load.search.LoadException;
import io.mexcbench.load.search.Outcome;
import io.mexcbench.load.search.PassRule;
import io.mexcbench.load.search.SearchPlan;
import io.mexcbench.load.search.StepPlan;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
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
          + " the queue does not grow. What is found is tried again before it is claimed."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:the normal rate is kept",
      "  1:it is not",
      "  2:bad usage",
      "  3:invalid: the load was not what it was to be, or others used the machine",
      "  4:another run is measuring on this machine",
      "130:interrupted"
    },
    footerHeading = "%nExample:%n",
    footer = "  java -jar benchmarks.jar load-test --profile=busy --most=100000")
final class LoadTestCommand implements Callable<Integer> {
  private static final double PERCENTILE = 99;

  @Mixin private LoadArguments arguments = new LoadArguments();

  @Option(
      names = "--most",
      defaultValue = "200000",
      paramLabel = "N",
      description = "No higher rate is tried (default: ${DEFAULT-VALUE}).")
  private int mostPerSecond = 200_000;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    arguments.check();
    if (mostPerSecond < arguments.perSecond()) {
      throw new UserFailure(
          ExitCode.USAGE, "--most must not be below --rate, got " + mostPerSecond);
    }
    LoadRun run = new LoadRun();
    return run.run(() -> test(run));
  }

  private LoadVerdict test(LoadRun run) throws InterruptedException, LoadException {
    PrintWriter out = spec.commandLine().getOut();
    LoadFolder folder = LoadFolder.create(arguments.results(), "load-test");
    LiveSeries series = new LiveSeries();
    BreakingPoint point;
    try (LiveRig rig = LiveRig.start(arguments.rig())) {
      point =
          new BreakingPointSearch(
                  new LiveLoad(rig, series::add),
                  arguments.isShort() ? StepPlan.brief() : StepPlan.standard(),
                  new PassRule(PERCENTILE, arguments.limitNanos()),
                  SearchPlan.from(arguments.perSecond(), mostPerSecond),
                  step -> {
                    out.println(LoadText.step(step));
                    out.flush();
                  })
              .find();
    }
    Optional<String> doubt =
        point.outcome() == Outcome.INVALID ? Optional.of(point.doubt()) : run.disturbance();
    LoadVerdict verdict = verdict(point, doubt);
    folder.write(LoadReports.of(arguments, point, verdict, doubt.orElse(""), series));
    series.hdrLogs().forEach(folder::write);
    doubt.ifPresent(out::println);
    out.println(LoadText.point(point));
    out.println(verdict + ": " + folder.path().resolve(LoadFolder.PAGE));
    out.flush();
    return verdict;
  }

  /** What was kept before a doubt arose was kept all the same; what was not may have its cause. */
  private LoadVerdict verdict(BreakingPoint point, Optional<String> doubt) {
    if (point.lowPerSecond() >= arguments.perSecond()) {
      return LoadVerdict.PASS;
    }
    return doubt.isPresent() ? LoadVerdict.INVALID : LoadVerdict.FAIL;
  }
}
