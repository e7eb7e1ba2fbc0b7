package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.measured;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TimeRatioTest {
  @Test
  void forksThatDoNotScatterGiveTheRatioAndNoDoubt() {
    TimeRatio ratio = TimeRatio.of(timed("slow", 50, 50, 50), timed("fast", 20, 20, 20));

    assertThat(ratio).isEqualTo(new TimeRatio(2.5, new Interval(2.5, 2.5)));
  }

  @Test
  void eachSideIsTheLowQuantileOfAllItsIterations() {
    double[] first = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();
    double[] second = {11};
    Measurement spread = measured(key("spread"), "ns/op", List.of(first, second));

    // Type 7: rank 1 + 0.1 * (11 - 1) = 2, so exactly the second smallest.
    assertThat(TimeRatio.of(spread, timed("one", 1, 1)).value()).isEqualTo(2);
    assertThat(Centres.pooledTime(spread)).isEqualTo(2);
  }

  @Test
  void unitsAreConverted() {
    Measurement micros = measured(key("micros"), "us/op", List.of(new double[] {3}));

    assertThat(TimeRatio.of(micros, timed("nanos", 1000)).value()).isEqualTo(3, within(1e-12));
    assertThat(TimeRatio.toNanos(micros, 6000).value()).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void partsAreAddedUpEachByItsOwnLowQuantile() {
    Measurement whole = timed("whole", 100, 100);
    Measurement micros = measured(key("part"), "us/op", List.of(new double[] {0.06}));

    TimeRatio sum = TimeRatio.ofSum(List.of(timed("other", 20, 20), micros), whole);

    assertThat(sum.value()).isEqualTo(0.8, within(1e-12));
    assertThat(sum.interval().high()).isEqualTo(0.8, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeRatio.ofSum(List.of(), whole))
        .withMessageContaining("no parts");
  }

  @Test
  @Tag("simulation")
  void intervalCoversTheTruthAboutAsOftenAsItSays() {
    SplittableRandom random = new SplittableRandom(17);
    int rounds = 400;
    long covered =
        IntStream.range(0, rounds)
            .filter(
                i -> {
                  Interval interval =
                      TimeRatio.of(noisy("a", random), noisy("b", random)).interval();
                  return interval.low() <= 1 && interval.high() >= 1;
                })
            .count();

    // Ten forks a side: the percentile bootstrap is known to be a little narrow.
    assertThat(covered / (double) rounds).isBetween(0.85, 0.99);
  }

  @Test
  void scoreWithoutRawDataIsRefused() {
    Measurement bare =
        new Measurement(
            key("bare"), "ns/op", 5, List.of(), List.of(), OptionalDouble.empty(), new TreeMap<>());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeRatio.of(bare, timed("fast", 20)))
        .withMessageContaining("bare");
  }

  /** Forks that differ by some percent, iterations that agree. */
  private static Measurement noisy(String name, SplittableRandom random) {
    return timed(name, random.doubles(10).map(level -> 100 + 10 * level).toArray());
  }
}
