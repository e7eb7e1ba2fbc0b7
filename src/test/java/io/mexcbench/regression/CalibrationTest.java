package io.mexcbench.regression;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The error rates of the gate on made-up suites: forks that scatter by 0.5 to 8 %, some of them of
 * two kinds, and stalls in every iteration.
 */
@Tag("simulation")
class CalibrationTest {
  private static final int SUITES = Rounds.of(300, 3_000);
  private static final int SIZE = 30;
  private static final int ITERATIONS = 15;

  @Test
  void fewSuitesOfOneSessionRaiseAFalseAlarm() {
    Random random = new Random(41);
    List<Report> reports =
        IntStream.range(0, SUITES)
            .mapToObj(
                i ->
                    Gate.compare(
                        suite(random, List.of(5), 0, 1, false),
                        suite(random, List.of(5), 0, 1, false),
                        GateOptions.ofFiles(Thresholds.of(2))))
            .toList();

    assertRates("one session, threshold 2", reports);
  }

  @Test
  void fewSuitesAgainstThreeDriftedSessionsRaiseAFalseAlarm() {
    Random random = new Random(42);
    List<Report> reports =
        IntStream.range(0, SUITES)
            .mapToObj(
                i ->
                    Gate.compare(
                        suite(random, List.of(7, 7, 7), 0.015, 1, true),
                        suite(random, List.of(7), 0.015, 1, true),
                        GateOptions.ofFiles(Thresholds.of(2))))
            .toList();

    assertRates("three sessions, threshold 2", reports);
  }

  @Test
  void slowdownSeldomPassesAndIsFoundWhereForksAreQuiet() {
    Random random = new Random(43);
    long passed = 0;
    long found = 0;
    for (int i = 0; i < SUITES; i++) {
      Report report =
          Gate.compare(
              suite(random, List.of(7, 7, 7), 0.012, 1, true),
              suite(random, List.of(7), 0.012, 1.2, true),
              GateOptions.ofFiles(Thresholds.of(10)));
      passed += count(report, Verdict.UNCHANGED) + count(report, Verdict.IMPROVED);
      found += count(report, Verdict.REGRESSED);
    }
    System.out.printf(
        "a slowdown of 20 %% against three sessions, threshold 10: %.3f found, %.4f passed%n",
        found / (double) (SUITES * SIZE), passed / (double) (SUITES * SIZE));

    assertThat(passed).isLessThan(SUITES * SIZE / 200);
    assertThat(found).isGreaterThan(SUITES * SIZE * 7 / 10);
  }

  private static void assertRates(String what, List<Report> reports) {
    long alarms = reports.stream().filter(one -> !one.slower().isEmpty()).count();
    System.out.printf("%s: false alarm in %d of %d suites%n", what, alarms, reports.size());

    // The promise is 5 %, and three standard errors above it.
    assertThat((double) alarms)
        .isLessThan(reports.size() * (0.05 + 3 * Math.sqrt(0.05 * 0.95 / reports.size())));
  }

  private static long count(Report report, Verdict verdict) {
    return GateTest.times(report).stream().filter(one -> one.verdict() == verdict).count();
  }

  /** Most of a session's drift is common to all benchmarks. */
  private static List<Measurement> suite(
      Random random, List<Integer> sessions, double drift, double factor, boolean isMarked) {
    double[] common =
        random.doubles(sessions.size()).map(i -> drift * random.nextGaussian()).toArray();
    List<Measurement> suite = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      Measurement one = benchmark(random, i, sessions, common, factor);
      suite.add(isMarked ? one.withSessions(sessions) : one);
    }
    return suite;
  }

  private static Measurement benchmark(
      Random random, int index, List<Integer> sessions, double[] common, double factor) {
    List<double[]> forks = new ArrayList<>();
    for (int session = 0; session < common.length; session++) {
      double drift = common[session] * (0.8 + 0.4 * random.nextDouble());
      for (int fork = 0; fork < sessions.get(session); fork++) {
        double kind = index % 7 == 3 && random.nextInt(3) == 0 ? 0.06 : 0;
        double log = drift + kind + scatter(index) * random.nextGaussian();
        forks.add(fork(random, factor * (100 + index) * Math.exp(log)));
      }
    }
    return MeasurementFixture.measured(MeasurementFixture.key("A.b" + index), "ns/op", forks);
  }

  private static double scatter(int index) {
    return 0.005 * (1 << (index % 5));
  }

  private static double[] fork(Random random, double nanos) {
    double[] iterations = new double[ITERATIONS];
    Arrays.setAll(
        iterations,
        i ->
            nanos
                * (1 + 0.02 * -Math.log(1 - random.nextDouble()))
                * (random.nextInt(60) == 0 ? 1.5 : 1));
    return iterations;
  }
}
