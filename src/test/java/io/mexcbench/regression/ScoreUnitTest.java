package io.mexcbench.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreUnitTest {
  @ParameterizedTest
  @CsvSource({
    "ns/op, 12.5, 12.5",
    "us/op, 12.5, 12500",
    "ms/op, 2, 2000000",
    "s/op, 0.25, 250000000",
    "min/op, 0.5, 30000000000",
    "hr/op, 1, 3600000000000",
    "day/op, 1, 86400000000000",
    "ops/ns, 0.5, 2",
    "ops/us, 4, 250",
    "ops/ms, 1000, 1000",
    "ops/s, 2000000, 500",
    "ops/min, 60, 1000000000"
  })
  void scoreBecomesNanosecondsOfOneOperation(String unit, double score, double nanos) {
    assertThat(ScoreUnit.of(unit).orElseThrow().nanosPerOp(score))
        .isCloseTo(nanos, within(nanos * 1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ns", "B/op", "MB/sec", "ops", "op/s", "ops/", "/op", "NS/op"})
  void otherTextIsNoUnit(String unit) {
    assertThat(ScoreUnit.of(unit)).isEmpty();
  }

  @Test
  void throughputFitsNoTimeAndTimeNoThroughput() {
    ScoreUnit time = ScoreUnit.of("ns/op").orElseThrow();
    ScoreUnit throughput = ScoreUnit.of("ops/s").orElseThrow();

    for (Mode mode : Mode.values()) {
      assertThat(throughput.fits(mode)).isEqualTo(mode == Mode.THROUGHPUT);
      assertThat(time.fits(mode)).isEqualTo(mode != Mode.THROUGHPUT);
    }
  }
}
