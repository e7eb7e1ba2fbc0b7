package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;

/** Nothing piles up: after any number of ticks a value is what its last inputs make it. */
class IndicatorDriftTest {
  private static final List<Gauge> GAUGES = List.of(Gauge.values());

  /** So many ticks ago weighs less than a digit in every average here: (13/14)^1200 = 2e-39. */
  private static final int REMEMBERED = 1_200;

  private final SplittableRandom random = new SplittableRandom(20_261_122);
  private long cents = 9_300_000;
  private long sessionNotional;
  private long sessionVolume;

  /** Whole cents and whole volumes, so that the session's sums are exact in longs. */
  private MarketBar tick() {
    cents += random.nextInt(-200, 201) - (cents - 9_300_000) / 4_096;
    int volume = random.nextInt(1, 1_000);
    sessionNotional += cents * (long) volume;
    sessionVolume += volume;
    double reach = 3 * random.nextInt(3);
    return new MarketBar(cents + reach, cents - reach, cents, volume);
  }

  @Test
  void everyIndicatorIsWhatItsLastInputsMakeItAfterTenMillionTicks() {
    int ticks = Rounds.of(10_000_000, 100_000_000);
    Probe[] probes = GAUGES.stream().map(Gauge::probe).toArray(Probe[]::new);
    VolumeWeightedAveragePrice session = new VolumeWeightedAveragePrice();
    MarketBar[] last = new MarketBar[REMEMBERED];
    for (int i = 0; i < ticks; i++) {
      MarketBar bar = tick();
      last[i % REMEMBERED] = bar;
      session.update(bar.close(), bar.volume());
      for (Probe probe : probes) {
        probe.update().accept(bar);
      }
    }

    List<MarketBar> remembered = inOrder(last, ticks % REMEMBERED);
    for (int i = 0; i < probes.length; i++) {
      Gauge gauge = GAUGES.get(i);
      if (gauge != Gauge.SESSION_VWAP) {
        double[] expected = gauge.byDefinition(remembered);
        double actual = probes[i].value().getAsDouble();
        assertThat(gauge.error(actual, expected[expected.length - 1], 9.4e6))
            .as("%s: %s", gauge, actual)
            .isLessThan(Math.max(1e-12, gauge.tolerance.share));
      }
    }
    double exact = (double) sessionNotional / sessionVolume;
    assertThat(Math.abs(session.value() - exact) / exact).isLessThan(5e-16);
    System.out.printf(
        "checked %d indicators after %d ticks: none has drifted%n", probes.length, ticks);
  }

  private static List<MarketBar> inOrder(MarketBar[] ring, int oldest) {
    List<MarketBar> bars = Arrays.asList(ring.clone());
    Collections.rotate(bars, -oldest);
    return bars;
  }

  /** Compared after every millionth tick or so, with the two passes of commons-math3. */
  @Test
  void theVarianceIsStable() {
    long ticks = Rounds.of(100_000_000, 1_000_000_000);
    int period = 200;
    double[] last = new double[period];
    RollingStandardDeviation deviation = new RollingStandardDeviation(period);
    StandardDeviation twoPass = new StandardDeviation(false);
    long state = 88_172_645_463_325_252L;
    double price = Series.START_PRICE;
    double worst = 0;
    int compared = 0;
    int place = 0;
    for (long i = 1; i <= ticks; i++) {
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
      price += (state >> 44) * 1e-6 - (price - Series.START_PRICE) * 1e-4;
      last[place] = price;
      place = place + 1 == period ? 0 : place + 1;
      deviation.update(price);
      if (i % 1_000_003 == 0) {
        compared++;
        double exact = twoPass.evaluate(last);
        worst = Math.max(worst, Math.abs(deviation.value() - exact) / exact);
      }
    }
    System.out.printf(
        "checked %d rolling deviations in %d ticks: worst relative error %.1e%n",
        compared, ticks, worst);
    assertThat(worst).isLessThan(1e-11);
  }
}
