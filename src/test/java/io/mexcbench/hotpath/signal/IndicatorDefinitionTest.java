package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mexcbench.AllocationMeter;
import io.mexcbench.Rounds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every indicator of bars, from its first value on. */
class IndicatorDefinitionTest {
  /** The definitions are computed with doubles too, which lose digits where ours do not. */
  private static final double SLACK = 1e-9;

  @Test
  void everyValueIsThatOfTheDefinition() {
    int values = 0;
    for (MarketShape shape : MarketShape.values()) {
      for (int seed = 1; seed <= Rounds.of(2, 40); seed++) {
        List<MarketBar> bars = shape.bars(seed, 250);
        double price = bars.stream().mapToDouble(MarketBar::high).max().orElseThrow();
        for (Gauge gauge : Gauge.values()) {
          double[] ours = gauge.probe().defined(bars);
          values += ours.length;
          assertThat(worstError(gauge, ours, gauge.byDefinition(bars), price))
              .as("%s of %s", gauge, shape)
              .isLessThan(SLACK);
        }
      }
    }
    System.out.printf(
        "checked %d values of %d indicators on %d kinds of market against the definitions%n",
        values, Gauge.values().length, MarketShape.values().length);
  }

  private static double worstError(Gauge gauge, double[] ours, double[] expected, double price) {
    if (ours.length != expected.length) {
      return Double.POSITIVE_INFINITY;
    }
    double worst = 0;
    for (int i = 0; i < ours.length; i++) {
      // What is 0 by the definition may be less than a digit of the price in doubles.
      boolean isNothing = Math.abs(ours[i] - expected[i]) < gauge.digit(1e-15, price);
      double error = isNothing ? 0 : gauge.error(ours[i], expected[i], price);
      worst = Math.max(worst, error);
    }
    return worst;
  }

  @ParameterizedTest
  @EnumSource(Gauge.class)
  void noValueIsGivenBeforeItIsDefined(Gauge gauge) {
    List<MarketBar> bars = MarketShape.RANDOM_WALK.bars(3, gauge.warmUpBars);
    Probe probe = gauge.probe();

    for (MarketBar bar : bars) {
      assertThat(probe.isReady().getAsBoolean()).isFalse();
      assertThatIllegalStateException().isThrownBy(() -> probe.value().getAsDouble());
      probe.update().accept(bar);
    }

    assertThat(probe.isReady().getAsBoolean()).isTrue();
    assertThat(probe.value().getAsDouble()).isFinite();
  }

  @ParameterizedTest
  @EnumSource(Gauge.class)
  void noTickAllocates(Gauge gauge) {
    List<MarketBar> bars = new ArrayList<>(MarketShape.GAPS.bars(4, 1_024));
    Probe probe = gauge.probe();
    int[] next = {0};
    double[] last = {0};
    probe.aligned(bars);

    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> {
              probe.update().accept(bars.get(next[0]++ & 1_023));
              last[0] = probe.value().getAsDouble();
            });

    assertThat(bytes).isZero();
    assertThat(last[0]).isFinite();
  }
}
