package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.ControlCheck;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.MeasurementFixture;
import io.mexcbench.regression.Mode;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Thresholds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionVerdictTest {
  private static final String CONTROL = "io.mexcbench.bench.control.ControlBenchmark.";

  @Test
  void driftedMachineLeavesASessionUsable() {
    Report drifted = judged(120, 132);
    assertThat(drifted.verdict()).isEqualTo(RunVerdict.INVALID);
    assertThat(SessionVerdict.of(drifted)).isEqualTo(RunVerdict.INCOMPARABLE);
  }

  @Test
  void blindSentinelDoesNot() {
    assertThat(SessionVerdict.of(judged(100, 100))).isEqualTo(RunVerdict.INVALID);
    assertThat(SessionVerdict.of(judged(120, 120))).isEqualTo(RunVerdict.INVALID);
  }

  @Test
  void busyMachineDoesNot() {
    ControlCheck busy =
        new ControlCheck("quiet machine", false, "an indexer ran", Optional.empty());
    assertThat(SessionVerdict.of(judged(100, 110).withCheck(busy))).isEqualTo(RunVerdict.INVALID);
    assertThat(SessionVerdict.of(judged(120, 132).withCheck(busy))).isEqualTo(RunVerdict.INVALID);
  }

  @ParameterizedTest
  @EnumSource(names = "INVALID", mode = EnumSource.Mode.EXCLUDE)
  void everyOtherVerdictStands(RunVerdict verdict) {
    assertThat(SessionVerdict.of(new Report(verdict, 10, 3, List.of(), List.of(), List.of())))
        .isEqualTo(verdict);
  }

  private static Report judged(double fixed, double slowed) {
    return Gate.compare(
        suite(100, 110), suite(fixed, slowed), GateOptions.ofSuite(Thresholds.of(10)));
  }

  private static List<Measurement> suite(double fixed, double slowed) {
    return List.of(
        MeasurementFixture.timed("A.run", forks(50)),
        control("fixedWork", fixed),
        control("slowedWork", slowed));
  }

  private static Measurement control(String name, double nanos) {
    return MeasurementFixture.timed(
        new BenchmarkKey(CONTROL + name, Mode.AVERAGE_TIME, 1, Map.of()), forks(nanos));
  }

  private static double[] forks(double nanos) {
    return new double[] {nanos, nanos * 1.001, nanos * 0.999, nanos * 1.0005, nanos * 0.9995};
  }
}
