package io.mexcbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program in JavaScript with a package that others wrote: what {@code ws} understands of
 * WebSocket is what the standard says.
 */
public final class ForeignProgram implements AutoCloseable {
  /** Set where the tools of {@code .ci/install-tools} must be there. */
  private static final String REQUIRED = "CI_REQUIRED_TOOLS";

  private static final Path PACKAGES = Path.of(".ci/node_modules");
  private static final Path SCRIPTS = Path.of("src/test/resources/io/mexcbench/foreign");
  private static final int SECONDS_MAX = 30;

  private final Process process;
  private final BufferedReader output;

  private ForeignProgram(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Skips the test where Node or the package is missing, and fails it where they must be there. */
  public static ForeignProgram start(String script, String... arguments) throws IOException {
    return startWith("ws", script, arguments);
  }

  /** The same with another package. */
  public static ForeignProgram startWith(String needed, String script, String... arguments)
      throws IOException {
    Optional<Path> node = find("node");
    boolean isThere = node.isPresent() && Files.isDirectory(PACKAGES.resolve(needed));
    if (!isThere) {
      System.out.printf(
          "Node with the package %s is not installed: nobody else was talked to%n", needed);
      assertThat(System.getenv(REQUIRED)).as("node, " + needed + ": " + REQUIRED).isNull();
    }
    assumeTrue(isThere, "Node and its package " + needed + " are installed");
    List<String> command =
        new ArrayList<>(List.of(node.orElseThrow().toString(), SCRIPTS.resolve(script).toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("NODE_PATH", PACKAGES.toAbsolutePath().toString());
    return new ForeignProgram(builder.start());
  }

  private static Optional<Path> find(String program) {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
        .map(place -> Path.of(place, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The next line that it prints. */
  public String line() throws IOException {
    String line = output.readLine();
    assertThat(line).as("a line of the foreign program").isNotNull();
    return line;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.destroy();
    try {
      assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
