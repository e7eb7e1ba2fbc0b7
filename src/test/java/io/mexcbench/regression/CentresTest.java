package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.allocating;
import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.measured;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures that a single run is shown with. */
class CentresTest {
  @Test
  void timeIsTheCentreOfTheForksInNanoseconds() {
    Centre centre = Centres.time(timed("A.b", 50, 200));

    assertThat(centre.value()).isCloseTo(100, within(1e-9));
    assertThat(centre.forks()).isEqualTo(2);
  }

  @Test
  void timeOfAThroughputIsThatOfOneOperation() {
    BenchmarkKey key = new BenchmarkKey("a.B.c", Mode.THROUGHPUT, 1, Map.of());
    Measurement perSecond = measured(key, "ops/s", List.of(new double[] {2e6, 2e6}));

    assertThat(Centres.time(perSecond).value()).isCloseTo(500, within(1e-9));
    assertThat(Centres.pooledTime(perSecond)).isCloseTo(500, within(1e-9));
  }

  @Test
  void forksAndIterationsAreInNanosecondsAndInTheOrderOfTheFile() {
    Measurement perMicro =
        measured(key("A.b"), "us/op", List.of(new double[] {4, 4}, new double[] {2, 3}));

    assertThat(Centres.forkTimes(perMicro)).hasSize(2);
    assertThat(Centres.forkTimes(perMicro)[0]).isCloseTo(4000, within(1e-9));
    // The geometric mean of the least and of the 5th percentile.
    assertThat(Centres.forkTimes(perMicro)[1]).isCloseTo(Math.sqrt(2000 * 2050), within(1e-9));
    assertThat(Centres.iterationTimes(perMicro))
        .containsExactly(new double[] {4000, 4000}, new double[] {2000, 3000});
  }

  @Test
  void pooledTimeIsTheLowQuantileOfTheIterationsOfAllForks() {
    Measurement forks =
        measured(
            key("A.b"), "us/op", List.of(new double[] {6, 2, 4}, new double[] {5, 1, 3, 9, 8}));

    // Eight iterations by type 7: 0.1 * 7 = 0.7 of the way from the smallest to the next.
    assertThat(Centres.pooledTime(forks)).isCloseTo(1700, within(1e-9));
  }

  @Test
  void allocationIsTheMedianOfTheForks() {
    assertThat(Centres.allocation(allocating("A.b", 24, 0, 32))).hasValue(24);
  }

  @Test
  void allocationThatWasNotRecordedIsNotNothing() {
    assertThat(Centres.allocation(timed("A.b", 1, 1))).isEmpty();
    assertThat(Centres.allocation(allocating("A.b", 0))).hasValue(0);
  }
}
