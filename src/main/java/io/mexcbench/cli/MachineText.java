package io.mexcbench.cli;

import io.mexcbench.environment.Environment;
import io.mexcbench.environment.RunRecord;

/** The machine, the JVM and the settings that figures come from, in one line of Markdown. */
final class MachineText {
  private MachineText() {}

  static String of(RunRecord record) {
    Environment environment = record.environment();
    return "%s, %d cores, %s, JDK %s (%s), flags `%s`, %d forks of %d iterations"
        .formatted(
            environment.cpuModel(),
            environment.cores(),
            environment.os(),
            record.machine().jdkVersion(),
            environment.jdkVendor(),
            String.join(" ", environment.vmFlags()),
            record.settings().forks(),
            record.settings().measurementIterations());
  }
}
