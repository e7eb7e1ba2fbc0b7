package io.mexcbench.proof;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A design that was weighed against our gate's: one score a fork, a one-sided test of their
 * logarithms, Holm's correction over the suite at 5 %, the usual least change, and a pass where the
 * bound of 95 % lies below it. The tail is not looked at.
 *
 * @param isSpreadKnown whether it is told how much the forks of each benchmark scatter, which
 *     nobody can know from five: what it finds is the most that this score and this correction can
 */
record OtherDesign(String name, ToDoubleFunction<double[]> score, boolean isSpreadKnown)
    implements Contestant {
  private static final double LEVEL = 0.05;
  private static final double CONFIDENCE = 0.95;
  private static final double LEAST = Math.log(1 + Contestants.THRESHOLD / 100);

  /** What the test of one benchmark says. */
  private record Test(double difference, double standardError, RealDistribution distribution) {
    private double probability() {
      if (standardError == 0) {
        return difference > 0 ? 0 : 1;
      }
      return distribution.cumulativeProbability(-difference / standardError);
    }

    private double bound() {
      return difference + distribution.inverseCumulativeProbability(CONFIDENCE) * standardError;
    }
  }

  @Override
  public String input() {
    return Input.ITERATIONS.text();
  }

  @Override
  public List<Judged> judge(List<Case> suite, List<Integer> indices, Random random) {
    List<Test> tests = suite.stream().map(this::test).toList();
    boolean[] rejected = rejected(tests);
    return indices.stream()
        .map(i -> new Judged(outcome(tests.get(i), rejected[i]), suite.get(i).candidate().size()))
        .toList();
  }

  private static Outcome outcome(Test test, boolean isRejected) {
    if (isRejected && test.difference() > LEAST) {
      return Outcome.SLOWER;
    }
    return test.bound() < LEAST ? Outcome.PASSED : Outcome.UNDECIDED;
  }

  private Test test(Case one) {
    double[] before = logs(one.base());
    double[] after = logs(one.candidate());
    int degrees = before.length + after.length - 2;
    double variance =
        isSpreadKnown
            ? StatUtils.variance(logs(one.origin().nanos()))
            : (squares(before) + squares(after)) / degrees;
    return new Test(
        StatUtils.mean(after) - StatUtils.mean(before),
        Math.sqrt(variance * (1.0 / before.length + 1.0 / after.length)),
        isSpreadKnown ? new NormalDistribution(null, 0, 1) : new TDistribution(null, degrees));
  }

  private double[] logs(List<double[]> forks) {
    return forks.stream().mapToDouble(fork -> Math.log(score.applyAsDouble(fork))).toArray();
  }

  private static double squares(double[] values) {
    return StatUtils.variance(values) * (values.length - 1);
  }

  /** Holm's: the least probability is held against the level over all, the next over the rest. */
  private static boolean[] rejected(List<Test> tests) {
    double[] probabilities = tests.stream().mapToDouble(Test::probability).toArray();
    int[] order =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> probabilities[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean[] rejected = new boolean[probabilities.length];
    for (int i = 0; i < order.length; i++) {
      if (probabilities[order[i]] > LEVEL / (order.length - i)) {
        break;
      }
      rejected[order[i]] = true;
    }
    return rejected;
  }
}
