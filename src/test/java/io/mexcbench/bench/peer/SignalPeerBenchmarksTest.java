package io.mexcbench.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mexcbench.bench.signal.Ticks;
import io.mexcbench.hotpath.signal.Textbook;
import io.mexcbench.hotpath.signal.TextbookBars;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalPeerBenchmarksTest {
  /** A round that warms up, and the one that is compared. */
  private final double[] prices =
      IntStream.range(0, 2)
          .boxed()
          .flatMapToDouble(round -> DoubleStream.of(new Ticks().prices()))
          .toArray();

  private static void assertLastRound(DoubleSupplier contestant, double[] expected) {
    double[] actual = DoubleStream.generate(contestant).limit(Ticks.SIZE).toArray();
    double[] last =
        IntStream.range(expected.length - Ticks.SIZE, expected.length)
            .mapToDouble(i -> expected[i])
            .toArray();
    assertThat(Textbook.worstDistance(actual, last)).isLessThan(1e-6);
  }

  @Test
  void everyContestantGivesTheSixValuesOfTheDefinitions() {
    double[] expected = TextbookBars.trendSetWithWidth(prices);
    for (Function<IndicatorSetPeerBenchmark, DoubleSupplier> contestant :
        List.<Function<IndicatorSetPeerBenchmark, DoubleSupplier>>of(
            b -> b::mexcbench, b -> b::ta4jDouble, b -> b::ta4jDecimal)) {
      IndicatorSetPeerBenchmark benchmark = new IndicatorSetPeerBenchmark();
      benchmark.setUp();
      assertLastRound(contestant.apply(benchmark), expected);
    }
  }

  @Test
  void theFloorIsAnExponentialAverage() {
    IndicatorSetPeerBenchmark benchmark = new IndicatorSetPeerBenchmark();
    benchmark.setUp();
    for (int i = 0; i < Ticks.SIZE; i++) {
      benchmark.floorEma();
    }

    assertLastRound(benchmark::floorEma, Textbook.exponentialAverage(prices, 12));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 200})
  void bothGiveTheMeanAndTheDeviationOfTheWindow(int period) {
    double[] means = Textbook.simpleAverage(prices, period);
    double[] deviations = Textbook.deviation(prices, period);
    double[] expected =
        IntStream.range(0, means.length).mapToDouble(i -> means[i] + deviations[i]).toArray();
    RollingWindowPeerBenchmark benchmark = new RollingWindowPeerBenchmark();
    benchmark.period = period;
    benchmark.setUp();

    assertLastRound(benchmark::mexcbench, expected);
    assertLastRound(benchmark::commonsMath, expected);
  }

  @Test
  void contestantsThatDifferAreNotTimed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Agreement.requireWithin(1e-9, List.of(5.0, 5.0, 5.0001)))
        .withMessage("the contestants disagree: [5.0, 5.0, 5.0001]");
    assertThatIllegalStateException()
        .isThrownBy(() -> Agreement.requireWithin(1e-9, List.of(5.0, Double.NaN)));
  }
}
