package io.mexcbench.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineWatchTest {
  private static final String GOVERNOR = "sys/devices/system/cpu/cpu0/cpufreq/scaling_governor";

  @TempDir private Path root;

  private ProcTree tree;
  private MachineWatch watch;
  private long nanos;

  @BeforeEach
  void setUp() {
    tree = new ProcTree(root);
    watch = new MachineWatch(root, () -> nanos);
  }

  @Test
  void machineOnWhichNothingElseRunsShowsNothing() {
    watch.sample();
    sampleAfter(60);
    assertThat(watch.summary())
        .contains(
            new ForeignLoad(
                0,
                0,
                0,
                0,
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.of("tsc"),
                Optional.empty()));
  }

  @Test
  void everythingThatIsWatchedIsInTheSummary() {
    tree.process(70, 1, "backup", 1000, 0).process(71, 1, "editor", 10, 0).steal(40).load(0.25);
    watch.sample();
    tree.process(70, 1, "backup", 1060, 0).process(71, 1, "editor", 40, 0).steal(43).load(1.5);
    sampleAfter(60);
    tree.process(70, 1, "backup", 1075, 0).load(0.5);
    sampleAfter(30);
    assertThat(watch.summary())
        .contains(
            new ForeignLoad(
                1.17,
                1.5,
                0.03,
                0.05,
                Optional.of("backup"),
                OptionalDouble.of(1.5),
                Optional.of("tsc"),
                Optional.empty()));
  }

  @Test
  void ownForksAndWhatTheyStartAreNotForeign() {
    watch.sample();
    tree.process(200, ProcTree.SELF, "java", 900, 0).process(201, 200, "perf", 300, 0);
    sampleAfter(20);
    tree.ended(200).ended(201).process(ProcTree.SELF, 50, "java", 60, 1300);
    sampleAfter(20);
    assertThat(othersPercent()).isZero();
  }

  @Test
  void processThatCameAndWentIsCountedWhereItWasWaitedFor() {
    watch.sample();
    tree.process(50, 1, "bash", 3, 250);
    sampleAfter(100);
    assertThat(othersPercent()).isEqualTo(2.5);
    assertThat(watch.summary().orElseThrow().busiest()).contains("bash");
  }

  @Test
  void whatAProcessUsedBeforeTheRunIsNotCountedWhenItEnds() {
    tree.process(60, 50, "sh", 5, 0).process(61, 60, "maven", 90_000, 0);
    watch.sample();
    tree.ended(61).ended(60).process(50, 1, "bash", 3, 90_005 + 30);
    sampleAfter(100);
    assertThat(othersPercent()).isEqualTo(0.3);
  }

  @Test
  void processNobodyWaitedForHidesNotWhatTheOthersUsed() {
    tree.process(60, 1, "daemon", 90_000, 0).process(61, 1, "backup", 10, 0);
    watch.sample();
    tree.ended(60).process(61, 1, "backup", 210, 0);
    sampleAfter(100);
    assertThat(othersPercent()).isEqualTo(2);
  }

  @Test
  void newProcessWithTheNumberOfAnOldOneIsNew() {
    tree.process(60, 1, "old", 90_000, 0, 11);
    watch.sample();
    tree.process(60, 1, "new", 100, 0, 12).process(1, 0, "init", 500, 90_900);
    sampleAfter(100);
    assertThat(othersPercent()).isEqualTo(1);
  }

  @Test
  void shortRoundsArePutTogetherUntilTheirWorstMeansSomething() {
    watch.sample();
    tree.process(70, 1, "cron", 90, 0);
    sampleAfter(3);
    sampleAfter(3);
    sampleAfter(4);
    assertThat(watch.summary().orElseThrow().othersWorstPercent()).isEqualTo(9);
    tree.process(70, 1, "cron", 180, 0);
    sampleAfter(3);
    assertThat(watch.summary().orElseThrow().othersWorstPercent()).isEqualTo(9);
    assertThat(othersPercent()).isEqualTo(13.85);
  }

  @ParameterizedTest
  @CsvSource({
    "stress-ng, stress-ng",
    "a (b) c) d, a",
    "/home/me/secret/tool, tool",
    "worker: queue, worker",
    "token=abc, token",
    "x<y>, x?y?",
  })
  void nameOfAProcessIsBare(String name, String shown) {
    watch.sample();
    tree.process(70, 1, name, 500, 0);
    sampleAfter(10);
    assertThat(watch.summary().orElseThrow().busiest()).contains(shown);
    assertThat(othersPercent()).isEqualTo(50);
  }

  @Test
  void settingThatChangesDuringTheRunIsTold() {
    tree.setting(GOVERNOR, "performance");
    watch.sample();
    sampleAfter(20);
    tree.setting("sys/devices/system/clocksource/clocksource0/current_clocksource", "hpet");
    sampleAfter(20);
    tree.setting("sys/devices/system/clocksource/clocksource0/current_clocksource", "tsc");
    tree.setting(GOVERNOR, "powersave");
    sampleAfter(20);
    assertThat(watch.summary().orElseThrow().change())
        .contains("clock source changed from tsc to hpet");
  }

  @Test
  void systemWithoutProcessFilesClaimsNothing(@TempDir Path other) {
    MachineWatch elsewhere = new MachineWatch(other, () -> nanos);
    elsewhere.sample();
    nanos += Duration.ofSeconds(60).toNanos();
    elsewhere.sample();
    assertThat(elsewhere.summary()).isEmpty();
  }

  @Test
  void oneSampleIsNoWatch() {
    assertThat(watch.summary()).isEmpty();
    watch.sample();
    assertThat(watch.summary()).isEmpty();
  }

  @Test
  void malformedProcessesAreLeftOut() {
    tree.process(70, 1, "backup", 100, 0);
    watch.sample();
    tree.process(70, 1, "backup", 200, 0)
        .write("proc/71/stat", "")
        .write("proc/72/stat", "72 (x) S 1 2 3\n")
        .write("proc/73/stat", "73 x S 1 1 1 0 -1 4 1 2 3 4 999 999 9 9 20 0 1 0 7 1 2\n")
        .write("proc/74/status", "Name: x\n");
    sampleAfter(100);
    assertThat(othersPercent()).isEqualTo(1);
  }

  @Test
  void processesThatAreTheirOwnAncestorsDoNotStopTheWatch() {
    tree.process(70, 71, "a", 10, 0).process(71, 70, "b", 10, 0).process(72, 72, "c", 10, 0);
    watch.sample();
    tree.ended(70).ended(72).process(71, 70, "b", 60, 0);
    sampleAfter(100);
    assertThat(othersPercent()).isEqualTo(0.5);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void thisMachineIsWatched() {
    MachineWatch here = new MachineWatch(Path.of("/"), System::nanoTime);
    here.sample();
    here.sample();
    assertThat(here.summary())
        .hasValueSatisfying(load -> assertThat(load.othersPercent()).isNotNegative());
  }

  private double othersPercent() {
    return watch.summary().orElseThrow().othersPercent();
  }

  private void sampleAfter(int seconds) {
    nanos += Duration.ofSeconds(seconds).toNanos();
    watch.sample();
  }
}
