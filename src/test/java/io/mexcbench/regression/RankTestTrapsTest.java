package io.mexcbench.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;

/**
 * Why the gate uses neither rank test of commons-math3: on a few forks, one is an approximation and
 * the other counts no ties, not even with what was observed. The exact values are those of every
 * way to deal the forks to the two sides. If a version of the library mends them, this test says
 * so.
 */
class RankTestTrapsTest {
  private static final double[] THREE = {1, 2, 3};
  private static final double[] THREE_MORE = {4, 5, 6};
  private static final double[] FIVE = {1, 2, 3, 4, 5};
  private static final double[] FIVE_MORE = {6, 7, 8, 9, 10};

  @Test
  void mannWhitneyIsAnApproximation() {
    MannWhitneyUTest approximate = new MannWhitneyUTest();

    assertThat(exact(THREE, THREE_MORE, RankTestTrapsTest::distanceOfU)).isEqualTo(0.1);
    assertThat(approximate.mannWhitneyUTest(THREE, THREE_MORE)).isCloseTo(0.0495, within(5e-5));
    assertThat(exact(FIVE, FIVE_MORE, RankTestTrapsTest::distanceOfU)).isEqualTo(2.0 / 252);
    assertThat(approximate.mannWhitneyUTest(FIVE, FIVE_MORE)).isCloseTo(0.0090, within(5e-5));
  }

  @Test
  void kolmogorovSmirnovIsStrictUnlessToldOtherwise() {
    KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();

    assertThat(exact(FIVE, FIVE_MORE, RankTestTrapsTest::largestGap)).isEqualTo(2.0 / 252);
    assertThat(test.kolmogorovSmirnovTest(FIVE, FIVE_MORE)).isZero();
    assertThat(test.kolmogorovSmirnovTest(FIVE, FIVE_MORE, false))
        .isCloseTo(2.0 / 252, within(1e-12));
  }

  /** The part of all deals whose statistic is at least what was observed. */
  private static double exact(
      double[] left, double[] right, ToDoubleBiFunction<double[], double[]> statistic) {
    double[] all =
        IntStream.range(0, left.length + right.length)
            .mapToDouble(i -> i < left.length ? left[i] : right[i - left.length])
            .toArray();
    double observed = statistic.applyAsDouble(left, right);
    int[] deals =
        IntStream.range(0, 1 << all.length)
            .filter(deal -> Integer.bitCount(deal) == left.length)
            .toArray();
    long asFar =
        Arrays.stream(deals)
            .filter(
                deal ->
                    statistic.applyAsDouble(dealt(all, deal), dealt(all, ~deal)) >= observed - 1e-9)
            .count();
    return (double) asFar / deals.length;
  }

  private static double[] dealt(double[] all, int deal) {
    return IntStream.range(0, all.length)
        .filter(i -> (deal >> i & 1) == 1)
        .mapToDouble(i -> all[i])
        .toArray();
  }

  private static double distanceOfU(double[] left, double[] right) {
    double wins =
        Arrays.stream(left)
            .map(one -> Arrays.stream(right).filter(other -> other > one).count())
            .sum();
    return Math.abs(wins - left.length * right.length / 2.0);
  }

  private static double largestGap(double[] left, double[] right) {
    return IntStream.rangeClosed(0, 11)
        .mapToDouble(at -> Math.abs(partBelow(left, at) - partBelow(right, at)))
        .max()
        .orElseThrow();
  }

  private static double partBelow(double[] values, double at) {
    return Arrays.stream(values).filter(value -> value <= at).count() / (double) values.length;
  }
}
