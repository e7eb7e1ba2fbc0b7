package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Work of four kinds that must not have moved. */
class ControlKindsTest {
  private static final GateOptions SUITE = GateOptions.ofSuite(Thresholds.of(10));
  private static final int ROUNDS = 400;

  @ParameterizedTest
  @CsvSource({
    "fixedWork, 4, true",
    "fixedWork, 7, false",
    "fixedWork, -7, false",
    "memoryWork, 12, true",
    "memoryWork, 18, false",
    "memoryWork, -18, false",
    "allocationWork, 20, true",
    "allocationWork, 32, false",
    "branchWork, 7, true",
    "branchWork, 10, false"
  })
  void eachKindHasItsLimit(String kind, double percent, boolean holds) {
    List<Measurement> moved = new ArrayList<>(run(100));
    moved.removeIf(one -> one.key().benchmark().endsWith(kind));
    moved.add(control(Controls.CLASS + kind, 100 + percent));
    Report report = Gate.compare(run(100), moved, SUITE);
    List<ControlCheck> failed = report.controls().stream().filter(one -> !one.holds()).toList();

    if (holds) {
      assertThat(report.verdict()).isEqualTo(RunVerdict.PASS);
    } else {
      assertThat(report.verdict()).isEqualTo(RunVerdict.INVALID);
      assertThat(failed)
          .extracting(ControlCheck::text)
          .contains("work that no change can move has moved: the machine is not what it was");
    }
  }

  @Test
  void kindsThatAnOldBaselineLacksAreAWarning() {
    List<Measurement> old = run(100).stream().filter(one -> !isNew(one)).toList();
    Report report = Gate.compare(old, run(100), SUITE);

    assertThat(report.verdict()).isEqualTo(RunVerdict.PASS);
    assertThat(report.controls())
        .extracting(ControlCheck::name)
        .containsExactly("fixed work", "sentinel");
    assertThat(report.warnings())
        .extracting(Warning::text)
        .contains(
            "not on both sides, so a machine that became slower at it would not be noticed:"
                + " memory work, allocation work, branch work");
    assertThat(Gate.compare(run(100), run(100), SUITE).warnings())
        .extracting(Warning::text)
        .noneMatch(text -> text.contains("would not be noticed"));
  }

  @Test
  @Tag("simulation")
  void atMostOneRunInTwentyOfEqualCodeIsInvalid() {
    // As recorded on an idle virtual machine: scatter of forks, drift of 1.2 % between sessions.
    Random random = new Random(20);
    long invalid =
        IntStream.range(0, ROUNDS)
            .filter(
                round ->
                    Gate.compare(
                                noisyRun(random, List.of(7, 7, 7)),
                                noisyRun(random, List.of(7)),
                                SUITE)
                            .verdict()
                        == RunVerdict.INVALID)
            .count();

    System.out.printf("%d of %d idle runs of equal code were invalid%n", invalid, ROUNDS);
    assertThat(invalid).isLessThanOrEqualTo(ROUNDS / 20);
  }

  private static boolean isNew(Measurement one) {
    return one.key().benchmark().matches(".*(memory|allocation|branch)Work");
  }

  private static List<Measurement> run(double nanos) {
    return List.of(
        timed("A.b", 99, 100, 101, 100, 100),
        control(Controls.FIXED_WORK, nanos),
        control(Controls.SLOWED_WORK, 1.1 * nanos),
        control(Controls.CLASS + "memoryWork", nanos),
        control(Controls.CLASS + "allocationWork", nanos),
        control(Controls.CLASS + "branchWork", nanos));
  }

  private static Measurement control(String name, double nanos) {
    return timed(key(name), nanos - 0.1, nanos, nanos + 0.1, nanos, nanos);
  }

  private static BenchmarkKey key(String name) {
    return new BenchmarkKey(name, Mode.AVERAGE_TIME, 1, Map.of());
  }

  private static List<Measurement> noisyRun(Random random, List<Integer> sessions) {
    double[] drifts =
        sessions.stream().mapToDouble(forks -> 0.012 * random.nextGaussian()).toArray();
    return List.of(
        timed("A.b", 100, 101, 99, 100, 100, 101, 99),
        noisy(random, Controls.FIXED_WORK, 730, 0.01, sessions, drifts),
        noisy(random, Controls.SLOWED_WORK, 803, 0.01, sessions, drifts),
        noisy(random, Controls.CLASS + "memoryWork", 700, 0.05, sessions, drifts),
        noisy(random, Controls.CLASS + "allocationWork", 100, 0.17, sessions, drifts),
        noisy(random, Controls.CLASS + "branchWork", 1080, 0.022, sessions, drifts));
  }

  private static Measurement noisy(
      Random random,
      String name,
      double nanos,
      double scatter,
      List<Integer> sessions,
      double[] drifts) {
    double[] forks =
        IntStream.range(0, sessions.size())
            .mapToObj(
                session ->
                    random
                        .doubles(sessions.get(session))
                        .map(
                            ignored ->
                                nanos * Math.exp(drifts[session] + scatter * random.nextGaussian()))
                        .toArray())
            .flatMapToDouble(Arrays::stream)
            .toArray();
    return timed(key(name), forks).withSessions(sessions);
  }
}
