package io.mexcbench.cli;

import io.mexcbench.JavaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A command in a process of its own. */
final class CommandProcess {
  private CommandProcess() {}

  static Process start(Map<String, String> environment, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                JavaCommand.of(
                    List.of(JavaCommand.SOON_WARM, "-XX:+UseSerialGC"), Main.class, arguments))
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** All that it prints until it ends. */
  static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
