package io.mexcbench.bench.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.signal.Textbook;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The benchmarks of indicators warm up over one round of the ring and are compared in the next. */
final class Rounds {
  private Rounds() {}

  static double[] twice(double[] ring) {
    return DoubleStream.concat(Arrays.stream(ring), Arrays.stream(ring)).toArray();
  }

  static double[] lastRound(double[] values) {
    return Arrays.copyOfRange(values, values.length - Ticks.SIZE, values.length);
  }

  static double[] sum(double[]... terms) {
    return IntStream.range(0, Ticks.SIZE)
        .mapToDouble(i -> Arrays.stream(terms).mapToDouble(term -> term[i]).sum())
        .toArray();
  }

  /** Calls it for every tick of a round. */
  static void assertRound(DoubleSupplier benchmark, double[] expected) {
    double[] actual = DoubleStream.generate(benchmark).limit(Ticks.SIZE).toArray();
    assertThat(Textbook.worstDistance(actual, expected)).isLessThan(1e-6);
  }
}
