package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the monitoring that {@code .ci/install-tools} installs. */
final class Program {
  /**
   * What a call came to.
   *
   * @param text all that it printed
   */
  record Outcome(int exitCode, String text) {}

  /** Set where the tools of {@code .ci/install-tools} must be there. */
  private static final String REQUIRED = "CI_REQUIRED_TOOLS";

  private static final int SECONDS_MAX = 60;

  private final Path path;

  private Program(Path path) {
    this.path = path;
  }

  /** Skips the test where it is missing, and fails it where it must be there. */
  static Program required(String name) {
    Optional<Path> found =
        Stream.of(
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
            .map(place -> Path.of(place, name))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      System.out.println(name + " is not installed: what needs it was not tested");
      assertThat(System.getenv(REQUIRED)).as(name + " is required by " + REQUIRED).isNull();
    }
    assumeTrue(found.isPresent(), name + " is installed");
    return new Program(found.orElseThrow());
  }

  /** Waits for its end. */
  Outcome run(String... arguments) throws IOException, InterruptedException {
    Path output = Files.createTempFile("program", ".txt");
    try {
      Process process = start(output, List.of(arguments));
      boolean hasEnded = process.waitFor(SECONDS_MAX, TimeUnit.SECONDS);
      if (!hasEnded) {
        process.destroyForcibly();
      }
      String text = Files.readString(output, StandardCharsets.UTF_8);
      assertThat(hasEnded).as(() -> path + " has not ended: " + text).isTrue();
      return new Outcome(process.exitValue(), text);
    } finally {
      Files.delete(output);
    }
  }

  /** Lets it run on, but not longer than this process. */
  Process start(Path output, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(path.toString()));
    command.addAll(arguments);
    return new ProcessBuilder(Tether.to(command))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }
}
