package io.mexcbench.report.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class KpiFiguresTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static KpiFigures of(Kpi kpi, OptionalDouble day, OptionalDouble... hours) {
    return new KpiFigures(kpi, day, List.of(hours), List.of(), List.of());
  }

  private static OptionalDouble at(double value) {
    return OptionalDouble.of(value);
  }

  @Test
  void worstHourDecidesWhereTheDayLooksGood() {
    KpiFigures one = of(Kpi.EXECUTION_LATENCY, at(0.02), at(0.01), NONE, at(0.7), at(0.2));

    assertThat(one.state()).isEqualTo(KpiState.CRITICAL);
    assertThat(one.worstHour()).contains(2);
    assertThat(one.hoursMissed()).isEqualTo(2);
    assertThat(one.hoursMeasured()).isEqualTo(3);
  }

  @Test
  void worstHourOfAThroughputIsTheLowest() {
    KpiFigures one = of(Kpi.MARKET_DATA_THROUGHPUT, at(5_000), at(9_000), at(0), at(4_000));

    assertThat(one.worstHour()).contains(1);
    assertThat(one.state()).isEqualTo(KpiState.CRITICAL);
  }

  @Test
  void whatNobodyMeasuredIsNeitherZeroNorGood() {
    KpiFigures none = of(Kpi.EXECUTION_LATENCY, NONE, NONE, NONE);

    assertThat(none.state()).isEqualTo(KpiState.NO_DATA);
    assertThat(none.worstHour()).isEmpty();
    assertThat(none.trend(7)).isEqualTo(new KpiFigures.Trend(0, NONE, NONE));
  }

  @Test
  void whatIsBeyondAllBoundsIsCritical() {
    assertThat(of(Kpi.ROUND_TRIP, at(Double.POSITIVE_INFINITY)).state())
        .isEqualTo(KpiState.CRITICAL);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> of(Kpi.CPU, at(Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cpu");
  }

  @Test
  void trendIsAgainstTheMiddleOfTheDaysThatHaveAFigure() {
    List<OptionalDouble> before = new ArrayList<>(Collections.nCopies(90, NONE));
    before.set(0, at(1_000));
    before.set(84, at(10));
    before.set(87, at(30));
    before.set(89, at(20));
    KpiFigures one = new KpiFigures(Kpi.CPU, at(25), List.of(), before, List.of());

    assertThat(one.trend(7)).isEqualTo(new KpiFigures.Trend(3, at(20), at(25)));
    assertThat(one.trend(90)).isEqualTo(new KpiFigures.Trend(4, at(25), at(0)));
  }

  @Test
  void trendFromNothingOrFromBeyondAllBoundsHasNoPercentage() {
    assertThat(trendFrom(0)).isEmpty();
    assertThat(trendFrom(Double.POSITIVE_INFINITY)).isEmpty();
  }

  private static OptionalDouble trendFrom(double before) {
    return new KpiFigures(Kpi.CPU, at(25), List.of(), List.of(at(before)), List.of())
        .trend(7)
        .changePercent();
  }

  @Test
  void shareBeyondTheTargetIsExactOrNotGiven() {
    List<Bucket> exact =
        List.of(
            new Bucket(0.05, 90),
            new Bucket(0.1, 5),
            new Bucket(0.5, 4),
            new Bucket(Double.POSITIVE_INFINITY, 1));
    assertThat(spread(exact).percentBeyondTarget()).isEqualTo(at(5));
    assertThat(spread(List.of(new Bucket(0.05, 90), new Bucket(0.5, 4))).percentBeyondTarget())
        .isEmpty();
    assertThat(spread(List.of(new Bucket(0.1, 0))).percentBeyondTarget()).isEmpty();
  }

  private static KpiFigures spread(List<Bucket> buckets) {
    return new KpiFigures(Kpi.EXECUTION_LATENCY, at(0.01), List.of(), List.of(), buckets);
  }
}
