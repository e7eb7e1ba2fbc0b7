package io.mexcbench.monitoring;

import io.mexcbench.cli.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The live system as a process of its own, trading on the simulated exchange that it starts. */
final class RunningSystem implements AutoCloseable {
  private static final Pattern METRICS =
      Pattern.compile("metrics at http://(127\\.0\\.0\\.1:\\d+)/");
  private static final long POLL_MILLIS = 50;
  private static final long POLLS_MAX = 60_000 / POLL_MILLIS;

  private final Process process;
  private final String address;

  private RunningSystem(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it, and waits until its metrics can be read.
   *
   * @param output where it may print
   */
  static RunningSystem start(Path output) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "live",
                    "--http-port=0",
                    "--symbols=BTCUSDT"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    for (int poll = 0; poll < POLLS_MAX; poll++) {
      Matcher found = METRICS.matcher(Files.readString(output));
      if (found.find()) {
        return new RunningSystem(process, found.group(1));
      }
      if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    process.destroyForcibly();
    throw new AssertionError("it was not ready: " + Files.readString(output));
  }

  /** Host and port of its metrics. */
  String address() {
    return address;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
