package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mexcbench.AllocationMeter;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AverageTrueRangeTest {
  private final double[] close = Series.walk(1, 500);
  private final double[] high = plus(Series.uniform(2, 500, 0, 1.5));
  private final double[] low = plus(Series.uniform(3, 500, -1.5, 0));

  private double[] plus(double[] offsets) {
    double[] sums = new double[offsets.length];
    Arrays.setAll(sums, i -> close[i] + offsets[i]);
    return sums;
  }

  private static double[] ranges(double[] high, double[] low, double[] close, int period) {
    AverageTrueRange range = new AverageTrueRange(period);
    return IntStream.range(0, close.length)
        .filter(
            i -> {
              range.update(high[i], low[i], close[i]);
              return range.isReady();
            })
        .mapToDouble(i -> range.value())
        .toArray();
  }

  @Test
  void countsAGapFromTheCloseBefore() {
    // Ranges 2, 4 (up from 9 to 13), 8 (down from 12 to 4), and 1 inside: (2+4)/2, then halves.
    double[] highs = {10, 13, 6, 5};
    double[] lows = {8, 12, 4, 4};
    double[] closes = {9, 12, 5, 4.5};

    assertThat(ranges(highs, lows, closes, 2)).containsExactly(new double[] {3, 5.5, 3.25});
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 14})
  void agreesWithTheDefinitionOnEveryBar(int period) {
    assertThat(
            Textbook.worstDistance(
                ranges(high, low, close, period),
                Textbook.wilderAverage(Textbook.trueRanges(high, low, close), period)))
        .isLessThan(1e-9);
  }

  @Test
  void ignoresAShiftAndFollowsAScale() {
    double[] moved =
        ranges(
            Series.affine(high, 3, 100),
            Series.affine(low, 3, 100),
            Series.affine(close, 3, 100),
            14);

    assertThat(Textbook.worstDistance(moved, Series.affine(ranges(high, low, close, 14), 3, 0)))
        .isLessThan(1e-8);
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 1.5", "2, 1, 2.5", "2, 1, 0.5", "2, 1, NaN"})
  void refusesABarThatContradictsItself(double high, double low, double close) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AverageTrueRange(14).update(high, low, close))
        .withMessage("close must be from low to high, got %s for %s to %s", close, low, high);
  }

  @Test
  void refusesToBeReadBeforeItsWarmUpIsOver() {
    AverageTrueRange range = new AverageTrueRange(2);
    range.update(2, 1, 1);

    assertThat(range.isReady()).isFalse();
    assertThatIllegalStateException().isThrownBy(range::value);
  }

  @Test
  void updatesWithoutAllocation() {
    AverageTrueRange range = new AverageTrueRange(14);

    assertThat(AllocationMeter.bytesOfAMillion(() -> range.update(3, 1, 2))).isZero();
    assertThat(range.value()).isEqualTo(2);
  }
}
