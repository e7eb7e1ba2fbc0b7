package io.mexcbench.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KpiResultTest {
  private static final String NOTE = "1 run";

  @Test
  void judgesTheNinetyNinthPercentileOfAThousandDurations() {
    KpiResult result =
        KpiResult.of(Kpi.EXECUTION_LATENCY, KpiSample.ofValues(upTo(1_000, 0.001)), NOTE);
    assertThat(result.value()).hasValue(990 * 0.001);
    assertThat(result.statistic()).isEqualTo(KpiStatistic.P99);
    assertThat(result.state()).isEqualTo(KpiState.CRITICAL);
    assertThat(result.note()).isEqualTo(NOTE);
  }

  @Test
  void judgesTheLargestOfTooFewDurationsForThePercentile() {
    KpiResult result =
        KpiResult.of(Kpi.EXECUTION_LATENCY, KpiSample.ofValues(upTo(999, 0.000_1)), NOTE);
    assertThat(result.value()).hasValue(999 * 0.000_1);
    assertThat(result.statistic()).isEqualTo(KpiStatistic.MAX);
    assertThat(result.state()).isEqualTo(KpiState.TARGET);
  }

  @Test
  void judgesTheMeanOfAThroughputAndTheMostOfAMemory() {
    KpiSample rates = KpiSample.ofValues(500, 2_500);
    assertThat(KpiResult.of(Kpi.MARKET_DATA_THROUGHPUT, rates, NOTE).value()).hasValue(1_500);
    KpiSample bytes = KpiSample.ofValues(5e9, 1e9);
    assertThat(KpiResult.of(Kpi.MEMORY, bytes, NOTE).state()).isEqualTo(KpiState.CRITICAL);
  }

  @Test
  void hasNoStateWithoutData() {
    KpiResult result = KpiResult.of(Kpi.DATABASE_QUERY, KpiSample.none(), NOTE);
    assertThat(result.state()).isEqualTo(KpiState.NO_DATA);
    assertThat(result.value()).isEmpty();
    assertThat(result.state().isMet()).isFalse();
  }

  @Test
  void sampleHasThePercentilesThatTenValuesLieBeyond() {
    assertThat(percentilesOf(19)).isEqualTo(0);
    assertThat(percentilesOf(20)).isEqualTo(1);
    assertThat(percentilesOf(199)).isEqualTo(1);
    assertThat(percentilesOf(200)).isEqualTo(2);
    assertThat(percentilesOf(999)).isEqualTo(2);
    assertThat(percentilesOf(1_000)).isEqualTo(3);
    assertThat(percentilesOf(9_999)).isEqualTo(3);
    assertThat(percentilesOf(10_000)).isEqualTo(4);
  }

  @Test
  void percentileIsTheSmallestValueThatSoManyDoNotExceed() {
    KpiSample sample = KpiSample.ofValues(upTo(10_000, 1));
    assertThat(sample.p50()).hasValue(5_000);
    assertThat(sample.p95()).hasValue(9_500);
    assertThat(sample.p99()).hasValue(9_900);
    assertThat(sample.p999()).hasValue(9_990);
    assertThat(sample.mean()).hasValue(5_000.5);
    assertThat(sample.max()).hasValue(10_000);
  }

  private static long percentilesOf(int count) {
    KpiSample sample = KpiSample.ofValues(upTo(count, 1));
    return Stream.of(sample.p50(), sample.p95(), sample.p99(), sample.p999())
        .filter(OptionalDouble::isPresent)
        .count();
  }

  private static double[] upTo(int count, double step) {
    return IntStream.rangeClosed(1, count).mapToDouble(i -> i * step).toArray();
  }
}
