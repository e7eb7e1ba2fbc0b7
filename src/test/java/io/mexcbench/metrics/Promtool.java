package io.mexcbench.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Prometheus' own judge of what a server would be told. */
final class Promtool {
  /** Set where the tools of {@code .ci/install-tools} must be there. */
  private static final String REQUIRED = "CI_REQUIRED_TOOLS";

  private final Path program;

  private Promtool(Path program) {
    this.program = program;
  }

  /** Skips the test where it is missing, and fails it where it must be there. */
  static Promtool required() {
    Optional<Path> program =
        Stream.of(
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
            .map(place -> Path.of(place, "promtool"))
            .filter(Files::isExecutable)
            .findFirst();
    if (program.isEmpty()) {
      System.out.println("promtool is not installed: nobody else has read the metrics");
      assertThat(System.getenv(REQUIRED)).as("promtool is required by " + REQUIRED).isNull();
    }
    assumeTrue(program.isPresent(), "promtool is installed");
    return new Promtool(program.orElseThrow());
  }

  /** What it finds wrong with a text of metrics; empty if nothing. */
  String checkMetrics(byte[] text) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(program.toString(), "check", "metrics")
            .redirectErrorStream(true)
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(text);
    }
    try (InputStream out = process.getInputStream()) {
      String found = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      return code == 0 ? found : found + "exit code " + code;
    }
  }
}
