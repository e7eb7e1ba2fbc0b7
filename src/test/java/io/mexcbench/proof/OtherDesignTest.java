package io.mexcbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.proof.Contestant.Judged;
import io.mexcbench.proof.Contestant.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

/** By hand: logarithms of -.02, -.01, 0, .01, .02 have the variance .00025 on five forks. */
class OtherDesignTest {
  private static final double[] LOGS = {-0.02, -0.01, 0, 0.01, 0.02};

  private static final OtherDesign STUDENT = new OtherDesign("t", StatUtils::min, false);
  private static final OtherDesign KNOWN = new OtherDesign("z", StatUtils::min, true);

  /** The standard error is .01; t of 8 degrees has 2.31 at .025 and 2.90 at .01, one-sided. */
  @Test
  void levelIsSharedByTheSuiteAsHolmHasIt() {
    assertThat(outcomes(STUDENT, List.of(0.024))).containsExactly(Outcome.SLOWER);
    assertThat(outcomes(STUDENT, List.of(0.024, 0.0))).startsWith(Outcome.SLOWER);
    assertThat(outcomes(STUDENT, List.of(0.0226, 0.0))).startsWith(Outcome.UNDECIDED);
    assertThat(outcomes(STUDENT, List.of(0.0226, 0.05)))
        .containsExactly(Outcome.SLOWER, Outcome.SLOWER);
    assertThat(outcomes(STUDENT, List.of(0.0285, 0.0, 0.0, 0.0, 0.0)))
        .startsWith(Outcome.UNDECIDED);
    assertThat(outcomes(STUDENT, List.of(0.0295, 0.0, 0.0, 0.0, 0.0))).startsWith(Outcome.SLOWER);
  }

  /** Two per cent is .0198 in logarithms; t of 8 degrees has 1.86 at .05, one-sided. */
  @Test
  void littleIsNeitherSlowerNorUnchanged() {
    assertThat(outcomes(STUDENT, List.of(0.0195))).containsExactly(Outcome.UNDECIDED);
    assertThat(outcomes(STUDENT, List.of(0.0010))).containsExactly(Outcome.PASSED);
    assertThat(outcomes(STUDENT, List.of(0.0014))).containsExactly(Outcome.UNDECIDED);
  }

  /** All ten forks scatter by 1.49 %, so the standard error is .00943; z is 1.96 at .025. */
  @Test
  void knownSpreadIsThatOfAllRecordedForks() {
    assertThat(outcomes(KNOWN, List.of(0.021, 0.021))).containsOnly(Outcome.SLOWER);
    assertThat(outcomes(STUDENT, List.of(0.021, 0.021))).containsOnly(Outcome.UNDECIDED);
  }

  private static List<Outcome> outcomes(OtherDesign design, List<Double> shifts) {
    List<Case> suite = shifts.stream().map(OtherDesignTest::shifted).toList();
    List<Integer> all = IntStream.range(0, suite.size()).boxed().toList();
    return design.judge(suite, all, new Random(1)).stream().map(Judged::outcome).toList();
  }

  private static Case shifted(double shift) {
    List<double[]> base = forks(0);
    List<double[]> both = new ArrayList<>(base);
    both.addAll(forks(0));
    RecordedForks origin = RecordedForks.of("s", "", "b", both, List.of());
    return new Case(origin, base, forks(shift), List.of());
  }

  private static List<double[]> forks(double shift) {
    return Arrays.stream(LOGS)
        .mapToObj(log -> new double[] {Math.exp(log + shift), Math.exp(log + shift + 1)})
        .toList();
  }
}
