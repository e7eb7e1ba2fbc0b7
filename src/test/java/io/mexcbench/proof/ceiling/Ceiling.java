package io.mexcbench.proof.ceiling;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.engine.Engine;
import io.mexcbench.engine.EngineOptions;
import io.mexcbench.engine.MarketChannels;
import io.mexcbench.environment.Environments;
import io.mexcbench.exchange.ExchangeCounters;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.SimulatedExchange;
import io.mexcbench.hotpath.signal.ImbalanceRules;
import io.mexcbench.hotpath.signal.ImbalanceStrategy;
import io.mexcbench.hotpath.signal.OrderRules;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.kpi.Kpi;
import io.mexcbench.report.MarkedPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures how much market an engine takes in through one socket while the exchange runs on the
 * same processors, and how soon {@code scripts/live} is ready; see {@code scripts/measure-live}.
 */
final class Ceiling {
  static final Path PAGE = Path.of("docs/live.md");
  private static final Path FIGURES = Path.of("docs/live.json");
  private static final String PLACE = "ceiling";
  private static final double UPDATES_GOAL = Kpi.MARKET_DATA_THROUGHPUT.stretch();

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** As many as one socket has room for. */
  private static final int SYMBOLS = 10;

  /**
   * How thoroughly it is measured.
   *
   * @param starts of {@code scripts/live}
   * @param messageRates of messages of all kinds, a second
   * @param updateRates of updates of books alone, a second; the first that is too much is the last
   */
  record Form(
      int starts,
      List<Integer> messageRates,
      List<Integer> updateRates,
      int settleSeconds,
      int measureSeconds) {
    static Form whole() {
      return new Form(
          5,
          List.of(1_000, 5_000, 10_000, 20_000, 40_000, 60_000, 80_000, 100_000, 150_000, 200_000),
          List.of(
              10_000, 20_000, 40_000, 60_000, 80_000, 100_000, 120_000, 150_000, 200_000, 300_000,
              400_000, 600_000),
          4,
          10);
    }

    /** Shows that all of it works; its figures are worth nothing, and are kept nowhere. */
    static Form brief() {
      return new Form(1, List.of(1_000, 5_000), List.of(1_000, 10_000), 1, 2);
    }
  }

  /**
   * The result file.
   *
   * @param readyMillis from the start of the process to every book live, of each start
   * @param steps of messages of all kinds
   * @param updateSteps of updates of books alone
   */
  record Result(
      String environment, List<Long> readyMillis, List<Step> steps, List<Step> updateSteps) {}

  private Ceiling() {}

