package io.mexcbench.load.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.exchange.OfferedReading;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatenessTest {
  private static final int MILLIS = 10_001;

  private static OfferedReading reading(long inTime, long oneMilliLate, long beyondAll) {
    long[] lateByMillis = new long[MILLIS];
    lateByMillis[0] = inTime;
    lateByMillis[1] = oneMilliLate;
    lateByMillis[MILLIS - 1] = beyondAll;
    long came = inTime + oneMilliLate + beyondAll;
    return new OfferedReading(came, came, 0, came, 0, lateByMillis);
  }

  @Test
  void whatCameInTimeIsNotLate() {
    Histogram lateness = Lateness.between(reading(100, 0, 0), reading(600, 0, 0));
    assertThat(lateness.getTotalCount()).isEqualTo(500);
    assertThat(lateness.getMaxValue()).isZero();
  }

  @Test
  void whatWasLateBeforeIsNotLateAgain() {
    Histogram lateness = Lateness.between(reading(100, 5, 7), reading(600, 8, 7));
    assertThat(lateness.getTotalCount()).isEqualTo(503);
    assertThat(lateness.lowestEquivalentValue(lateness.getMaxValue())).isEqualTo(999_936);
  }

  @Test
  void whatIsLaterThanCanBeToldIsTheLatest() {
    Histogram lateness = Lateness.between(reading(0, 0, 0), reading(1, 0, 1));
    assertThat(lateness.getMaxValue()).isGreaterThanOrEqualTo(10_000_000_000L);
  }
}
