package io.mexcbench.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DurationMetricTest {
  /** Names, labels and bounds that dashboards and alerts of others are written for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          order_execution_latency_seconds | trading_pair order_type side | 0.005 0.01 0.025 0.05 0.1 0.25 0.5 1.0 2.5 5.0 10.0
          order_round_trip_time_seconds | trading_pair order_type side | 0.01 0.05 0.1 0.25 0.5 1.0 2.5 5.0 10.0 30.0
          market_data_processing_seconds | trading_pair update_type | 0.0001 0.0005 0.001 0.0025 0.005 0.01 0.025 0.05 0.1
          signal_generation_seconds | strategy trading_pair | 0.001 0.005 0.01 0.025 0.05 0.1 0.25 0.5 1.0
          gc_pause_seconds | gc_type | 0.001 0.005 0.01 0.025 0.05 0.1 0.25 0.5 1.0
          api_request_duration_seconds | endpoint method status | 0.005 0.01 0.025 0.05 0.1 0.25 0.5 1.0 2.5 5.0
          websocket_message_duration_seconds | message_type | 0.001 0.005 0.01 0.025 0.05 0.1 0.25 0.5
          dashboard_rendering_seconds | component | 0.01 0.05 0.1 0.25 0.5 1.0 2.5 5.0
          database_query_duration_seconds | query | 0.03 0.2
          """)
  void specifiedHistogramHasItsNameLabelsAndBounds(String name, String labels, String bounds) {
    DurationMetric metric =
        Arrays.stream(DurationMetric.values())
            .filter(one -> one.metric().equals(name))
            .findFirst()
            .orElseThrow();
    assertThat(metric.labels()).isEqualTo(List.of(labels.split(" ", -1)));
    assertThat(metric.boundsSeconds())
        .contains(Stream.of(bounds.split(" ", -1)).mapToDouble(Double::parseDouble).toArray())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Kpi.class)
  void everyLimitOfAnIndicatorIsABound(Kpi kpi) {
    List<String> all =
        Stream.of(
                Arrays.stream(DurationMetric.values()).map(DurationMetric::metric),
                Arrays.stream(CounterMetric.values()).map(CounterMetric::metric),
                Arrays.stream(GaugeMetric.values()).map(GaugeMetric::metric))
            .flatMap(names -> names)
            .toList();
    assertThat(all).doesNotHaveDuplicates().contains(kpi.metric());
    if (kpi.unit() == KpiUnit.SECONDS) {
      assertThat(Arrays.stream(DurationMetric.values()))
          .filteredOn(metric -> metric.metric().equals(kpi.metric()))
          .singleElement()
          .satisfies(
              metric ->
                  assertThat(metric.boundsSeconds())
                      .contains(kpi.target(), kpi.critical(), kpi.stretch()));
    }
  }

  @Test
  void hotPathIsSeenDownToAMicrosecond() {
    assertThat(DurationMetric.MARKET_DATA_PROCESSING.boundsSeconds()[0]).isEqualTo(1e-6);
    assertThat(DurationMetric.WEBSOCKET_MESSAGE_DURATION.boundsSeconds()).contains(1e-5, 1e-4);
  }
}