  public static void main(String[] args) throws Exception {
    boolean isBrief = List.of(args).contains("--brief");
    Result result = measured(isBrief ? Form.brief() : Form.whole());
    if (isBrief) {
      System.out.println(figures(result));
    } else {
      Files.writeString(
          FIGURES, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n");
      Files.writeString(PAGE, updated(Files.readString(PAGE), result));
    }
  }

  private static Result measured(Form form) throws Exception {
    List<Long> ready = new ArrayList<>();
    for (int i = 0; i < form.starts; i++) {
      ready.add(readyMillis());
      System.out.println("ready after " + ready.get(i) + " ms");
    }
    return new Result(
        Environments.ofThisMachine(List.of()).id(),
        List.copyOf(ready),
        steps(form, form.messageRates, MarketChannels.ALL),
        steps(form, form.updateRates, MarketChannels.DEPTH));
  }

  private static List<Step> steps(Form form, List<Integer> rates, MarketChannels channels)
      throws Exception {
    List<Step> steps = new ArrayList<>();
    for (int rate : rates) {
      Step step = step(form, rate, channels);
      System.out.println(step.row());
      steps.add(step);
      if (channels == MarketChannels.DEPTH && !step.isKeptUpWith()) {
        break;
      }
    }
    return List.copyOf(steps);
  }

  static Result read() throws IOException {
    return MAPPER.readValue(FIGURES.toFile(), Result.class);
  }

  static String updated(String page, Result result) {
    return MarkedPage.withFigures(page, PLACE, figures(result));
  }

  private static String figures(Result result) {
    List<String> lines = new ArrayList<>();
    lines.add("On " + result.environment() + ".");
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "`scripts/live` is ready %,d to %,d ms after it was started, of %d starts (goal: 3,000).",
            result.readyMillis().stream().mapToLong(Long::longValue).min().orElse(0),
            result.readyMillis().stream().mapToLong(Long::longValue).max().orElse(0),
            result.readyMillis().size()));
    lines.add("");
    table(lines, result.steps());
    if (!result.updateSteps().isEmpty()) {
      lines.add("");
      lines.add(bestOf(result.updateSteps()));
      lines.add("");
      table(lines, result.updateSteps());
    }
    return String.join("\n", lines);
  }

  private static void table(List<String> lines, List<Step> steps) {
    lines.add(
        "| messages/s asked for | worked on | updates of books | processing p99, µs | age p99, ms"
            + " | conflated | exchange late, % | dropped by the exchange |");
    lines.add("|---:|---:|---:|---:|---:|---:|---:|---:|");
    steps.forEach(step -> lines.add(step.row()));
  }

  private static String bestOf(List<Step> steps) {
    return steps.stream()
        .filter(Step::isKeptUpWith)
        .max(Comparator.comparingDouble(Step::updatesPerSecond))
        .map(
            best ->
                String.format(
                    Locale.ROOT,
                    "Of updates of books alone it keeps up with %,.0f a second (goal: %,.0f): 99 %% of"
                        + " them within %,.0f µs, none merged and none dropped.",
                    best.updatesPerSecond(),
                    UPDATES_GOAL,
                    best.p99Micros()))
        .orElse("It keeps up with none of these rates of updates alone.");
  }

  /** Of the whole command, the Java VM's start with it. */
  private static long readyMillis() throws IOException, InterruptedException {
    long startNanos = System.nanoTime();
    Process live = new ProcessBuilder("scripts/live", "--http-port=0", "--duration=20s").start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(live.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && !line.startsWith("ready after")) {
        line = lines.readLine();
      }
      if (line == null) {
        throw new IOException("scripts/live ended before it was ready");
      }
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
    } finally {
      live.destroy();
      live.waitFor();
    }
  }

  private static Step step(Form form, int rate, MarketChannels channels) throws Exception {
    ExchangeOptions options = ExchangeOptions.standard().withMessagesPerSecond(rate);
    if (channels == MarketChannels.DEPTH) {
      options = options.withPreparedUpdates();
    }
    try (SimulatedExchange exchange = SimulatedExchange.start(options);
        Engine engine = Engine.start(engine(exchange, options).withChannels(channels))) {
      engine.ready().toCompletableFuture().get(60, TimeUnit.SECONDS);
      TimeUnit.SECONDS.sleep(form.settleSeconds);
      engine.read();
      ExchangeCounters before = exchange.records().counters();
      TimeUnit.SECONDS.sleep(form.measureSeconds);
      return Step.of(rate, engine.read(), before, exchange.records().counters());
    }
  }

  private static EngineOptions engine(SimulatedExchange exchange, ExchangeOptions options) {
    return new EngineOptions(
        exchange.spotUri(),
        exchange.restUri(),
        SpotMarket.symbols().subList(0, SYMBOLS),
        options.apiKey(),
        options.secret(),
        "ceiling-",
        1,
        Long.MAX_VALUE,
        (symbol, listener) ->
            new ImbalanceStrategy(
                symbol,
                new ImbalanceRules(5, 4, 0.1, 0, 0, Long.MAX_VALUE),
                new OrderRules(OrderType.IMMEDIATE_OR_CANCEL, 1, 1, 0, 1_000, 1_000),
                listener));
  }
}
