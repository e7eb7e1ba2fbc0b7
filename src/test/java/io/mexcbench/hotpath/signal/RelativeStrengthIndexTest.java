package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.AllocationMeter;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeStrengthIndexTest {
  private static double[] indices(double[] inputs, int period) {
    RelativeStrengthIndex index = new RelativeStrengthIndex(period);
    return Series.valuesOf(inputs, index::update, index::isReady, index::value);
  }

  @Test
  void weighsRisesAgainstFalls() {
    // Changes +2 -1 | +3 -3: gains 1, 2, 1 and losses 0.5, 0.25, 1.625.
    assertThat(indices(new double[] {10, 12, 11, 14, 11}, 2))
        .containsExactly(
            new double[] {100 * 1 / 1.5, 100 * 2 / 2.25, 100 * 1 / 2.625}, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 14, 50})
  void agreesWithTheDefinitionOnEveryTick(int period) {
    double[] inputs = Series.walk(1, 600);

    assertThat(
            Textbook.worstDistance(
                indices(inputs, period), Textbook.relativeStrength(inputs, period)))
        .isLessThan(1e-7);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void staysFromNothingToAHundred(long seed) {
    double[] inputs = Series.uniform(seed, 10_000, 1e-8, 1e8);

    assertThat(Arrays.stream(indices(inputs, 2)).summaryStatistics())
        .satisfies(all -> assertThat(all.getMin()).isBetween(0.0, 50.0))
        .satisfies(all -> assertThat(all.getMax()).isBetween(50.0, 100.0));
  }

  @Test
  void isAHundredWhileTheMarketOnlyRises() {
    double[] rising = IntStream.range(0, 500).mapToDouble(i -> 93_000 + 0.1 * i * i).toArray();

    assertThat(indices(rising, 14)).containsOnly(100.0);
  }

  @Test
  void isZeroWhileTheMarketOnlyFalls() {
    double[] falling = IntStream.range(0, 500).mapToDouble(i -> 93_000 - 0.1 * i * i).toArray();

    assertThat(indices(falling, 14)).containsOnly(0.0);
  }

  @Test
  void isFiftyInAMarketThatHasNotMoved() {
    assertThat(indices(new double[] {5, 5, 5, 5, 5}, 2)).containsExactly(50, 50, 50);
  }

  @Test
  void keepsItsValueInAStandstill() {
    double[] moving = {93_000, 93_003, 93_001, 93_002, 93_000.5, 92_990, 92_993, 92_991};
    double[] inputs = Arrays.copyOf(moving, moving.length + 20_000);
    Arrays.fill(inputs, moving.length, inputs.length, 92_991);
    double[] indices = indices(inputs, 5);
    double before = indices[moving.length - 6];

    assertThat(before).isBetween(20.0, 45.0);
    assertThat(Arrays.stream(indices, moving.length - 5, indices.length).summaryStatistics())
        .satisfies(still -> assertThat(still.getMin()).isCloseTo(before, within(1e-9)))
        .satisfies(still -> assertThat(still.getMax()).isCloseTo(before, within(1e-9)));
  }

  @Test
  void doesNotDependOnShiftOrScale() {
    double[] inputs = Series.walk(3, 500);

    assertThat(
            Textbook.worstDistance(
                indices(Series.affine(inputs, 3, 1_000), 14), indices(inputs, 14)))
        .isLessThan(1e-7);
  }

  @Test
  void isMirroredAtFiftyWithThePrices() {
    double[] inputs = Series.walk(4, 500);

    assertThat(
            Textbook.worstDistance(
                indices(Series.affine(inputs, -1, 0), 14),
                Series.affine(indices(inputs, 14), -1, 100)))
        .isLessThan(1e-9);
  }

  @Test
  void needsOneInputMoreThanItsPeriod() {
    RelativeStrengthIndex index = new RelativeStrengthIndex(2);
    index.update(1);
    index.update(2);

    assertThat(index.isReady()).isFalse();
    assertThatIllegalStateException().isThrownBy(index::value);
    index.update(3);
    assertThat(index.isReady()).isTrue();
  }

  @Test
  void updatesWithoutAllocation() {
    RelativeStrengthIndex index = new RelativeStrengthIndex(14);
    double[] inputs = Series.walk(5, 1_024);
    int[] next = {0};

    long bytes = AllocationMeter.bytesOfAMillion(() -> index.update(inputs[next[0]++ & 1_023]));

    assertThat(bytes).isZero();
    assertThat(index.isReady()).isTrue();
  }
}
