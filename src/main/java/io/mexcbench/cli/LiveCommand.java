package io.mexcbench.cli;

import io.mexcbench.dashboard.Dashboard;
import io.mexcbench.engine.Engine;
import io.mexcbench.engine.EngineException;
import io.mexcbench.engine.EngineOptions;
import io.mexcbench.exchange.SimulatedExchange;
import io.mexcbench.metrics.Metrics;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalDouble;
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
      "  2:bad usage, keys that are missing, an exchange that it may not trade on, or a port"
          + " that is taken",
      " 70:internal error",
      "130:interrupted; everything was closed before"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar benchmarks.jar live --profile=busy --duration=30s",
      "  java -jar benchmarks.jar live --ws=ws://127.0.0.1:8080/ws --rest=http://127.0.0.1:8080"
    })
final class LiveCommand implements Callable<Integer> {
  @Mixin private TradingArguments trading = new TradingArguments();

  @Mixin private ExchangeArguments market = new ExchangeArguments();

  @Mixin private DashboardArguments http = new DashboardArguments();

  @Mixin private StoreArguments store = new StoreArguments();

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
    // Before anything is started: the folder or the port may be taken.
    Optional<StorePlace> place = store.take();
    Optional<Dashboard> page = Optional.empty();
    Optional<SimulatedExchange> own = Optional.empty();
    try (ApiKeys keys = trading.keys(market.options())) {
      page = http.bind();
      own = ownExchange();
      run(trading.options(keys, own, market.seed()), own, page, place, lifetime);
    } finally {
      page.ifPresent(Dashboard::close);
      place.ifPresent(StorePlace::close);
      own.ifPresent(SimulatedExchange::close);
    }
    return ExitCode.PASS;
  }

  private Optional<SimulatedExchange> ownExchange() {
    return trading.isElsewhere()
        ? Optional.empty()
        : Optional.of(ExchangeArguments.start(market.options()));
  }

  private void run(
      EngineOptions options,
      Optional<SimulatedExchange> own,
      Optional<Dashboard> dashboard,
      Optional<StorePlace> place,
      Lifetime lifetime)
      throws InterruptedException {
    long startNanos = System.nanoTime();
    Metrics metrics = metrics(options, own.isPresent());
    Optional<LiveStore> stored =
        place.map(taken -> new LiveStore(taken, options, store.options(), metrics, this::say));
    try (Closing closing = new Closing();
        Ending ending = Ending.expected(closing::close)) {
      own.ifPresent(one -> closing.first(one::close));
      stored.ifPresent(one -> closing.first(one::close));
      Engine engine = started(stored.map(LiveStore::engine).orElse(options), metrics);
      // Before all else: what is open at the exchange must not stay so while others take their
      // time.
      closing.first(() -> end(engine));
      LiveIndicators indicators = LiveIndicators.start(engine, metrics, stored);
      closing.last(indicators::close);
      Optional<LivePage> page =
          dashboard.map(one -> LivePage.serve(one, engine, metrics, stored, indicators));
      page.ifPresent(one -> closing.last(one::close));
      dashboard.ifPresent(one -> say("page, API and metrics at " + one.uri()));
      own.ifPresent(one -> say("simulated exchange at " + one.restUri()));
      // On another thread than the one that trades, which must not wait for a console.
      var unused = engine.ready().thenRunAsync(() -> onReady(startNanos, stored));
      // Its time begins when all of it has been started, which on a busy machine takes a while.
      report(new LiveLines(engine, indicators, page, stored), System.nanoTime(), lifetime, ending);
    }
  }

  private void onReady(long startNanos, Optional<LiveStore> stored) {
    say(
        "ready after %d ms: every book is live, the account's stream is open"
            .formatted(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos)));
    stored.ifPresent(LiveStore::begin);
  }

  private void end(Engine engine) {
    engine.close();
    warnOfOpenOrders(engine.read().liveOrders());
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  /** How much market there should be is known of the exchange that is started here. */
  private Metrics metrics(EngineOptions options, boolean isOwnExchange) {
    return LiveMetrics.of(
        options,
        isOwnExchange
            ? OptionalDouble.of(market.expectedPerSecond(options.symbols().size()))
            : OptionalDouble.empty());
  }

  private void warnOfOpenOrders(int open) {
    if (open > 0) {
      say(
          open
              + " orders could not be cancelled in time: look at the exchange what became of them");
    }
  }

  private static Engine started(EngineOptions options, Metrics metrics) {
    try {
      return Engine.start(options, metrics);
    } catch (EngineException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  /** What there is to say each second, at whole seconds from the start. */
  private void report(LiveLines lines, long startNanos, Lifetime lifetime, Ending ending)
      throws InterruptedException {
    long seconds = 0;
    boolean isAsked = false;
    while (!isAsked && !lifetime.isOver(System.nanoTime() - startNanos)) {
      seconds++;
      long dueNanos = startNanos + TimeUnit.SECONDS.toNanos(seconds);
      isAsked = ending.await(dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
      lines.of(seconds).forEach(this::say);
    }
  }
}
