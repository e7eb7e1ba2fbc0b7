package io.mexcbench.cli;

import io.mexcbench.engine.Engine;
import io.mexcbench.engine.EngineException;
import io.mexcbench.engine.EngineOptions;
import io.mexcbench.exchange.SimulatedExchange;
import io.mexcbench.store.StoreOptions;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the trading system, by default against a simulated exchange of its own. */
@Command(
    name = "live",
    description = {
      "Runs the trading system and says each second what it does.",
      "Without addresses it trades on a simulated exchange that it starts itself. With addresses it"
          + " needs the keys of the account, from the environment alone (see check-keys), and"
          + " --allow-live for any that is not on this machine: there it places real orders."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:its time was over",
      "  2:bad usage, keys that are missing, or an exchange that it may not trade on",
      " 70:internal error",
      "130:interrupted; everything was closed before"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar benchmarks.jar live --profile=busy --duration=30s",
      "  java -jar benchmarks.jar live --ws=ws://127.0.0.1:8080/ws --rest=http://127.0.0.1:8080"
    })
final class LiveCommand implements Callable<Integer> {
  /** A book that does not come alive must not keep the others from being stored. */
  private static final int STORE_SECONDS_MAX = 10;

  @Mixin private TradingArguments trading = new TradingArguments();

  @Mixin private ExchangeArguments market = new ExchangeArguments();

  @Option(
      names = "--store",
      defaultValue = "",
      paramLabel = "DIR",
      description = {
        "Keep trades, quotes, bars and orders in this folder, or in",
        "jdbc:postgresql://HOST/DATABASE?user=NAME (default: nowhere)."
      })
  private String store = "";

  @Option(
      names = "--store-days",
      defaultValue = "30",
      paramLabel = "N",
      description = "Forget days that are older (default: ${DEFAULT-VALUE}).")
  private int storeDays;

  @Option(
      names = "--duration",
      defaultValue = "",
      paramLabel = "TIME",
      description = "How long, such as 30s or 10m (default: until it is interrupted).")
  private String duration = "";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Lifetime lifetime = Lifetime.of(duration);
    trading.check();
    requireStoreDays();
    Optional<StorePlace> place =
        store.isEmpty() ? Optional.empty() : Optional.of(StorePlace.take(store));
    Optional<SimulatedExchange> own =
        trading.isElsewhere()
            ? Optional.empty()
            : Optional.of(ExchangeArguments.start(market.options()));
    try (ApiKeys keys = trading.keys(market.options())) {
      EngineOptions options = trading.options(keys, own, market.seed());
      run(options, place.map(taken -> storing(taken, options)), own, lifetime);
    } finally {
      place.ifPresent(StorePlace::close);
      own.ifPresent(SimulatedExchange::close);
    }
    return ExitCode.PASS;
  }

  private void requireStoreDays() {
    if (storeDays < 1) {
      throw new UserFailure(ExitCode.USAGE, "--store-days must be positive, got " + storeDays);
    }
  }

  private LiveStore storing(StorePlace place, EngineOptions options) {
    PrintWriter out = spec.commandLine().getOut();
    return new LiveStore(
        place,
        options,
        StoreOptions.standard().withRetentionDays(storeDays),
        text -> {
          out.println(text);
          out.flush();
        });
  }

  private void run(
      EngineOptions options,
      Optional<LiveStore> stored,
      Optional<SimulatedExchange> own,
      Lifetime lifetime)
      throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    long startNanos = System.nanoTime();
    Engine engine = started(stored.map(LiveStore::engine).orElse(options));
    Runnable close =
        () -> {
          engine.close();
          stored.ifPresent(LiveStore::close);
          own.ifPresent(SimulatedExchange::close);
        };
    try (Ending ending = Ending.expected(close)) {
      var unused =
          engine
              .ready()
              .thenRun(
                  () -> {
                    out.printf(
                        "ready after %d ms: every book is live, the account's stream is open%n",
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos));
                    stored.ifPresent(LiveStore::begin);
                  });
      report(engine, stored, out, startNanos, lifetime, ending);
    } finally {
      engine.close();
      stored.ifPresent(LiveStore::close);
      warnOfOpenOrders(engine.read().liveOrders(), out);
    }
  }

  private static void warnOfOpenOrders(int open, PrintWriter out) {
    if (open > 0) {
      out.println(
          open
              + " orders could not be cancelled in time: look at the exchange what became of them");
      out.flush();
    }
  }

  private static Engine started(EngineOptions options) {
    try {
      return Engine.start(options);
    } catch (EngineException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  /** A line each second, at whole seconds from the start. */
  private static void report(
      Engine engine,
      Optional<LiveStore> stored,
      PrintWriter out,
      long startNanos,
      Lifetime lifetime,
      Ending ending)
      throws InterruptedException {
    long seconds = 0;
    boolean isAsked = false;
    while (!isAsked && !lifetime.isOver(System.nanoTime() - startNanos)) {
      seconds++;
      long dueNanos = startNanos + TimeUnit.SECONDS.toNanos(seconds);
      isAsked = ending.await(dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
      out.println(
          LiveText.line(seconds, engine.read()) + stored.map(LiveStore::troubles).orElse(""));
      out.flush();
      if (seconds == STORE_SECONDS_MAX) {
        stored.ifPresent(LiveStore::begin);
      }
      if (engine.failure().isPresent()) {
        throw new IllegalStateException(
            "the trading thread broke down: " + engine.failure().get(), engine.failure().get());
      }
    }
  }
}
