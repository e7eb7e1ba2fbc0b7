package io.mexcbench.cli;

import io.mexcbench.corpus.Corpus;
import io.mexcbench.exchange.RemoteExchange;
import io.mexcbench.load.endurance.ClassCensus;
import io.mexcbench.load.endurance.EndurancePlan;
import io.mexcbench.load.endurance.EnduranceResult;
import io.mexcbench.load.endurance.EnduranceTest;
import io.mexcbench.load.endurance.MarketPath;
import io.mexcbench.load.endurance.MarketWork;
import io.mexcbench.load.endurance.ProcessMeter;
import io.mexcbench.load.endurance.Work;
import io.mexcbench.load.live.LiveRig;
import io.mexcbench.load.live.LiveWork;
import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.search.LoadException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets the trading system run for a long time. */
@Command(
    name = "endurance-test",
    description = {
      "Let the trading system run for a long time at the normal rate, and look whether anything that it"
          + " holds grows, and whether it becomes slower. The exchange is in a process of its own, for"
          + " it keeps its records.",
      "With --messages it takes so many messages through decoder, book and strategy without a pause"
          + " instead: 86400000 are those of a day at 1,000 a second."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:nothing grows and nothing becomes slower",
      "  1:something does; the checks say what",
      "  2:bad usage",
      "  3:invalid: too short to say, or others used the machine",
      "  4:another run is measuring on this machine",
      "130:interrupted; what was known by then is in the result folder"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar benchmarks.jar endurance-test --duration=PT24H",
      "  java -jar benchmarks.jar endurance-test --messages=86400000"
    })
final class EnduranceTestCommand implements Callable<Integer> {
  private static final String SHORTEST = "PT10S";

  @Mixin private LoadArguments arguments = new LoadArguments();
  @Mixin private ElsewhereArguments elsewhere = new ElsewhereArguments();

  @Option(
      names = "--duration",
      defaultValue = "PT10M",
      paramLabel = "TIME",
      description = "How long, such as PT10M or PT24H (default: ${DEFAULT-VALUE}).")
  private String duration = "PT10M";

  @Option(
      names = "--messages",
      defaultValue = "0",
      paramLabel = "N",
      description = "So many messages without sockets and pauses, instead of a time.")
  private long messages;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    arguments.check();
    elsewhere.check();
    Duration lasts = lasts();
    LoadRun run = new LoadRun(spec.commandLine().getErr());
    return run.run(() -> messages > 0 ? messages(run) : live(run, lasts));
  }

  private Duration lasts() {
    if (messages < 0) {
      throw new UserFailure(ExitCode.USAGE, "--messages must be positive, got " + messages);
    }
    try {
      Duration lasts = Duration.parse(arguments.isShort() ? SHORTEST : duration);
      if (lasts.compareTo(Duration.parse(SHORTEST)) < 0) {
        throw new UserFailure(
            ExitCode.USAGE, "--duration must be " + SHORTEST + " or more, got " + duration);
      }
      return lasts;
    } catch (DateTimeParseException e) {
      throw new UserFailure(
          ExitCode.USAGE, "--duration must be a time such as PT10M, got \"" + duration + "\"", e);
    }
  }

  private LoadVerdict messages(LoadRun run) throws InterruptedException, LoadException {
    EndurancePlan plan = EndurancePlan.standard();
    Work work =
        new MarketWork(
            new MarketPath(Corpus.standard()),
            Math.max(1, messages / plan.parts()),
            System::nanoTime);
    LiveSeries series = new LiveSeries();
    LoadFolder folder = LoadFolder.create(arguments.results(), "endurance-test");
    return test(run, plan, work, "endurance test, message for message", series, folder);
  }

  private LoadVerdict live(LoadRun run, Duration lasts) throws InterruptedException, LoadException {
    Optional<RemoteExchange> remote = elsewhere.remote();
    if (remote.isPresent()) {
      return live(run, lasts, remote.get());
    }
    try (ExchangeProcess process = ExchangeProcess.start(arguments.profile(), arguments.seed())) {
      return live(run, lasts, process.exchange());
    }
  }

  private LoadVerdict live(LoadRun run, Duration lasts, RemoteExchange exchange)
      throws InterruptedException, LoadException {
    EndurancePlan plan = EndurancePlan.standard();
    LiveSeries series = new LiveSeries();
    LoadFolder folder = LoadFolder.create(arguments.results(), "endurance-test");
    try (LiveRig rig = arguments.startAt(exchange);
        HdrFiles logs = HdrFiles.in(folder)) {
      rig.offer(arguments.perSecond());
      Work work =
          new LiveWork(
              rig,
              lasts.toNanos() / plan.parts(),
              second -> {
                series.add(second);
                logs.add(second);
              });
      String name = elsewhere.setup(arguments).named("endurance test");
      return test(run, plan, work, name, series, folder);
    }
  }

  private LoadVerdict test(
      LoadRun run, EndurancePlan plan, Work work, String name, LiveSeries series, LoadFolder folder)
      throws InterruptedException, LoadException {
    PrintWriter out = spec.commandLine().getOut();
    folder.write(LoadReports.unfinished(name, List.of(), series));
    EnduranceResult result =
        new EnduranceTest(plan, new ProcessMeter()::read, ClassCensus::take, System::nanoTime)
            .run(
                work,
                run::disturbance,
                partial -> {
                  folder.write(LoadReports.of(name, partial, series.series()));
                  out.println(LoadText.part(partial));
                  out.flush();
                });
    folder.write(LoadReports.of(name, result, series.series()));
    LoadReports.checks(result)
        .forEach(check -> out.println(LoadText.check(check.holds(), check.name(), check.found())));
    if (!result.doubt().isEmpty()) {
      out.println(result.doubt());
    }
    out.println(result.verdict() + ": " + folder.path().resolve(LoadFolder.PAGE));
    out.flush();
    return result.verdict();
  }
}
