package io.mexcbench.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KpiTest {
  @Test
  void limitsAreThoseThatTheSpecificationNames() {
    String table =
        Arrays.stream(Kpi.values())
            .map(
                kpi ->
                    "%s %s %s %s"
                        .formatted(
                            kpi.id(),
                            kpi.isLowerBetter() ? "<" : ">",
                            kpi.unit().text(kpi.target()),
                            kpi.unit().text(kpi.critical())))
            .collect(Collectors.joining("\n"));
    assertThat(table)
        .isEqualTo(
            """
            execution-latency < 100 ms 500 ms
            round-trip < 250 ms 1000 ms
            market-data-throughput > 1000 /s 100 /s
            signal-generation < 50 ms 200 ms
            memory < 2000 MB 4000 MB
            cpu < 60 % 90 %
            gc-pause < 10 ms 100 ms
            api-response < 50 ms 500 ms
            websocket-message < 20 ms 100 ms
            database-query < 30 ms 200 ms
            dashboard-rendering < 500 ms 2000 ms""");
  }

  @ParameterizedTest
  @EnumSource(Kpi.class)
  void stretchIsHarderThanTheTarget(Kpi kpi) {
    assertThat(kpi.judge(kpi.stretch())).isEqualTo(KpiState.TARGET);
    assertThat(kpi.isLowerBetter())
        .isEqualTo(kpi.stretch() < kpi.target())
        .isEqualTo(kpi.target() < kpi.critical());
  }

  @ParameterizedTest
  @EnumSource(Kpi.class)
  void isFoundByItsId(Kpi kpi) {
    assertThat(Kpi.of(kpi.id())).contains(kpi);
    assertThat(Kpi.of(kpi.id() + "s")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.0001, STRETCH",
    "0.05, TARGET",
    "0.1, WARNING",
    "0.3, WARNING",
    "0.5, WARNING",
    "0.5001, CRITICAL",
    "NaN, NO_DATA"
  })
  void lessIsBetterForALatency(double seconds, KpiState state) {
    assertThat(Kpi.EXECUTION_LATENCY.judge(seconds)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "100001, STRETCH",
    "1001, TARGET",
    "1000, WARNING",
    "100, WARNING",
    "99, CRITICAL",
    "0, CRITICAL",
    "NaN, NO_DATA"
  })
  void moreIsBetterForAThroughput(double perSecond, KpiState state) {
    assertThat(Kpi.MARKET_DATA_THROUGHPUT.judge(perSecond)).isEqualTo(state);
  }
}
