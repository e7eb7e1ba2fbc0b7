package io.mexcbench.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A process that prints to a file; nothing is waited for any longer once it has ended. */
final class Attended {
  private static final long SECONDS_MAX = 90;
  private static final long POLL_MILLIS = 50;

  private final Process process;
  private final Path output;

  /**
   * @param output the file that it prints to
   */
  Attended(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Waits until it is so as {@link #await} does, and kills it if that will not be. */
  void awaitStart(Callable<Boolean> condition) throws Exception {
    try {
      await("readiness", condition);
    } catch (Exception | AssertionError e) {
      kill();
      throw e;
    }
  }

  /** Asks again until it is so; fails when the process has ended, or after a long time. */
  void await(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
    while (!condition.call()) {
      boolean hasEnded = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
      boolean isLate = System.nanoTime() - deadline > 0;
      if (hasEnded || isLate) {
        throw new AssertionError(
            (hasEnded ? "it has ended before: " : "waited in vain for: ")
                + what
                + "; "
                + printed());
      }
    }
  }

  /** All that it has printed so far. */
  String printed() throws IOException {
    return Files.readString(output);
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Asks it to end, and waits for that. */
  void end() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** At once, as a lack of memory would; once more changes nothing. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
