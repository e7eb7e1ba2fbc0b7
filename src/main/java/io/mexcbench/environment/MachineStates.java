package io.mexcbench.environment;

import java.nio.file.Path;
import java.util.OptionalDouble;

/** Reads the state of this machine from the files of a Linux system and from the JVM. */
public final class MachineStates {
  private MachineStates() {}

  /**
   * Probes the machine whose files lie under a root.
   *
   * @param root of the file system, {@code /} but in tests
   */
  public static MachineState probe(Path root, JvmIdentity jvm) {
    SystemFiles files = SystemFiles.under(root);
    return new MachineState(
        files.kernel().orElse(jvm.osVersion()),
        jvm.version(),
        jvm.processors(),
        files.memoryBytes(),
        files.cpuLimitCores(),
        files.memoryLimitBytes(),
        files.loadAverage().isPresent() ? files.loadAverage() : known(jvm.loadAverage()),
        files.governor(),
        files.stealTicks());
  }

  /** Probes this machine with this JVM. */
  public static MachineState ofThisMachine() {
    return probe(Path.of("/"), JvmIdentity.ofThisJvm());
  }

  private static OptionalDouble known(double loadAverage) {
    return loadAverage < 0 ? OptionalDouble.empty() : OptionalDouble.of(loadAverage);
  }
}
