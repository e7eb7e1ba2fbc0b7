package io.mexcbench.monitoring;

import io.mexcbench.environment.Environments;
import io.mexcbench.monitoring.AlertProof.Seen;
import io.mexcbench.monitoring.Rules.Alert;
import io.mexcbench.report.Chromium;
import io.mexcbench.report.JudgedRun;
import io.mexcbench.report.MarkedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Makes every alert fire on the live system and end, and writes down how. */
final class ProveAlerts {
  static final Path PAGE = Path.of("docs", "monitoring.md");
  static final String PLACE = "alerts on the live system";

  /** More than the rule wants, as it stands. */
  private static final Duration OLD = Duration.ofDays(3);

  private static final List<String> PROGRAMS =
      List.of("prometheus", "prometheus-alertmanager", "prometheus-pushgateway");

  private static final long STALE_SECONDS_MAX = 3_600;
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Ward ward;
  private final Illnesses ill;
  private final AlertProof proof;

  private ProveAlerts(Ward ward, Pattern only) {
    this.ward = ward;
    ill = new Illnesses(ward);
    proof = new AlertProof(ward.watch(), only);
  }

  /**
   * Its arguments are how many times faster than in earnest the rules run, and a regular expression
   * over the names of the alerts that are proved; the rows of others stay as they are.
   */
  public static void main(String[] args) {
    Offspring.endsWithThis();
    boolean isComplete = false;
    try {
      Pattern only = Pattern.compile(args[1]);
      AlertTable table =
          new AlertTable(
              Environments.ofThisMachine(List.of()).id(), new Pace(Integer.parseInt(args[0])));
      table.refuseToMix(AlertProof.wanted(only), Files.readString(PAGE));
      isComplete = prove(only, table);
    } catch (Exception | AssertionError e) {
      System.out.println("not proved: " + e);
    }
    System.exit(isComplete ? 0 : 1);
  }

  private static boolean prove(Pattern only, AlertTable table) throws Exception {
    Path folder = Files.createTempDirectory("mexcbench-alerts");
    // Before anything is started that somebody would have to end.
    Chromium.required(folder);
    PROGRAMS.forEach(Program::required);
    System.out.println("logs are in " + folder);
    try (Ward ward = Ward.open(folder, table.pace())) {
      ProveAlerts all = new ProveAlerts(ward, only);
      try {
        all.prove();
      } finally {
        all.write(table);
      }
      return all.proof.isComplete();
    }
  }

  private void write(AlertTable table) throws IOException {
    String page = Files.readString(PAGE);
    String text = table.render(proof.all(), page);
    System.out.println(text);
    Files.writeString(PAGE, MarkedPage.withFigures(page, PLACE, text));
  }

  private void prove() throws Exception {
    Thread results = new Thread(this::results, "results");
    // Whatever goes wrong here must not wait for it.
    results.setDaemon(true);
    results.start();
    watchdog();
    orders();
    market();
    process();
    presence();
    results.join();
  }

  private void orders() throws Exception {
    proof.prove(
        "the exchange answers every second order or so 1.5 s late",
        ill::lateAnswers,
        "HighOrderRoundTripTime");
    proof.prove(
        "an order, and again one 0.7 s later, is held for 0.7 s before the network has it",
        ill::heldOrders,
        "HighOrderExecutionLatency");
    proof.prove(
        "the strategy is held for 0.25 s each time that it is asked",
        ill::heldStrategy,
        "SlowSignalGeneration",
        "SlowWebSocketProcessing");
  }

  private void market() throws Exception {
    proof.prove("the exchange pushes nothing", ill::silentExchange, "LowMarketDataThroughput");
    proof.prove(
        "each query of the store is held for 0.6 s, while bars are asked for",
        ill::heldQueries,
        "SlowDatabaseQuery",
        "SlowApiResponse");
    proof.prove(
        "a browser shows the page and is stopped for 2.2 s after each 0.1 s",
        ill::stoppedBrowser,
        "SlowDashboardRendering");
  }

  private void process() throws Exception {
    proof.prove(
        "collections are asked for while the process is stopped for 150 ms after each 30 ms",
        ill::stoppedCollections,
        "LongGcPause");
    proof.prove(
        "started with a heap of 4.5 GB, all of it touched",
        () -> ill.startedWith(List.of("-Xms4500m", "-Xmx4500m", "-XX:+AlwaysPreTouch")),
        "HighMemoryUsage");
    proof.prove(
        "started with one processor and 200 times the market, and four who ask all the time",
        ill::overworked,
        "HighCpuUsage");
  }

  private void presence() throws Exception {
    proof.prove("the process is killed, and started anew", ill::killed, "TargetDown");
    missing("critical", "a Pushgateway listens at the address instead", ill::strangerAtItsAddress);
    missing("warning", "started without the store that it had before", ill::startedWithoutStore);
  }

  private void missing(String severity, String cause, AlertProof.Illness illness) throws Exception {
    proof.prove(
        cause,
        illness,
        AlertProof.SECONDS_MAX,
        AlertProof.alerts(
            alert ->
                alert.name().equals("InstrumentMissing") && alert.severity().equals(severity)));
  }

  /** Beside all others: one of them waits for an hour, or its part. */
  private void results() {
    try {
      proof.prove(
          "the results of a run of three days ago, with a slower benchmark, are sent",
          () -> {
            push(Instant.now().minus(OLD));
            return this::pushGood;
          },
          STALE_SECONDS_MAX,
          AlertProof.alerts(
              alert ->
                  List.of("BenchmarkRegressed", "LiveBaselineDegraded", "BenchmarkResultsStale")
                      .contains(alert.name())));
    } catch (Exception | AssertionError e) {
      System.out.println("results: " + e);
    }
  }

  private void push(Instant start) throws Exception {
    ward.push(JudgedRun.BENCHMARKS, PushedResults.slower(JudgedRun.BENCHMARKS, start));
    ward.push(JudgedRun.LIVE, PushedResults.slower(JudgedRun.LIVE, start));
  }

  private void pushGood() throws Exception {
    Instant now = Instant.now();
    ward.push(JudgedRun.BENCHMARKS, PushedResults.asBefore(JudgedRun.BENCHMARKS, now));
    ward.push(JudgedRun.LIVE, PushedResults.asBefore(JudgedRun.LIVE, now));
  }

  /** It is never over; what can be seen is that its calls stop when the alerting does. */
  private void watchdog() throws Exception {
    Alert watchdog = AlertProof.alerts(alert -> alert.name().equals("Watchdog")).get(0);
    if (!proof.isWanted(watchdog)) {
      return;
    }
    long begun = System.nanoTime();
    ward.webhook().await(call -> call.isAbout("Watchdog", "firing"));
    double fired = (System.nanoTime() - begun) / NANOS;
    Signals.send(List.of(ward.alertmanager().process()), "STOP");
    boolean isSilent = ward.webhook().isSilentFor(4L * Alertmanager.WATCHDOG_SECONDS);
    Signals.send(List.of(ward.alertmanager().process()), "CONT");
    long resumed = System.nanoTime();
    ward.webhook().await(call -> call.isAbout("Watchdog", "firing"));
    proof.add(
        new Seen(
            watchdog,
            "none, it fires always; its calls stopped while Alertmanager was stopped, and came"
                + " again, as the last figure says",
            OptionalDouble.of(fired),
            isSilent
                ? OptionalDouble.of((System.nanoTime() - resumed) / NANOS)
                : OptionalDouble.empty()));
  }
}
