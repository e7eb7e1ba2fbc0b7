package io.mexcbench.load.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepeatedPointTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static String words(BreakingPoint... points) {
    return new RepeatedPoint(List.of(points)).words();
  }

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

  @Test
  void farApartWhereTheLoadWasTheLimitTheyAreALeast() {
    RepeatedPoint point =
        new RepeatedPoint(
            List.of(
                other(Outcome.INVALID, 1_000, Double.POSITIVE_INFINITY),
                other(Outcome.INVALID, 1_000, Double.POSITIVE_INFINITY),
                confirmed(1_300)));
    assertThat(point.isNarrow()).isFalse();
    assertThat(point.words())
        .isEqualTo(
            "at least 1,000 msg/s: 3 searches kept up to as much as 1,300 msg/s, some further than"
                + " 15 % from the median of 1,000, and not all of them saw the system give way");
  }

  /** The upper end of an interval is a rate that was not kept. */
  @Test
  void noMoreIsSaidToHaveBeenKeptThanWas() {
    RepeatedPoint point =
        new RepeatedPoint(
            List.of(
                other(Outcome.INTERVAL, 800, 1_400),
                other(Outcome.INVALID, 1_100, INFINITE),
                confirmed(1_100)));
    assertThat(point.words())
        .startsWith("at least 800 msg/s: 3 searches kept up to as much as 1,100 msg/s, ");
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
    RepeatedPoint point =
        new RepeatedPoint(
            List.of(
                other(Outcome.INVALID, 1_000, INFINITE),
                confirmed(1_000),
                other(Outcome.INVALID, 0, INFINITE)));
    assertThat(point.words()).isEqualTo("at least 1,000 msg/s, all of 2 within 0.0 % of it");
    assertThat(point.medianPerSecond()).hasValue(1_000);
    assertThat(new RepeatedPoint(List.of(confirmed(1))).isKnown()).isFalse();
    assertThat(
            new RepeatedPoint(List.of(confirmed(1_000), other(Outcome.ABOVE, 1_000, INFINITE)))
                .isNarrow())
        .isFalse();
  }

  @Test
  void whereNothingBrokeTheySayWhatToRaise() {
    assertThat(words(other(Outcome.ABOVE, 2_000, INFINITE), other(Outcome.ABOVE, 2_000, INFINITE)))
        .isEqualTo("above 2,000 msg/s, all of 2: raise --most");
  }

  @Test
  void whereNothingWasKeptTheyHaveAnUpperEndOnly() {
    assertThat(words(other(Outcome.BELOW, 0, 100), other(Outcome.BELOW, 0, 121)))
        .isEqualTo("below 121 msg/s, all of 2");
    assertThat(words(other(Outcome.BELOW, 0, 100), confirmed(150)))
        .isEqualTo("at most 150 msg/s: of 2 searches some found no rate that is kept");
  }

  /** An end that nobody found is no number, and nothing lies in its middle. */
  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"ABOVE", "INTERVAL"})
  void whereAnUpperEndIsMissingTheLowerOneIsSaid(Outcome outcome) {
    RepeatedPoint point =
        new RepeatedPoint(List.of(confirmed(1_000), other(outcome, 900, INFINITE), confirmed(990)));
    assertThat(point.words())
        .isEqualTo("at least 900 msg/s: of 3 searches some found no upper end");
    assertThat(point.medianPerSecond()).isEmpty();
  }

  @Test
  void whereBothEndsAreMissingNothingIsKnown() {
    assertThat(words(other(Outcome.BELOW, 0, INFINITE), other(Outcome.BELOW, 0, INFINITE)))
        .isEqualTo("not known: of 2 searches some found no lower end and some no upper one");
    assertThat(words(other(Outcome.ABOVE, 900, INFINITE), other(Outcome.BELOW, 0, 100)))
        .doesNotContain("Infinity", "median");
  }
}
