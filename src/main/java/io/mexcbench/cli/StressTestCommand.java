package io.mexcbench.cli;

import io.mexcbench.engine.MarketChannels;
import io.mexcbench.load.live.LiveLimits;
import io.mexcbench.load.live.LiveRig;
import io.mexcbench.load.live.LiveSecond;
import io.mexcbench.load.live.StressPlan;
import io.mexcbench.load.live.StressResult;
import io.mexcbench.load.live.StressTest;
import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.search.LoadException;
import io.mexcbench.report.LoadReport;
import io.mexcbench.report.LoadReport.Phase;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks ten times as much of the trading system as normal. */
@Command(
    name = "stress-test",
    description = {
      "Offer the normal rate, then ten times as much, then the normal rate again, and hold the"
          + " trading system to what it promises: no order event is dropped, queues are bounded,"
          + " every message is accounted for, and it is soon as it was."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:everything held",
      "  1:something did not; the checks say what",
      "  2:bad usage",
      "  3:invalid: the load was not what it was to be",
      "  4:another run is measuring on this machine",
      "130:interrupted"
    },
    footerHeading = "%nExample:%n",
    footer = "  java -Xmx128m -jar benchmarks.jar stress-test --rate=20000 --profile=peak")
final class StressTestCommand implements Callable<Integer> {
  private static final int KEPT_SECONDS = 10;
  private static final int SETTLE_SECONDS = 3;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final double NANOS_PER_SECOND = 1e9;

  @Mixin private LoadArguments arguments = new LoadArguments();
  @Mixin private ElsewhereArguments elsewhere = new ElsewhereArguments();

  @Option(
      names = "--factor",
      defaultValue = "10",
      paramLabel = "N",
      description = "How many times the normal rate (default: ${DEFAULT-VALUE}).")
  private int factor = 10;

  @Option(
      names = "--order-limit",
      paramLabel = "MS",
      description =
          "What may pass from a message to the order that it causes, p99 of any second, in"
              + " milliseconds (default: ${DEFAULT-VALUE}).")
  private long orderLimitMillis = LiveLimits.orderMillis();

  @Spec private CommandSpec spec;

  private int seen;

  @Override
  public Integer call() throws InterruptedException {
    arguments.check();
    elsewhere.check();
    LoadArguments.require(orderLimitMillis > 0, "--order-limit", orderLimitMillis);
    if (factor < 2) {
      throw new UserFailure(ExitCode.USAGE, "--factor must be 2 or more, got " + factor);
    }
    return new LoadRun(spec.commandLine().getErr()).run(this::test);
  }

  private StressPlan plan() {
    return new StressPlan(
        arguments.perSecond(),
        factor,
        SETTLE_SECONDS,
        arguments.isShort() ? 3 : 30,
        arguments.isShort() ? 3 : 60,
        arguments.isShort() ? 7 : 60,
        arguments.limitNanos(),
        orderLimitMillis * NANOS_PER_MILLI);
  }

  private LoadVerdict test() throws InterruptedException, LoadException {
    PrintWriter out = spec.commandLine().getOut();
    LoadFolder folder = LoadFolder.create(arguments.results(), "stress-test");
    LiveSeries series = new LiveSeries();
    StressPlan plan = plan();
    folder.write(unfinished(series));
    StressResult result;
    try (LiveRig rig = arguments.start(elsewhere.remote(), MarketChannels.ALL);
        HdrFiles logs = HdrFiles.in(folder)) {
      result = new StressTest(rig, plan, second -> onSecond(second, series, logs, folder)).run();
    }
    folder.write(LoadReports.of(elsewhere.setup(arguments), result, phases(plan, result), series));
    result
        .checks()
        .forEach(check -> out.println(LoadText.check(check.holds(), check.name(), check.found())));
    out.println("failure mode: " + result.mode().words());
    if (!result.doubt().isEmpty()) {
      out.println(result.doubt());
    }
    out.println(result.verdict() + ": " + folder.path().resolve(LoadFolder.PAGE));
    out.flush();
    return result.verdict();
  }

  private void onSecond(LiveSecond second, LiveSeries series, HdrFiles logs, LoadFolder folder) {
    series.add(second);
    logs.add(second);
    PrintWriter out = spec.commandLine().getOut();
    out.println(LoadText.second(second));
    out.flush();
    // Not after each: a page takes time of the machine that is measured.
    if (seen++ % KEPT_SECONDS == 0) {
      folder.write(unfinished(series));
    }
  }

  private LoadReport unfinished(LiveSeries series) {
    LoadSetup setup = elsewhere.setup(arguments);
    return LoadReports.unfinished(setup.named(LoadReports.STRESS), setup.facts(), series);
  }

  private static List<Phase> phases(StressPlan plan, StressResult result) {
    double stress = begin(result, plan.calmSeconds());
    double calm = begin(result, plan.calmSeconds() + plan.stressSeconds());
    double end = result.seconds().get(result.seconds().size() - 1).endNanos() / NANOS_PER_SECOND;
    return List.of(
        new Phase("normal", begin(result, 0), stress),
        new Phase(plan.factor() + " times as much", stress, calm),
        new Phase("normal again", calm, end));
  }

  private static double begin(StressResult result, int second) {
    LiveSecond first = result.seconds().get(second);
    return (first.endNanos() - first.block().nanos()) / NANOS_PER_SECOND;
  }
}
