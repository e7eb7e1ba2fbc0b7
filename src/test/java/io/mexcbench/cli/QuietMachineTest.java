package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.environment.ForeignLoad;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.SampleRecord;
import io.mexcbench.regression.ControlCheck;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuietMachineTest {
  private static final ControlCheck SENTINEL =
      new ControlCheck("sentinel", true, "the known slowdown was seen", Optional.empty());

  @Test
  void busyMachineIsTheCheckThatFails() {
    assertThat(QuietMachine.check(withOthers(34)))
        .contains(
            new ControlCheck(
                "quiet machine",
                false,
                "other processes took 34.0 % of a core on average, 34.0 % at worst, most of it"
                    + " indexer; stop indexer and run again",
                Optional.empty()));
  }

  @Test
  void quietMachineIsACheckThatHolds() {
    assertThat(QuietMachine.check(withOthers(1.5)))
        .contains(
            new ControlCheck(
                "quiet machine",
                true,
                "other processes took 1.50 % of a core on average, 1.50 % at worst,"
                    + " the hypervisor 0.00 % of a core on average, 0.00 % at worst",
                Optional.empty()));
  }

  @Test
  void nothingIsClaimedWhereNothingWasSeen() {
    assertThat(QuietMachine.check(SampleRecord.complete())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void busyMachineMakesEveryVerdictInvalid(RunVerdict verdict) {
    Report report = new Report(verdict, 10, 3, List.of(), List.of(SENTINEL), List.of());
    ControlCheck busy = QuietMachine.check(withOthers(34)).orElseThrow();
    ControlCheck quiet = QuietMachine.check(withOthers(1)).orElseThrow();

    assertThat(report.withCheck(busy).verdict()).isEqualTo(RunVerdict.INVALID);
    assertThat(ExitCode.of(report.withCheck(busy), false, false)).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(report.withCheck(quiet))
        .isEqualTo(new Report(verdict, 10, 3, List.of(), List.of(SENTINEL, quiet), List.of()));
  }

  private static RunRecord withOthers(double percent) {
    return SampleRecord.complete()
        .withWatch(
            Optional.of(
                new ForeignLoad(
                    percent,
                    percent,
                    0,
                    0,
                    Optional.of("indexer"),
                    OptionalDouble.of(0.5),
                    Optional.of("tsc"),
                    Optional.empty())));
  }
}
