package io.mexcbench.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.proof.Contestant.Judged;
import io.mexcbench.proof.Contestant.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The harness counts what happened: contestants whose answers are known. */
class EvaluationTest {
  private static final int FORKS = 10;
  private static final int ITERATIONS = 15;

  @Test
  void contestantThatAlwaysAccusesIsAlwaysWrongOnEqualCode() {
    Row.Result result = evaluation().play(accusing(one -> true)).result();

    assertThat(share(result, "false alarm")).isOne();
    assertThat(share(result, "any alarm")).isOne();
    assertThat(share(result, "any alarm noisy")).isOne();
    assertThat(share(result, "found 3")).isOne();
    assertThat(share(result, "passed 3")).isZero();
    assertThat(result.meanForks()).isEqualTo(5);
  }

  @Test
  void contestantThatNeverAccusesFindsNothing() {
    Row.Result result = evaluation().play(accusing(one -> false)).result();

    assertThat(share(result, "false alarm")).isZero();
    assertThat(share(result, "found 20")).isZero();
    assertThat(share(result, "found tail")).isZero();
    assertThat(share(result, "passed 20")).isOne();
  }

  /** The sides have the same forks, so the ratio of their sums is what was done to them. */
  @Test
  void slowdownsAreWhatTheyAreCalled() {
    Draw same =
        (recorded, random) -> new Case(recorded, recorded.nanos(), recorded.nanos(), List.of());
    Evaluation evaluation = new Evaluation(recorded(), same, 4, 1);

    assertThat(share(evaluation.play(accusing(one -> ratio(one) > 1)).result(), "false alarm"))
        .isZero();
    for (int percent : Evaluation.PERCENTS) {
      Row.Result result =
          evaluation
              .play(accusing(one -> Math.abs(ratio(one) - 1 - percent / 100.0) < 1e-9))
              .result();
      assertThat(share(result, "found " + percent)).isOne();
    }
    Row.Result tail = evaluation.play(accusing(one -> Math.abs(ratio(one) - 1.2) < 0.01)).result();
    assertThat(share(tail, "found tail")).isOne();
  }

  @Test
  void splitUsesNoForkTwice() {
    RecordedForks one = recorded().get(0);
    Case split = Draw.split(5).of(one, new Random(3));
    List<double[]> both = new ArrayList<>(split.base());
    both.addAll(split.candidate());
    Set<double[]> used = Collections.newSetFromMap(new IdentityHashMap<>());
    used.addAll(both);
    assertThat(used).hasSize(10).containsAll(one.nanos());
    assertThatIllegalArgumentException().isThrownBy(() -> Draw.split(6).of(one, new Random(3)));
  }

  @Test
  void everyContestantSeesTheSameSuites() {
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    evaluation().play(accusing(one -> remember(one, first)));
    evaluation().play(accusing(one -> remember(one, second)));
    assertThat(second).containsExactlyInAnyOrderElementsOf(first);
  }

  /** Our gate on scatter of 0.1 %: equal code passes, a slowdown of 5 % is found. */
  @Test
  void gateIsPlayedAtOnceAndUntilDecided() {
    List<RecordedForks> steady =
        IntStream.range(0, 50).mapToObj(i -> recorded("S" + i, 0.001)).toList();
    Row.Result atOnce =
        new Evaluation(steady, Draw.split(5), 2, 1).play(GateContestant.fixed(2)).result();
    assertThat(share(atOnce, "equal passed")).isGreaterThan(0.95);
    assertThat(share(atOnce, "found 5")).isOne();
    assertThat(atOnce.meanForks()).isEqualTo(5);

    Row.Result untilDecided =
        new Evaluation(steady, Draw.withReplacement(24), 2, 1)
            .play(GateContestant.adaptive(2))
            .result();
    assertThat(share(untilDecided, "equal passed")).isGreaterThan(0.95);
    assertThat(share(untilDecided, "found 5")).isOne();
    assertThat(untilDecided.meanForks()).isBetween(3.0, 5.0);
  }

  @Test
  void tallyTellsShareAndClusteredInterval() {
    Tally tally = new Tally();
    IntStream.range(0, 300).forEach(i -> tally.add("a", i < 30));
    IntStream.range(0, 100).forEach(i -> tally.add("b", i < 90));
    Rate rate = tally.rate();
    assertThat(rate.share()).isEqualTo(120.0 / 400);
    assertThat(rate.cases()).isEqualTo(400);
    // Both drawn alike: all of one cluster at the worst.
    assertThat(rate.low()).isCloseTo(0.1, within(1e-9));
    assertThat(rate.high()).isCloseTo(0.9, within(1e-9));
    assertThatIllegalStateException().isThrownBy(() -> new Tally().rate());
  }

  /** Wilson's interval of 5 in 100, as published in textbooks: .0215 to .1118. */
  @Test
  void singleClusterHasWilsonsInterval() {
    Tally tally = new Tally();
    IntStream.range(0, 100).forEach(i -> tally.add("all", i < 5));
    assertThat(tally.rate().low()).isCloseTo(0.0215, within(5e-5));
    assertThat(tally.rate().high()).isCloseTo(0.1118, within(5e-5));
  }

  private static Evaluation evaluation() {
    return new Evaluation(recorded(), Draw.split(5), 4, 1);
  }

  /** Half of them quiet, half of them noisy. */
  private static List<RecordedForks> recorded() {
    return IntStream.range(0, 60)
        .mapToObj(i -> recorded("B" + i, i % 2 == 0 ? 0.005 : 0.2))
        .toList();
  }

  private static RecordedForks recorded(String name, double scatter) {
    Random random = new Random(name.hashCode());
    List<double[]> forks = new ArrayList<>();
    for (int fork = 0; fork < FORKS; fork++) {
      double nanos = 100 * Math.exp(scatter * random.nextGaussian());
      double[] iterations = new double[ITERATIONS];
      Arrays.fill(iterations, nanos);
      forks.add(iterations);
    }
    return RecordedForks.of(name.substring(0, 1), "", name, forks, List.of());
  }

  private static boolean remember(Case one, List<Double> seen) {
    synchronized (seen) {
      seen.add(ratio(one));
    }
    return false;
  }

  private static double ratio(Case one) {
    return sum(one.candidate()) / sum(one.base());
  }

  private static double sum(List<double[]> forks) {
    return forks.stream().flatMapToDouble(Arrays::stream).sum();
  }

  private static Contestant accusing(Predicate<Case> rule) {
    return new Contestant() {
      @Override
      public String name() {
        return "test";
      }

      @Override
      public String input() {
        return "cases";
      }

      @Override
      public List<Judged> judge(List<Case> suite, List<Integer> indices, Random random) {
        return indices.stream()
            .map(suite::get)
            .map(
                one ->
                    new Judged(
                        rule.test(one) ? Outcome.SLOWER : Outcome.PASSED, one.candidate().size()))
            .toList();
      }
    };
  }

  private static double share(Row.Result result, String measure) {
    return result.rates().get(measure).share();
  }
}
