package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.scaled;
import static io.mexcbench.regression.MeasurementFixture.withTail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What must hold of times and tails over several sessions, whatever was measured. */
@Tag("simulation")
class SessionLawsTest {
  private static final int ROUNDS = 40;
  private static final int SIZE = 14;
  private static final List<Verdict> BETTER_FIRST =
      List.of(Verdict.IMPROVED, Verdict.UNCHANGED, Verdict.INCONCLUSIVE, Verdict.REGRESSED);

  @Test
  void swappedSidesMirrorTheChange() {
    Random random = new Random(31);
    for (int round = 0; round < ROUNDS; round++) {
      List<Measurement> before = suite(random, List.of(4, 5, 4));
      List<Measurement> after = changed(random);
      List<Comparison> there = inOrder(before, after);
      List<Comparison> back = inOrder(after, before);

      assertThat(there).hasSize(2 * SIZE);
      for (int i = 0; i < there.size(); i++) {
        Comparison one = there.get(i);
        Comparison other = back.get(i);
        assertThat(ratio(one.interval().orElseThrow().low()))
            .isCloseTo(1 / ratio(other.interval().orElseThrow().high()), within(1e-9));
        if (one.verdict() == Verdict.IMPROVED) {
          assertThat(other.verdict()).isEqualTo(Verdict.REGRESSED);
        }
        if (one.verdict() == Verdict.REGRESSED) {
          assertThat(other.verdict()).isIn(Verdict.IMPROVED, Verdict.UNCHANGED);
        }
      }
    }
  }

  @Test
  void anotherClockOrUnitOnBothSidesOrOneChangesNoVerdict() {
    Random random = new Random(32);
    for (int round = 0; round < ROUNDS; round++) {
      List<Measurement> before = suite(random, List.of(4, 5, 4));
      List<Measurement> after = changed(random);
      double factor = Math.exp(5 * random.nextGaussian());
      List<String> verdicts = verdicts(before, after);

      assertThat(verdicts(all(before, factor), all(after, factor))).isEqualTo(verdicts);
      assertThat(verdicts(inMicros(before), after)).isEqualTo(verdicts);
      assertThat(verdicts(before, inMicros(after))).isEqualTo(verdicts);
    }
  }

  @Test
  void moreSlowdownNeverLooksBetter() {
    Random random = new Random(33);
    for (int round = 0; round < ROUNDS; round++) {
      List<Measurement> before = suite(random, List.of(4, 5, 4));
      List<Measurement> after = changed(random);
      int[] ranks = new int[2];
      for (double factor = 0.6; factor < 2.5; factor *= 1.04) {
        List<Measurement> slowed = new ArrayList<>(after);
        slowed.set(0, scaled(after.get(0), factor));
        List<Comparison> judged = inOrder(before, slowed);
        for (int i = 0; i < ranks.length; i++) {
          int rank = BETTER_FIRST.indexOf(judged.get(i).verdict());
          assertThat(rank).isGreaterThanOrEqualTo(ranks[i]);
          ranks[i] = rank;
        }
      }
    }
  }

  @Test
  void driftBetweenSessionsMakesEveryBenchmarkLessCertain() {
    Random random = new Random(34);
    List<Measurement> after = suite(random, List.of(5));
    List<Measurement> before = suite(random, List.of(5, 5, 5));
    List<Measurement> drifted =
        before.stream().map(one -> drifted(one, new double[] {1, 1.08, 0.95})).toList();
    List<Comparison> steady = inOrder(before, after);
    List<Comparison> moved = inOrder(drifted, after);

    for (int i = 0; i < steady.size(); i++) {
      assertThat(moved.get(i).detectablePercent().orElseThrow())
          .isGreaterThan(steady.get(i).detectablePercent().orElseThrow());
    }
  }

  private static Measurement drifted(Measurement one, double[] factors) {
    List<double[]> forks = new ArrayList<>();
    for (int i = 0; i < one.forks().size(); i++) {
      double factor = factors[i / 5];
      forks.add(Arrays.stream(one.forks().get(i)).map(x -> x * factor).toArray());
    }
    return new Measurement(
            one.key(),
            one.unit(),
            one.score(),
            forks,
            one.allocationForks(),
            one.allocation(),
            one.facts())
        .withSessions(one.sessionForks());
  }

  private static List<Measurement> suite(Random random, List<Integer> sessions) {
    int forks = sessions.stream().mapToInt(Integer::intValue).sum();
    return IntStream.range(0, SIZE)
        .mapToObj(
            i ->
                withTail(name(i), random, forks, 100 + i, 0.01 * (1 + i % 4))
                    .withSessions(sessions))
        .toList();
  }

  private static String name(int index) {
    return "A.b" + (char) ('a' + index);
  }

  private static List<Measurement> changed(Random random) {
    return suite(random, List.of(6)).stream()
        .map(one -> scaled(one, Math.exp(0.2 * random.nextGaussian())))
        .toList();
  }

  private static List<Measurement> all(List<Measurement> side, double factor) {
    return side.stream().map(one -> scaled(one, factor)).toList();
  }

  private static List<Measurement> inMicros(List<Measurement> side) {
    return side.stream()
        .map(one -> scaled(one, 1e-3))
        .map(
            one ->
                new Measurement(
                        one.key(),
                        "us/op",
                        one.score(),
                        one.forks(),
                        one.allocationForks(),
                        one.allocation(),
                        new TreeMap<>(Map.of()))
                    .withSessions(one.sessionForks()))
        .toList();
  }

  private static double ratio(double percent) {
    return 1 + percent / 100;
  }

  private static List<String> verdicts(List<Measurement> before, List<Measurement> after) {
    return inOrder(before, after).stream()
        .map(one -> one.key() + " " + one.metric() + " " + one.verdict())
        .toList();
  }

  /** By benchmark, time before tail. */
  private static List<Comparison> inOrder(List<Measurement> before, List<Measurement> after) {
    Report report = Gate.compare(before, after, GateOptions.ofFiles(Thresholds.of(10)));
    return report.comparisons().stream()
        .sorted(Comparator.comparing(Comparison::key).thenComparing(Comparison::metric))
        .toList();
  }
}
