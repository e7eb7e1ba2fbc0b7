package io.mexcbench.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.MemoryFolder;
import io.mexcbench.Rounds;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignLoadTest {
  private static final long SECOND = 1_000_000_000;

  @ParameterizedTest
  @CsvSource({
    "10, 30, 10, 30, false",
    "10.01, 0, 0, 0, true",
    "1, 30.01, 0, 0, true",
    "0, 0, 10.01, 0, true",
    "0, 0, 1, 30.01, true",
  })
  void limitsAreTenOnAverageAndThirtyAtWorst(
      double others, double othersWorst, double steal, double stealWorst, boolean isDisturbed) {
    assertThat(load(others, othersWorst, steal, stealWorst).disturbance().isPresent())
        .isEqualTo(isDisturbed);
  }

  @Test
  void disturbanceNamesTheProcessAndTheRemedy() {
    assertThat(load(34.5678, 120, 0, 0).disturbance())
        .contains(
            new MachineWarning(
                "other processes took 34.6 % of a core on average, 120 % at worst,"
                    + " most of it stress-ng",
                "stop stress-ng and run again"));
    assertThat(load(0, 0, 12, 20).disturbance())
        .contains(
            new MachineWarning(
                "the hypervisor gave others 12.0 % of a core on average, 20.0 % at worst",
                "run again when the host is less busy, or on a host of its own"));
  }

  @Test
  void changedClockSourceIsADisturbance() {
    ForeignLoad load =
        new ForeignLoad(
            0,
            0,
            0,
            0,
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.of("tsc"),
            Optional.of("clock source changed from tsc to hpet"));
    assertThat(load.disturbance())
        .map(MachineWarning::text)
        .contains("during the run the clock source changed from tsc to hpet");
  }

  @Test
  void quietMachineIsToldInFigures() {
    assertThat(load(1.25, 3, 0, 0.1).summary())
        .isEqualTo(
            "other processes took 1.25 % of a core on average, 3.00 % at worst,"
                + " the hypervisor 0.00 % of a core on average, 0.100 % at worst");
  }

  @Test
  void recordComesBackAsItWasWritten() throws EnvironmentException {
    RunRecord run = SampleRecord.complete().withWatch(Optional.of(load(1, 2, 3, 4)));
    assertThat(RunRecord.fromMap(run.toMap())).isEqualTo(run);
    assertThat(RunRecord.fromMap(run.withVerdict("PASS").toMap()).watch()).isEqualTo(run.watch());
  }

  @Test
  void fieldThatIsWrongIsNamed() {
    Map<String, Object> map = new HashMap<>(SampleRecord.complete().toMap());
    map.put("watch", Map.of("othersPercent", -1));
    assertThatThrownBy(() -> RunRecord.fromMap(map))
        .hasMessage("watch.othersPercent must be a number, not negative, got -1");
    map.put("watch", Map.of("othersPercent", 1));
    assertThatThrownBy(() -> RunRecord.fromMap(map))
        .hasMessage("watch.othersWorstPercent is missing");
  }

  /** What disturbs is put into one stretch of an otherwise quiet run, or spread over all of it. */
  @Test
  void everyStallIsFoundAndNoQuietRunIsBlamed(@TempDir(factory = MemoryFolder.class) Path root) {
    SplittableRandom random = new SplittableRandom(17);
    int runs = Rounds.of(150, 3000);
    for (int run = 0; run < runs; run++) {
      boolean isSteal = random.nextBoolean();
      int rounds = random.nextInt(3, 20);
      int stalled = random.nextInt(rounds);
      double quiet = random.nextDouble(9);
      double stall = random.nextDouble(31, 190);
      assertThat(disturbance(root.resolve("quiet" + run), rounds, -1, quiet, 0, isSteal))
          .as("quiet run %s: %s %%", run, quiet)
          .isEmpty();
      assertThat(disturbance(root.resolve("stall" + run), rounds, stalled, 1, stall, isSteal))
          .as("run %s with a stall of %s %%", run, stall)
          .isPresent();
      assertThat(disturbance(root.resolve("slow" + run), rounds, -1, 11 + quiet, 0, isSteal))
          .as("run %s with %s %% all the time", run, 11 + quiet)
          .isPresent();
    }
    System.out.println("machine watch: " + runs + " quiet runs, " + 2 * runs + " disturbed");
  }

  private static Optional<MachineWarning> disturbance(
      Path root, int rounds, int stalled, double percent, double stall, boolean isSteal) {
    ProcTree tree = new ProcTree(root);
    long[] nanos = {0};
    MachineWatch watch = new MachineWatch(root, () -> nanos[0]);
    watch.sample();
    double ticks = 0;
    for (int round = 0; round < rounds; round++) {
      int seconds = 10 + 7 * round % 50;
      ticks += seconds * (round == stalled ? stall : percent);
      nanos[0] += seconds * SECOND;
      if (isSteal) {
        tree.steal((long) ticks);
      } else {
        tree.process(70, 1, "other", (long) ticks, 0);
      }
      watch.sample();
    }
    return watch.summary().orElseThrow().disturbance();
  }

  private static ForeignLoad load(
      double others, double othersWorst, double steal, double stealWorst) {
    return new ForeignLoad(
        others,
        othersWorst,
        steal,
        stealWorst,
        Optional.of("stress-ng"),
        OptionalDouble.of(1.5),
        Optional.of("tsc"),
        Optional.empty());
  }
}
