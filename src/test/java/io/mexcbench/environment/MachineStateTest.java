package io.mexcbench.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineStateTest {
  private static final JvmIdentity JVM =
      new JvmIdentity("Linux", "5.0", "amd64", "", 4, 1.5, 17, "Debian", "17.0.9+9");

  @TempDir private Path root;

  @Test
  void everythingThatLinuxTellsIsRead() throws IOException {
    write("proc/sys/kernel/osrelease", "6.1.0-test\n");
    write("proc/meminfo", "MemTotal:        4000000 kB\nMemFree:   1 kB\n");
    write("proc/loadavg", "0.25 0.50 0.75 1/100 4242\n");
    write("proc/stat", "cpu  1 2 3 4 5 6 7 88 9 10\ncpu0 1 2 3 4 5 6 7 8 9 10\n");
    write("sys/fs/cgroup/cpu.max", "150000 100000\n");
    write("sys/fs/cgroup/memory.max", "1073741824\n");
    write("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "performance\n");
    assertThat(MachineStates.probe(root, JVM))
        .isEqualTo(
            new MachineState(
                "6.1.0-test",
                "17.0.9+9",
                4,
                OptionalLong.of(4_096_000_000L),
                OptionalDouble.of(1.5),
                OptionalLong.of(1_073_741_824),
                OptionalDouble.of(0.25),
                Optional.of("performance"),
                OptionalLong.of(88)));
  }

  @Test
  void firstVersionOfControlGroupsIsRead() throws IOException {
    write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "200000\n");
    write("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
    write("sys/fs/cgroup/memory/memory.limit_in_bytes", "536870912\n");
    MachineState state = MachineStates.probe(root, JVM);
    assertThat(state.cpuLimitCores()).hasValue(2);
    assertThat(state.memoryLimitBytes()).hasValue(536_870_912);
  }

  @Test
  void limitsThatAreNoneAreEmpty() throws IOException {
    write("sys/fs/cgroup/cpu.max", "max 100000\n");
    write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
    MachineState state = MachineStates.probe(root, JVM);
    assertThat(state.cpuLimitCores()).isEmpty();
    assertThat(state.memoryLimitBytes()).isEmpty();
  }

  @Test
  void withoutTheFilesOfLinuxTheJvmAnswers() {
    assertThat(MachineStates.probe(root, JVM)).isEqualTo(bare("5.0", OptionalDouble.of(1.5)));
  }

  @Test
  void malformedFilesSayNothing() throws IOException {
    write("proc/sys/kernel/osrelease", "\n");
    write("proc/meminfo", "MemTotal: much kB\n");
    write("proc/loadavg", "heavy\n");
    write("proc/stat", "cpu 1 2\n");
    write("sys/fs/cgroup/cpu.max", "100000 0\n");
    write("sys/fs/cgroup/memory.max", "99999999999999999999\n");
    write("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "");
    assertThat(MachineStates.probe(root, JVM)).isEqualTo(bare("5.0", OptionalDouble.of(1.5)));
  }

  @Test
  void everyDifferenceIsAWarning() {
    MachineState before =
        new MachineState(
            "6.1",
            "17.0.1",
            4,
            OptionalLong.of(4L << 30),
            OptionalDouble.empty(),
            OptionalLong.empty(),
            OptionalDouble.of(0.1),
            Optional.of("performance"),
            OptionalLong.of(1));
    MachineState now =
        new MachineState(
            "6.2",
            "17.0.2",
            2,
            OptionalLong.of(8L << 30),
            OptionalDouble.of(1.5),
            OptionalLong.of(1 << 30),
            OptionalDouble.of(3.2),
            Optional.empty(),
            OptionalLong.of(9));
    assertThat(now.warningsAgainst(before))
        .extracting(MachineWarning::text)
        .containsExactly(
            "kernel was 6.1 for the baseline and is 6.2 now",
            "JDK version was 17.0.1 for the baseline and is 17.0.2 now",
            "usable cores was 4 for the baseline and is 2 now",
            "memory was 4096 MiB for the baseline and is 8192 MiB now",
            "CPU limit was none for the baseline and is 1.5 cores now",
            "memory limit was not known for the baseline and is 1024 MiB now",
            "CPU governor was performance for the baseline and is not known now",
            "load average 3.2 on 2 cores when the run began");
    assertThat(now.warningsAgainst(before))
        .allSatisfy(warning -> assertThat(warning.remedy()).isNotBlank());
  }

  @Test
  void twoMachinesOfOneTypeGiveNoWarning() {
    MachineState one = withMemory(16_000_000_000L);
    MachineState other = withMemory(16_500_000_000L);
    assertThat(one.warningsAgainst(other)).isEmpty();
  }

  @Test
  void stolenTicksAreCountedFromAnEarlierState() {
    assertThat(withSteal(OptionalLong.of(120)).stealTicksSince(withSteal(OptionalLong.of(20))))
        .hasValue(100);
    assertThat(withSteal(OptionalLong.of(120)).stealTicksSince(withSteal(OptionalLong.empty())))
        .isEmpty();
  }

  @Test
  void thisMachineIsRead() {
    assertThat(MachineStates.ofThisMachine().usableCores()).isPositive();
  }

  private static MachineState bare(String kernel, OptionalDouble load) {
    return new MachineState(
        kernel,
        "17.0.9+9",
        4,
        OptionalLong.empty(),
        OptionalDouble.empty(),
        OptionalLong.empty(),
        load,
        Optional.empty(),
        OptionalLong.empty());
  }

  private static MachineState withMemory(long bytes) {
    return new MachineState(
        "6.1",
        "17.0.1",
        4,
        OptionalLong.of(bytes),
        OptionalDouble.empty(),
        OptionalLong.empty(),
        OptionalDouble.of(0.5),
        Optional.empty(),
        OptionalLong.empty());
  }

  private static MachineState withSteal(OptionalLong ticks) {
    return new MachineState(
        "6.1",
        "17.0.1",
        4,
        OptionalLong.empty(),
        OptionalDouble.empty(),
        OptionalLong.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        ticks);
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
