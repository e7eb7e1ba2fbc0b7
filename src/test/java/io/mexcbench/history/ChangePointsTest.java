package io.mexcbench.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePointsTest {
  private static final Offset<Double> TOLERANCE = Offset.offset(1.2);

  /** How runs of equal code scatter. */
  enum Scatter {
    NORMAL,
    HEAVY_TAILS,
    BAD_RUNS;

    double next(SplittableRandom random) {
      double one = gaussian(random);
      return switch (this) {
        case NORMAL -> one;
        case HEAVY_TAILS -> one / Math.sqrt(chiSquare(random)); // Student's t with three degrees
        case BAD_RUNS -> random.nextInt(10) == 0 ? one + 5 * random.nextDouble() : one;
      };
    }
  }

  @ParameterizedTest
  @EnumSource(Scatter.class)
  void fewerThanOneInTwentySeriesOfEqualCodeShowsAStep(Scatter scatter) {
    SplittableRandom random = new SplittableRandom(7);
    int series = Rounds.of(400, 4000);
    for (int length : new int[] {6, 12, 30, 60}) {
      long alarms =
          IntStream.range(0, series)
              .filter(any -> !of(noisy(flat(length), scatter, 0.03, random)).isEmpty())
              .count();
      System.out.printf(
          "change points: %d of %d series of %d equal points with %s scatter show a step%n",
          alarms, series, length, scatter);
      assertThat((double) alarms / series).isLessThanOrEqualTo(0.05);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 10})
  void tenStepsOfFourPercentAreTenSteps(int runsOfEachLevel) {
    double[] stairs = new double[11 * runsOfEachLevel];
    for (int i = 0; i < stairs.length; i++) {
      int level = i / runsOfEachLevel;
      stairs[i] = 100 * Math.pow(1.04, level);
    }

    List<ChangePoints.Change> found =
        of(noisy(stairs, Scatter.NORMAL, 0.005, new SplittableRandom(3)));

    assertThat(found)
        .extracting(ChangePoints.Change::at)
        .isEqualTo(IntStream.rangeClosed(1, 10).mapToObj(i -> i * runsOfEachLevel).toList());
    assertThat(found).allSatisfy(one -> assertThat(percent(one)).isCloseTo(4, TOLERANCE));
  }

  @ParameterizedTest
  @CsvSource({"10, 30", "3, 20", "17, 20", "20, 40", "150, 300", "399, 420"})
  void singleStepIsFoundWhereItIs(int at, int length) {
    double[] step = flat(length);
    Arrays.fill(step, at, length, 110);

    List<ChangePoints.Change> found =
        of(noisy(step, Scatter.NORMAL, 0.01, new SplittableRandom(5)));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).at()).isEqualTo(at);
    assertThat(percent(found.get(0))).isCloseTo(10, TOLERANCE);
  }

  @Test
  void slowdownThatWasMendedIsTwoSteps() {
    double[] bump = flat(30);
    Arrays.fill(bump, 10, 20, 115);

    assertThat(of(noisy(bump, Scatter.NORMAL, 0.01, new SplittableRandom(9))))
        .extracting(ChangePoints.Change::at)
        .containsExactly(10, 20);
  }

  @Test
  void badRunsMakeNoLevel() {
    double[] values = noisy(flat(30), Scatter.NORMAL, 0.01, new SplittableRandom(11));
    values[8] *= 1.6;
    values[20] *= 1.5;
    values[21] *= 1.7;

    assertThat(of(values)).isEmpty();
  }

  @Test
  void unitMakesNoDifference() {
    double[] step = flat(24);
    Arrays.fill(step, 12, 24, 107);
    double[] nanos = noisy(step, Scatter.NORMAL, 0.01, new SplittableRandom(13));
    double[] micros = Arrays.stream(nanos).map(one -> one / 1000).toArray();

    assertThat(of(micros)).extracting(ChangePoints.Change::at).containsExactly(12);
    assertThat(of(nanos)).extracting(ChangePoints.Change::at).containsExactly(12);
  }

  @Test
  void bytesThatComeFromNothingAreAStepAndTracesOfThemAreNot() {
    double[] bytes = new double[20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = 0.0001 * (i % 3 + 1) + (i < 14 ? 0 : 24);
    }

    assertThat(ChangePoints.of(bytes, 8)).extracting(ChangePoints.Change::at).containsExactly(14);
    assertThat(ChangePoints.of(Arrays.copyOf(bytes, 14), 8)).isEmpty();
  }

  @Test
  void fewerPointsThanTwoLevelsHaveNoStep() {
    assertThat(of(new double[] {100, 100, 100, 200, 200})).isEmpty();
    assertThat(of(new double[0])).isEmpty();
    assertThat(of(new double[] {100, 100, 100, 200, 200, 200})).hasSize(1);
  }

  private static List<ChangePoints.Change> of(double[] values) {
    return ChangePoints.of(values, 0);
  }

  private static double percent(ChangePoints.Change change) {
    return (change.after() / change.before() - 1) * 100;
  }

  private static double[] flat(int length) {
    double[] values = new double[length];
    Arrays.fill(values, 100);
    return values;
  }

  private static double[] noisy(
      double[] levels, Scatter scatter, double size, SplittableRandom random) {
    return Arrays.stream(levels)
        .map(level -> level * Math.exp(size * scatter.next(random)))
        .toArray();
  }

  /** Of three degrees of freedom, divided by them. */
  private static double chiSquare(SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += Math.pow(gaussian(random), 2);
    }
    return sum / 3;
  }

  /** Box and Muller. */
  private static double gaussian(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
