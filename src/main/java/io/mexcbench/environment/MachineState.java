package io.mexcbench.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What else a machine says of itself when a run begins: recorded, warned about where it differs,
 * and never a reason not to compare. What a system does not tell is empty.
 *
 * @param jdkVersion in full, such as {@code 17.0.15+6}
 * @param usableCores processors that the JVM may use, as a container limits them
 * @param memoryBytes of the machine
 * @param cpuLimitCores of the container
 * @param memoryLimitBytes of the container
 * @param loadAverage of the last minute
 * @param governor of the first processor's frequency
 * @param stealTicks that the hypervisor gave to others since the machine started
 */
public record MachineState(
    String kernel,
    String jdkVersion,
    int usableCores,
    OptionalLong memoryBytes,
    OptionalDouble cpuLimitCores,
    OptionalLong memoryLimitBytes,
    OptionalDouble loadAverage,
    Optional<String> governor,
    OptionalLong stealTicks) {

  private static final String DIFFERENT_MACHINE =
      "compare revisions side by side on one machine, or update the baseline on this one";

  /** The build that ends just before a run keeps every core busy by itself. */
  private static final double QUIET_LOAD_PER_CORE = 1.5;

  /** Sizes of one machine type differ by what the firmware keeps for itself. */
  private static final double MEMORY_TOLERANCE = 0.05;

  /**
   * What differs from the machine state that the baseline was recorded in, and what of this one
   * makes its times doubtful.
   */
  public List<MachineWarning> warningsAgainst(MachineState baseline) {
    List<MachineWarning> warnings = new ArrayList<>();
    differ(warnings, "kernel", baseline.kernel, kernel);
    differ(warnings, "JDK version", baseline.jdkVersion, jdkVersion);
    differ(warnings, "usable cores", baseline.usableCores, usableCores);
    if (!isNear(baseline.memoryBytes, memoryBytes)) {
      differ(warnings, "memory", bytes(baseline.memoryBytes), bytes(memoryBytes));
    }
    differ(warnings, "CPU limit", cores(baseline.cpuLimitCores), cores(cpuLimitCores));
    differ(warnings, "memory limit", bytes(baseline.memoryLimitBytes), bytes(memoryLimitBytes));
    differ(warnings, "CPU governor", governor(baseline.governor), governor(governor));
    warnings.addAll(warnings());
    return List.copyOf(warnings);
  }

  /** What of this state makes times doubtful whatever they are compared with. */
  public List<MachineWarning> warnings() {
    double load = loadAverage.orElse(0);
    if (load <= usableCores * QUIET_LOAD_PER_CORE) {
      return List.of();
    }
    return List.of(
        new MachineWarning(
            "load average " + load + " on " + usableCores + " cores when the run began",
            "stop other programs and run again"));
  }

  /** Ticks that the hypervisor gave to others since an earlier state of the same machine. */
  public OptionalLong stealTicksSince(MachineState earlier) {
    return stealTicks.isPresent() && earlier.stealTicks.isPresent()
        ? OptionalLong.of(stealTicks.getAsLong() - earlier.stealTicks.getAsLong())
        : OptionalLong.empty();
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new TreeMap<>();
    map.put("kernel", kernel);
    map.put("jdkVersion", jdkVersion);
    map.put("usableCores", usableCores);
    memoryBytes.ifPresent(bytes -> map.put("memoryBytes", bytes));
    cpuLimitCores.ifPresent(cores -> map.put("cpuLimitCores", cores));
    memoryLimitBytes.ifPresent(bytes -> map.put("memoryLimitBytes", bytes));
    loadAverage.ifPresent(load -> map.put("loadAverage", load));
    governor.ifPresent(name -> map.put("governor", name));
    stealTicks.ifPresent(ticks -> map.put("stealTicks", ticks));
    return map;
  }

  static MachineState from(Fields fields) throws EnvironmentException {
    MachineState state =
        new MachineState(
            fields.text("kernel"),
            fields.text("jdkVersion"),
            fields.positiveInt("usableCores"),
            fields.optionalLong("memoryBytes"),
            fields.optionalDouble("cpuLimitCores"),
            fields.optionalLong("memoryLimitBytes"),
            fields.optionalDouble("loadAverage"),
            fields.optionalText("governor"),
            fields.optionalLong("stealTicks"));
    fields.refuseOthers();
    return state;
  }

  private static void differ(
      List<MachineWarning> warnings, String what, Object before, Object now) {
    if (!Objects.equals(before, now)) {
      warnings.add(
          new MachineWarning(
              what + " was " + before + " for the baseline and is " + now + " now",
              DIFFERENT_MACHINE));
    }
  }

  private static boolean isNear(OptionalLong before, OptionalLong now) {
    if (before.isEmpty() || now.isEmpty()) {
      return before.equals(now);
    }
    double difference = Math.abs((double) now.getAsLong() - before.getAsLong());
    return difference <= MEMORY_TOLERANCE * before.getAsLong();
  }

  private static String bytes(OptionalLong bytes) {
    return bytes.isPresent() ? (bytes.getAsLong() >> 20) + " MiB" : "not known";
  }

  private static String cores(OptionalDouble cores) {
    return cores.isPresent() ? cores.getAsDouble() + " cores" : "none";
  }

  private static String governor(Optional<String> governor) {
    return governor.orElse("not known");
  }
}
