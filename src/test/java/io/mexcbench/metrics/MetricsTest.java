package io.mexcbench.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private final Metrics metrics = new Metrics(List.of("BTCUSDT", "ETHUSDT"));

  private String scraped() {
    return new String(metrics.exposition().render("").body(), StandardCharsets.UTF_8);
  }

  @Test
  void seriesShowsAsZeroBeforeAnythingHappens() {
    var unused = metrics.of(DurationMetric.MARKET_DATA_PROCESSING, "BTCUSDT", "depth");
    metrics.count(CounterMetric.MARKET_DATA_UPDATES, () -> 0, "BTCUSDT", "depth");
    assertThat(scraped())
        .contains(
            "market_data_processing_seconds_bucket{trading_pair=\"BTCUSDT\",update_type=\"depth\",le=\"1.0E-6\"} 0\n",
            "market_data_processing_seconds_count{trading_pair=\"BTCUSDT\",update_type=\"depth\"} 0\n",
            "market_data_updates_total{trading_pair=\"BTCUSDT\",update_type=\"depth\"} 0.0\n");
  }

  @Test
  void pairThatItWasNotMadeForIsCountedWithOthers() {
    metrics.of(DurationMetric.MARKET_DATA_PROCESSING, "DOGEUSDT", "depth").observeNanos(5);
    metrics.of(DurationMetric.MARKET_DATA_PROCESSING, "PEPEUSDT", "depth").observeNanos(5);
    assertThat(metrics.of(DurationMetric.MARKET_DATA_PROCESSING, "other", "depth").count())
        .isEqualTo(2);
    assertThat(scraped()).doesNotContain("DOGEUSDT", "PEPEUSDT");
  }

  @Test
  void labelWithoutAListHasNoMoreThanSoManyValues() {
    for (int i = 0; i < 1_000; i++) {
      metrics.of(DurationMetric.API_REQUEST_DURATION, "/orders/" + i, "GET", "200").observeNanos(1);
    }
    assertThat(metrics.of(DurationMetric.API_REQUEST_DURATION, "/new", "GET", "200").count())
        .isEqualTo(1_000 - LabelAxis.VALUES_MAX);
    assertThat(
            scraped().lines().filter(line -> line.startsWith("api_request_duration_seconds_count")))
        .hasSize(LabelAxis.VALUES_MAX + 1);
  }

  @Test
  void callbackIsReadWhenAskedAndReplacedByALaterOne() {
    metrics.show(GaugeMetric.ORDERS_LIVE, () -> 3);
    assertThat(scraped()).contains("\norders_live 3.0\n");
    metrics.show(GaugeMetric.ORDERS_LIVE, () -> 4);
    assertThat(scraped()).contains("\norders_live 4.0\n").doesNotContain("orders_live 3.0");
  }

  @Test
  void labelsMustBeAsManyAsTheMetricHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> metrics.of(DurationMetric.GC_PAUSE))
        .withMessage("labels must have values for [gc_type], got []");
  }

  @Test
  void formatIsTheOneThatIsAskedFor() {
    ProcessMetrics.show(metrics, "abc");
    Exposition exposition = metrics.exposition();
    Exposition.Page plain = exposition.render("text/plain;version=0.0.4");
    assertThat(plain.contentType()).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    assertThat(new String(plain.body(), StandardCharsets.UTF_8))
        .contains("# TYPE process_cpu_seconds_total counter\n", "revision=\"abc\"")
        .doesNotContain("# EOF");
    Exposition.Page open =
        exposition.render("application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4");
    assertThat(open.contentType())
        .isEqualTo("application/openmetrics-text; version=1.0.0; charset=utf-8");
    assertThat(new String(open.body(), StandardCharsets.UTF_8))
        .contains("# TYPE process_cpu_seconds counter\n")
        .endsWith("# EOF\n");
  }

  /** Without the protobuf formats nobody is served what was not asked for. */
  @Test
  void whoPrefersProtobufIsServedText() {
    assertThat(
            metrics
                .exposition()
                .render(
                    "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited")
                .contentType())
        .startsWith("text/plain");
  }
}
