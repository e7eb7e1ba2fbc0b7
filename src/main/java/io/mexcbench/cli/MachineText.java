package io.mexcbench.cli;

import io.mexcbench.environment.Environment;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.report.Markdown;

/** The machine, the JVM and the settings that figures come from, in one line of Markdown. */
final class MachineText {
  private MachineText() {}

  static String of(RunRecord record) {
    Environment environment = record.environment();
    return "%s, %d cores, %s, JDK %s (%s), flags %s, %d forks of %d iterations"
        .formatted(
            Markdown.escaped(environment.cpuModel()),
            environment.cores(),
            Markdown.escaped(environment.os()),
            Markdown.escaped(record.machine().jdkVersion()),
            Markdown.escaped(environment.jdkVendor()),
            Markdown.code(String.join(" ", environment.vmFlags())),
            record.settings().forks(),
            record.settings().measurementIterations());
  }
}
