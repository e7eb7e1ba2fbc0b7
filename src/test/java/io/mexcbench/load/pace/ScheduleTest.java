package io.mexcbench.load.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final long SECOND = 1_000_000_000;

  private static long[] first(Schedule schedule, int count) {
    Arrivals arrivals = schedule.arrivals();
    return LongStream.generate(arrivals::nextNanos).limit(count).toArray();
  }

  @Test
  void constantRateNeverDrifts() {
    assertThat(first(new ConstantRate(1_000), 4))
        .containsExactly(0, 1_000_000, 2_000_000, 3_000_000);
    // A third of a second is no whole number of nanoseconds; a day of them is a day all the same.
    long[] times = first(new ConstantRate(3), 3 * 86_400 + 1);
    assertThat(times[times.length - 1]).isEqualTo(86_400 * SECOND);
  }

  @Test
  void burstsComeTogetherAtTheBeginningOfEachPeriod() {
    assertThat(first(new Bursts(SECOND, 4, 100), 9))
        .containsExactly(0, 25, 50, 75, SECOND, SECOND + 25, SECOND + 50, SECOND + 75, 2 * SECOND);
    assertThat(first(new Bursts(SECOND, 2, 0), 3)).containsExactly(0, 0, SECOND);
  }

  /** At each time so many have come as the area below the rate says. */
  @Test
  void rampSendsTheAreaBelowIt() {
    for (RateRamp ramp :
        List.of(
            new RateRamp(0, 1_000, 10 * SECOND),
            new RateRamp(1_000, 100, 10 * SECOND),
            new RateRamp(500, 500.000001, 10 * SECOND))) {
      long[] times = first(ramp, 4_000);
      for (int k = 0; k < times.length; k++) {
        double t = times[k] / 1e9;
        double area =
            t <= 10
                ? ramp.fromPerSecond() * t
                    + (ramp.toPerSecond() - ramp.fromPerSecond()) * t * t / 20
                : (ramp.fromPerSecond() + ramp.toPerSecond()) * 5 + ramp.toPerSecond() * (t - 10);
        assertThat(area).as("%s, number %d", ramp, k).isCloseTo(k, within(1e-3));
      }
    }
  }

  /** Distances by chance are exponential: mean and deviation are the same, and so the median. */
  @Test
  void poissonDistancesAreExponentialAndSeeded() {
    int count = 100_000;
    long[] times = first(new PoissonRate(1_000, 7), count + 1);
    double[] gaps = new double[count];
    for (int i = 0; i < count; i++) {
      gaps[i] = times[i + 1] - times[i];
    }
    double mean = Arrays.stream(gaps).average().orElseThrow();
    double variance = Arrays.stream(gaps).map(gap -> (gap - mean) * (gap - mean)).sum() / count;
    Arrays.sort(gaps);
    assertThat(mean).isCloseTo(1e6, within(2e4));
    assertThat(Math.sqrt(variance)).isCloseTo(1e6, within(2e4));
    assertThat(gaps[count / 2]).isCloseTo(1e6 * Math.log(2), within(2e4));
    assertThat(times).isSorted().isEqualTo(first(new PoissonRate(1_000, 7), count + 1));
    assertThat(times).isNotEqualTo(first(new PoissonRate(1_000, 8), count + 1));
  }

  @Test
  void whatCannotBeKeptIsRefused() {
    assertThatThrownBy(() -> new ConstantRate(0)).hasMessageContaining("got 0.0");
    assertThatThrownBy(() -> new PoissonRate(Double.NaN, 1)).hasMessageContaining("got NaN");
    assertThatThrownBy(() -> new Bursts(10, 1, 10)).hasMessageContaining("1 in 10 of 10 ns");
    assertThatThrownBy(() -> new RateRamp(1, 2, 0)).hasMessageContaining("got 0 ns");
  }
}
