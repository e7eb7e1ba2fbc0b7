package io.mexcbench.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mexcbench.metrics.CounterMetric;
import io.mexcbench.metrics.DurationMetric;
import io.mexcbench.metrics.Exposition;
import io.mexcbench.metrics.GaugeMetric;
import io.mexcbench.metrics.Metrics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * The real instruments over a simulated system: each scrape finds a second's worth of work in every
 * series that there is.
 */
final class SimulatedPatient implements Patient {
  private static final List<String> PAIRS = List.of("BTCUSDT", "ETHUSDT");
  private static final long QUICK_NANOS = TimeUnit.MICROSECONDS.toNanos(300);
  private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(700);
  private static final int PER_SCRAPE = 30;

  /** So many that what was slow before is less than one in twenty. */
  private static final int PER_SCRAPE_OF_RECOVERY = 20_000;

  private static final double UPDATES_PER_SCRAPE = 10_000;

  private final Metrics metrics = new Metrics(PAIRS);
  private final HttpServer server;
  private volatile boolean isSick;
  private volatile boolean isRecovering;
  private final LongAdder scrapes = new LongAdder();

  private SimulatedPatient(HttpServer server) {
    this.server = server;
    for (String pair : PAIRS) {
      for (CounterMetric metric : CounterMetric.values()) {
        metrics.count(
            metric, () -> scrapes.sum() * UPDATES_PER_SCRAPE, labels(metric.labels(), pair));
      }
      for (GaugeMetric metric : GaugeMetric.values()) {
        metrics.show(metric, () -> 10, labels(metric.labels(), pair));
      }
    }
    metrics.show(GaugeMetric.MEMORY_USAGE, () -> 1e8, "rss");
  }

  static SimulatedPatient start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SimulatedPatient patient = new SimulatedPatient(server);
    server.createContext("/metrics", patient::answer);
    server.start();
    return patient;
  }

  @Override
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void sicken() {
    isSick = true;
  }

  @Override
  public void recover() {
    isSick = false;
    isRecovering = true;
  }

  @Override
  public void vanish() {
    server.stop(0);
  }

  @Override
  public void close() {
    vanish();
  }

  private void answer(HttpExchange exchange) throws IOException {
    scrapes.increment();
    for (String pair : PAIRS) {
      for (DurationMetric metric : DurationMetric.values()) {
        work(metric, labels(metric.labels(), pair));
      }
    }
    Exposition.Page page =
        metrics
            .exposition()
            .render(
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept")).orElse(""));
    exchange.getResponseHeaders().set("Content-Type", page.contentType());
    exchange.sendResponseHeaders(200, page.body().length);
    exchange.getResponseBody().write(page.body());
    exchange.close();
  }

  private void work(DurationMetric metric, String... labels) {
    boolean isAffected = metric == DurationMetric.ORDER_EXECUTION_LATENCY;
    boolean isSlow = isSick && isAffected;
    int count = isRecovering && isAffected ? PER_SCRAPE_OF_RECOVERY : PER_SCRAPE;
    for (int i = 0; i < count; i++) {
      metrics.of(metric, labels).observeNanos(isSlow ? SLOW_NANOS : QUICK_NANOS);
    }
  }

  /** One value for each label but the pair's. */
  private static String[] labels(List<String> names, String pair) {
    return names.stream()
        .map(
            name ->
                switch (name) {
                  case "trading_pair" -> pair;
                  case "outcome" -> "filled";
                  case "status" -> "200";
                  default -> "some";
                })
        .toArray(String[]::new);
  }
}
