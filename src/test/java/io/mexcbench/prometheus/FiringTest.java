package io.mexcbench.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.kpi.Kpi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What becomes of the series of alerts, of buckets and of each key figure. */
class FiringTest {
  private static TimeSeries series(Map<String, String> labels, long... seconds) {
    NavigableMap<Long, Double> values = new TreeMap<>();
    for (long second : seconds) {
      values.put(second * 1000, 1.0);
    }
    return new TimeSeries(labels, values);
  }

  @Test
  void gapEndsAnAlertAndBeginsAnother() {
    Map<String, String> slow = Map.of("alertname", "Slow");
    Map<String, String> late = Map.of("alertname", "Late");

    assertThat(
            Firing.of(
                List.of(series(slow, 60, 120, 180, 600), series(late, 120), series(Map.of())),
                Duration.ofMinutes(1)))
        .containsExactly(
            new Firing(slow, Instant.ofEpochSecond(60), Instant.ofEpochSecond(180)),
            new Firing(late, Instant.ofEpochSecond(120), Instant.ofEpochSecond(120)),
            new Firing(slow, Instant.ofEpochSecond(600), Instant.ofEpochSecond(600)));
  }

  private static TimeSeries bucket(String bound, double count) {
    return new TimeSeries(Map.of("le", bound), new TreeMap<>(Map.of(0L, count)));
  }

  @Test
  void bucketsAreCountedWithoutThoseBelowThem() {
    List<TimeSeries> cumulative =
        List.of(bucket("+Inf", 10), bucket("0.5", 9.9), bucket("0.1", 4), bucket("1.0", 9.8));

    assertThat(Histogram.at(cumulative, 0))
        .hasSize(4)
        .containsEntry(0.1, 4.0)
        .containsEntry(0.5, 9.9 - 4)
        .containsEntry(1.0, 0.0)
        .containsEntry(Double.POSITIVE_INFINITY, 10 - 9.9);
    assertThat(Histogram.at(cumulative, 1)).isEmpty();
  }

  @Test
  void everyKeyFigureIsAskedForByItsUnitAndStatistic() {
    Duration hour = Duration.ofHours(1);
    assertThat(KpiQueries.figure(Kpi.EXECUTION_LATENCY, hour))
        .isEqualTo(
            "histogram_quantile(0.99, sum by (le)"
                + " (increase(order_execution_latency_seconds_bucket[3600s])))");
    assertThat(KpiQueries.figure(Kpi.GC_PAUSE, hour))
        .isEqualTo("histogram_quantile(1, sum by (le) (increase(gc_pause_seconds_bucket[3600s])))");
    assertThat(KpiQueries.figure(Kpi.MARKET_DATA_THROUGHPUT, hour))
        .isEqualTo(
            "sum(increase(market_data_updates_total[3600s]))"
                + " / (15 * count_over_time(count(order_books)[3599s:15s]))");
    assertThat(KpiQueries.figure(Kpi.MEMORY, hour))
        .isEqualTo("max(max_over_time(memory_usage_bytes{component=\"rss\"}[3600s]))");
    assertThat(KpiQueries.figure(Kpi.CPU, hour))
        .isEqualTo("max(avg_over_time(cpu_usage_percent[3600s]))");
    assertThat(KpiQueries.distribution(Kpi.CPU, hour)).isEmpty();
  }
}
