package io.mexcbench.load.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RepeatedPointTest {
  private static BreakingPoint confirmed(double perSecond) {
    return new BreakingPoint(
        Outcome.CONFIRMED, OptionalDouble.of(perSecond), perSecond, 1.1 * perSecond, List.of(), "");
  }

  private static BreakingPoint other(Outcome outcome, double low, double high) {
    return new BreakingPoint(outcome, OptionalDouble.empty(), low, high, List.of(), "late");
  }

  @Test
  void closeTogetherTheyAreANumber() {
    RepeatedPoint point =
        new RepeatedPoint(List.of(confirmed(900), confirmed(1_000), confirmed(1_100)));
    assertThat(point.isNarrow()).isTrue();
    assertThat(point.words()).isEqualTo("1,000 msg/s, all of 3 within 10.0 % of it");
  }

  @Test
  void farApartTheyAreAnInterval() {
    RepeatedPoint point =
        new RepeatedPoint(List.of(confirmed(1_000), confirmed(1_000), confirmed(1_160)));
    assertThat(point.isNarrow()).isFalse();
    assertThat(point.words())
        .isEqualTo(
            "between 1,000 and 1,160 msg/s: of 3 searches some lie further than 15 % from the"
                + " median of 1,000");
  }

  /** An interval is as wide as it says, whatever its middle. */
  @Test
  void bothEndsOfAnIntervalCount() {
    RepeatedPoint point =
        new RepeatedPoint(
            List.of(confirmed(1_000), other(Outcome.INTERVAL, 800, 1_200), confirmed(1_000)));
    assertThat(point.isNarrow()).isFalse();
    assertThat(point.lowestPerSecond()).isEqualTo(800);
    assertThat(point.highestPerSecond()).isEqualTo(1_200);
  }

  @Test
  void whereTheLoadWasTheLimitItIsALeast() {
    double infinite = Double.POSITIVE_INFINITY;
    RepeatedPoint point =
        new RepeatedPoint(
            List.of(
                other(Outcome.INVALID, 1_000, infinite),
                confirmed(1_000),
                other(Outcome.INVALID, 0, infinite)));
    assertThat(point.words()).isEqualTo("at least 1,000 msg/s, all of 2 within 0.0 % of it");
    assertThat(new RepeatedPoint(List.of(confirmed(1))).isKnown()).isFalse();
    assertThat(
            new RepeatedPoint(List.of(confirmed(1_000), other(Outcome.ABOVE, 1_000, infinite)))
                .isNarrow())
        .isFalse();
  }
}
