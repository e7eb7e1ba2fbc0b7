package io.mexcbench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.JavaCommand;
import io.mexcbench.kpi.Kpi;
import io.mexcbench.monitoring.Prometheus;
import io.mexcbench.prometheus.Access;
import io.mexcbench.prometheus.HttpText;
import io.mexcbench.report.daily.Bucket;
import io.mexcbench.report.daily.Day;
import io.mexcbench.report.daily.DayReader;
import io.mexcbench.report.daily.KpiFigures;
import io.mexcbench.report.daily.Window;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The report of a real system from a real Prometheus that has looked at it. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DailyReportOnPrometheusTest {
  private static final int HOUR = 3_600;
  private static final int DAY = 24 * HOUR;
  private static final String NOBODY = "127.0.0.1:1";
  private static final Pattern ADDRESS = Pattern.compile("metrics at (http://[0-9.]+:\\d+/)");
  private static final String MEASURE = "{\"component\":\"%s\",\"isCold\":false,\"millis\":21.5}";

  /**
   * What the documentation of Prometheus says of such a figure; %s is a span of time, the second
   * one a second less.
   */
  private static final Map<Kpi, String> ASKED =
      new EnumMap<>(
          Map.ofEntries(
              entry(Kpi.EXECUTION_LATENCY, quantile(0.99, "order_execution_latency_seconds")),
              entry(Kpi.ROUND_TRIP, quantile(0.99, "order_round_trip_time_seconds")),
              entry(
                  Kpi.MARKET_DATA_THROUGHPUT,
                  "sum(increase(market_data_updates_total[%1$s]))"
                      + " / (15 * count_over_time(count(order_books)[%2$s:15s]))"),
              entry(Kpi.SIGNAL_GENERATION, quantile(0.99, "signal_generation_seconds")),
              entry(Kpi.MEMORY, "max_over_time(memory_usage_bytes{component=\"rss\"}[%s])"),
              entry(Kpi.CPU, "avg_over_time(cpu_usage_percent[%s])"),
              entry(Kpi.GC_PAUSE, quantile(1, "gc_pause_seconds")),
              entry(Kpi.API_RESPONSE, quantile(0.99, "api_request_duration_seconds")),
              entry(Kpi.WEBSOCKET_MESSAGE, quantile(0.99, "websocket_message_duration_seconds")),
              entry(Kpi.DATABASE_QUERY, quantile(0.99, "database_query_duration_seconds")),
              entry(Kpi.DASHBOARD_RENDERING, quantile(0.99, "dashboard_rendering_seconds"))));

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  /** Noon is near, so that what is measured is of one day. */
  private final Day today = today(Instant.now());

  private static String quantile(double share, String metric) {
    return "histogram_quantile(" + share + ", sum by (le) (increase(" + metric + "_bucket[%s])))";
  }

  private static Day today(Instant now) {
    ZoneId zone = ZoneOffset.ofHours(12 - now.atOffset(ZoneOffset.UTC).getHour());
    return new Day(now.atZone(zone).toLocalDate(), zone);
  }

  @Test
  void everyFigureIsThereAndIsWhatPrometheusItselfSays() throws Exception {
    Process live = live();
    try (BufferedReader printed =
        new BufferedReader(new InputStreamReader(live.getInputStream(), UTF_8))) {
      URI page = address(printed);
      // Else the system would wait for someone to read.
      CompletableFuture<Long> rest = CompletableFuture.supplyAsync(() -> printed.lines().count());
      try (Prometheus prometheus =
          Prometheus.start(
              folder.resolve("p"),
              new Prometheus.Neighbours(page.getAuthority(), NOBODY, NOBODY))) {
        awaitFigures(prometheus, page);
        end(live);
        assertThat(rest.join()).isPositive();
        // Only when it has missed it does it know that the last figures are of the past.
        prometheus.await(() -> prometheus.has("up{job=\"trading\"} == 0"));

        List<KpiFigures> read =
            new DayReader(figures(prometheus)).read(today, Arrays.asList(Kpi.values()));

        assertThat(read).extracting(KpiFigures::kpi).containsExactly(Kpi.values());
        for (KpiFigures figures : read) {
          requireEqual(figures, prometheus);
        }
        requireRateOfTheTimeThatWasMeasured(read, prometheus);
        requireReport(read, prometheus);
      }
    } finally {
      end(live);
    }
  }

  private Process live() throws Exception {
    return new ProcessBuilder(
            JavaCommand.of(
                List.of(JavaCommand.SOON_WARM, "-Xmn8m"),
                Main.class,
                "live",
                "--http-port=0",
                "--symbols=BTCUSDT,ETHUSDT",
                "--profile=busy",
                "--store=" + folder.resolve("store")))
        .redirectErrorStream(true)
        .start();
  }

  private static void end(Process live) throws Exception {
    live.toHandle().destroy();
    live.waitFor();
  }

  private static URI address(BufferedReader printed) throws Exception {
    for (String line = printed.readLine(); line != null; line = printed.readLine()) {
      Matcher found = ADDRESS.matcher(line);
      if (found.find()) {
        return URI.create(found.group(1));
      }
    }
    throw new AssertionError("it has not said where its page is");
  }

  /** Asks and looks as people do, until Prometheus has seen something of everything. */
  private void awaitFigures(Prometheus prometheus, URI page) throws Exception {
    prometheus.await(
        () -> {
          ask(HttpRequest.newBuilder(page.resolve("api/v1/bars/BTCUSDT?interval=1m")));
          String measures = MEASURE.formatted("book") + "," + MEASURE.formatted("page");
          ask(
              HttpRequest.newBuilder(page.resolve("api/v1/rendering"))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"measures\":[" + measures + "]}")));
          for (String expression : ASKED.values()) {
            if (!prometheus.has(asked(expression, HOUR) + " >= 0")) {
              return false;
            }
          }
          return prometheus.has("ALERTS{alertname=\"Watchdog\"}");
        });
  }

  private void ask(HttpRequest.Builder request) throws Exception {
    client.send(request.build(), HttpResponse.BodyHandlers.discarding());
  }

  private static PrometheusFigures figures(Prometheus prometheus) {
    return new PrometheusFigures(
        "it",
        new io.mexcbench.prometheus.Prometheus(
            prometheus.uri(), new HttpText(Access.open(), Duration.ofSeconds(30), 1 << 24)));
  }

  private void requireEqual(KpiFigures figures, Prometheus prometheus) throws Exception {
    Kpi kpi = figures.kpi();
    OptionalDouble day = value(prometheus, kpi, DAY, today.window());
    assertThat(day).as(kpi.id()).isPresent();
    assertThat(figures.day()).as(kpi.id()).isEqualTo(day);
    List<Window> hours = today.hours();
    for (int hour = 0; hour < hours.size(); hour++) {
      assertThat(figures.hours().get(hour))
          .as(kpi.id() + " in hour " + hour)
          .isEqualTo(value(prometheus, kpi, HOUR, hours.get(hour)));
    }
    assertThat(figures.hours().stream().filter(OptionalDouble::isPresent))
        .as(kpi.id())
        .hasSizeBetween(1, 2);
    assertThat(figures.daysBefore()).as(kpi.id()).containsOnly(OptionalDouble.empty());
    if (kpi.metric().endsWith("_seconds")) {
      JsonNode count =
          prometheus.queryAt("sum(increase(" + kpi.metric() + "_count[1d]))", today.window().to());
      assertThat(figures.distribution().stream().mapToDouble(Bucket::count).sum())
          .as(kpi.id())
          .isCloseTo(count.at("/0/value/1").asDouble(), Percentage.withPercentage(0.001));
    }
  }

  /** The end of an hour is not the beginning of the next one, in no version of Prometheus. */
  private static String asked(String expression, int spanSeconds) {
    return expression.formatted(spanSeconds + "s", spanSeconds - 1 + "s");
  }

  /** What came in a few seconds of a day is no trickle of the whole day. */
  private void requireRateOfTheTimeThatWasMeasured(List<KpiFigures> read, Prometheus prometheus)
      throws Exception {
    double perSecond =
        prometheus
            .queryAt(
                "avg_over_time(sum(rate(market_data_updates_total[5s]))[1d:1s])",
                today.window().to())
            .at("/0/value/1")
            .asDouble();
    assertThat(perSecond).isPositive();
    double shown =
        read.stream()
            .filter(one -> one.kpi() == Kpi.MARKET_DATA_THROUGHPUT)
            .findFirst()
            .orElseThrow()
            .day()
            .orElseThrow();
    assertThat(shown).isBetween(perSecond / 3, perSecond * 3);
  }

  private static OptionalDouble value(Prometheus prometheus, Kpi kpi, int span, Window window)
      throws Exception {
    JsonNode found = prometheus.queryAt(asked(ASKED.get(kpi), span), window.to());
    double value = found.at("/0/value/1").asDouble(Double.NaN);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private void requireReport(List<KpiFigures> read, Prometheus prometheus) throws Exception {
    StringWriter out = new StringWriter();
    Clock tomorrow = Clock.fixed(today.window().to(), ZoneOffset.UTC);
    int code =
        new CommandLine(
                new DailyReportCommand(
                    new Surroundings(Map.of(), tomorrow, time -> {}, Optional.empty())))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(out, true))
            .execute(
                "--prometheus=" + prometheus.uri(),
                "--zone=" + today.zone(),
                "--results=" + folder.resolve("results"),
                "--out=" + folder.resolve("daily"));
    // A machine that is busy may be slow.
    assertThat(code).as(out.toString()).isIn(ExitCode.PASS, ExitCode.REGRESSED);
    assertThat(out.toString())
        .startsWith("Daily report of " + today.date() + ": ")
        .contains("The alert Watchdog, which fires always, was silent for ")
        .doesNotContain("without data");
    String html = Files.readString(folder.resolve("daily/daily-" + today.date() + ".html"));
    for (KpiFigures figures : read) {
      assertThat(html).contains(figures.kpi().unit().text(figures.day().orElseThrow()));
    }
  }
}
