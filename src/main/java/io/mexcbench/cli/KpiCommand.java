package io.mexcbench.cli;

import io.mexcbench.engine.Engine;
import io.mexcbench.engine.EngineException;
import io.mexcbench.engine.EngineOptions;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.SimulatedExchange;
import io.mexcbench.metrics.GcPauses;
import io.mexcbench.metrics.Metrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges the trading system by its key performance indicators. */
@Command(
    name = "kpi",
    description = {
      "Runs the trading system against a simulated exchange of its own and judges it by the table of"
          + " key performance indicators.",
      "A percentile is shown where at least ten values lie beyond it; where there are too few for"
          + " the 99th, the largest value is judged."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:nothing is critical",
      "  1:an indicator is critical",
      "  2:bad usage",
      "  3:an indicator is critical, but the machine was too busy to judge by it",
      "  5:with --require-all: an indicator has no value, however good the others are",
      " 70:internal error",
      "130:interrupted; everything was closed before"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  scripts/kpi --duration=5m",
      "  java -jar benchmarks.jar kpi --profile=busy --format=json"
    })
final class KpiCommand implements Callable<Integer> {
  /** How the result is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Mixin private ExchangeArguments market = new ExchangeArguments();

  @Option(
      names = "--duration",
      defaultValue = "60s",
      paramLabel = "TIME",
      description = "How long is measured (default: ${DEFAULT-VALUE}).")
  private String duration = "60s";

  @Option(
      names = "--warm-up",
      defaultValue = "20s",
      paramLabel = "TIME",
      description = "How long before that nothing counts (default: ${DEFAULT-VALUE}).")
  private String warmUp = "20s";

  @Option(
      names = "--format",
      defaultValue = "text",
      completionCandidates = Candidates.OfKpiFormat.class,
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(names = "--require-all", description = "Fail if an indicator has no value.")
  private boolean requireAll;

  @Option(
      names = "--record",
      paramLabel = "FOLDER",
      description = "Write the result to kpi.json of this folder, and its figures to kpi.md there.")
  private Optional<Path> record = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Duration time = Lifetime.required("--duration", duration);
    Duration warmUpTime = Lifetime.required("--warm-up", warmUp);
    ExchangeOptions options = market.options();
    try (SimulatedExchange exchange = ExchangeArguments.start(options)) {
      KpiRecord result = run(exchange, options, warmUpTime, time);
      spec.commandLine()
          .getOut()
          .print(format == Format.JSON ? KpiFile.json(result) : KpiTable.text(result));
      spec.commandLine().getOut().flush();
      record.ifPresent(
          folder -> KpiFile.write(result, folder.resolve("kpi.json"), folder.resolve("kpi.md")));
      return result.exitCode(requireAll);
    }
  }

  private KpiRecord run(
      SimulatedExchange exchange, ExchangeOptions options, Duration warmUpTime, Duration time)
      throws InterruptedException, EngineException {
    TradingArguments trading = new TradingArguments(Map.of());
    EngineOptions engineOptions =
        trading.options(trading.keys(options), Optional.of(exchange), market.seed());
    Metrics metrics =
        LiveMetrics.of(
            engineOptions,
            OptionalDouble.of(market.expectedPerSecond(engineOptions.symbols().size())));
    Queue<Long> pauseNanos = new ConcurrentLinkedQueue<>();
    GcPauses.Listener shown = GcPauses.into(metrics);
    GcPauses.Listener heard =
        (type, nanos) -> {
          shown.onPause(type, nanos);
          pauseNanos.add(nanos);
        };
    String searchPath = System.getenv().getOrDefault("PATH", "");
    try (Closing closing = new Closing();
        Ending ending = Ending.expected(closing::close)) {
      closing.first(exchange::close);
      GcPauses pauses = GcPauses.start(heard);
      closing.first(pauses::close);
      ProbedSystem probed = ProbedSystem.of(engineOptions, metrics, searchPath);
      closing.first(probed::close);
      Engine engine = Engine.start(probed.engine(), metrics);
      closing.first(engine::close);
      awaitReady(engine);
      ProbeRuns probes = new ProbeRuns(probed.begin(engine));
      closing.first(probes::close);
      return new KpiRun(engine, ending, pauseNanos, pauses.isExact())
          .measure(warmUpTime, time, probes, market.text());
    }
  }

  private static void awaitReady(Engine engine) {
    try {
      engine.ready().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the trading thread broke down: " + e.getCause(), e);
    }
  }
}
