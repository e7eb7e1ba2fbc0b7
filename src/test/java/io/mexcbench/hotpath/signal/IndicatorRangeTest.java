package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mexcbench.Rounds;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is taken gives numbers, and what would not is refused and leaves no trace. */
class IndicatorRangeTest {
  private static final List<Gauge> GAUGES = List.of(Gauge.values());
  private static final double[] EDGES = {
    1e-100, 1e-18, 1e-8, 1, 93_000.01, 9.3e18, 1e100, Math.nextUp(1.0), Math.nextDown(1e100)
  };

  @Test
  void whateverIsTakenGivesNumbers() {
    SplittableRandom random = new SplittableRandom(1);
    int values = 0;
    for (int series = 0; series < Rounds.of(300, 20_000); series++) {
      int calm = random.nextInt(1, 60);
      Probe[] probes = probes();
      double price = 1;
      for (int i = 0; i < 200; i++) {
        price = random.nextInt(calm) == 0 ? anyPrice(random) : price;
        MarketBar bar = anyBar(random, price);
        for (Probe probe : probes) {
          probe.update().accept(bar);
        }
        values += requireNumbers(probes);
      }
    }
    System.out.printf(
        "checked %d values from prices of 1e-100 to 1e100: all of them are numbers%n", values);
  }

  private static int requireNumbers(Probe[] probes) {
    int values = 0;
    for (int i = 0; i < probes.length; i++) {
      Gauge gauge = GAUGES.get(i);
      Probe probe = probes[i];
      if (probe.isReady().getAsBoolean()) {
        values++;
        double value = probe.value().getAsDouble();
        double most = gauge.tolerance == Tolerance.OF_HUNDRED ? 100 : Double.MAX_VALUE;
        double least = gauge.tolerance == Tolerance.OF_HUNDRED ? 0 : -Double.MAX_VALUE;
        if (!(value >= least && value <= most)) {
          throw new AssertionError(gauge + " is " + value);
        }
      }
    }
    return values;
  }

  private static Probe[] probes() {
    return GAUGES.stream().map(Gauge::probe).toArray(Probe[]::new);
  }

  private static double anyPrice(SplittableRandom random) {
    return random.nextBoolean()
        ? EDGES[random.nextInt(EDGES.length)]
        : Math.min(1e100, Math.max(1e-100, Math.pow(10, random.nextDouble(-100, 100))));
  }

  private static MarketBar anyBar(SplittableRandom random, double price) {
    double high = random.nextInt(4) == 0 ? Math.max(price, anyPrice(random)) : price;
    double low = random.nextInt(4) == 0 ? Math.min(price, anyPrice(random)) : price;
    double volume = random.nextInt(3) == 0 ? anyPrice(random) : random.nextInt(2);
    // The typical price, a third of the sum, may lie a digit beyond the largest.
    return new MarketBar(
        Math.min(high, 9.9e99), Math.min(low, 9.9e99), Math.min(price, 9.9e99), volume);
  }

  @ParameterizedTest
  @EnumSource(Gauge.class)
  void whatIsNoPriceIsRefusedAndLeavesNoTrace(Gauge gauge) {
    List<MarketBar> bars = MarketShape.RANDOM_WALK.bars(2, 100);
    Probe undisturbed = gauge.probe();
    Probe disturbed = gauge.probe();
    for (MarketBar bar : bars) {
      undisturbed.update().accept(bar);
      for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1.1e100}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> disturbed.update().accept(MarketBar.still(none)));
      }
      disturbed.update().accept(bar);
    }

    assertThat(disturbed.value().getAsDouble()).isEqualTo(undisturbed.value().getAsDouble());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 9e-101, Double.MIN_VALUE})
  void aReturnNeedsPrices(double price) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RealisedVolatility(20).update(price))
        .withMessage("price must be from 1e-100 to 1e100, got " + price);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2e100, Double.NEGATIVE_INFINITY, Double.NaN})
  void anInputIsBounded(double input) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeightedMovingAverage(20).update(input))
        .withMessage("input must be from -1e100 to 1e100, got " + input);
  }

  @Test
  void anIndexStaysWithinAHundredWhileTheMarketOnlyRises() {
    SplittableRandom random = new SplittableRandom(7);
    for (int period = 1; period <= 100; period++) {
      AverageDirectionalIndex index = new AverageDirectionalIndex(period);
      StochasticOscillator oscillator = new StochasticOscillator(2, period);
      double price = 93_000;
      for (int i = 0; i < 1_000; i++) {
        price += random.nextDouble();
        index.update(price, price, price);
        oscillator.update(price, price, price);
        if (index.isReady()) {
          assertThat(index.value()).isBetween(99.999999, 100.0);
          assertThat(index.plus()).isBetween(99.999999, 100.0);
          assertThat(oscillator.value()).isBetween(99.999999, 100.0);
        }
      }
    }
  }
}
