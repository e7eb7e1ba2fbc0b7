package io.mexcbench.cli;

import java.io.PrintWriter;

/**
 * Makes a run that is interrupted, by a key or by a signal, end at once: with the exit code that
 * says so, and without forks that would go on measuring. What it had written stays marked as
 * incomplete.
 */
final class Interruption implements AutoCloseable {
  private final Thread hook;

  private Interruption(PrintWriter err) {
    this.hook = new Thread(() -> end(err), "interruption");
  }

  /** From now on until it is closed. */
  static Interruption expected(PrintWriter err) {
    Interruption interruption = new Interruption(err);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException isEnding) {
      // The hook runs already and ends the process.
      return;
    }
  }

  /** A shutdown hook cannot change the exit code in any other way. */
  private static void end(PrintWriter err) {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    err.println("interrupted; the result is incomplete and will not be compared");
    err.flush();
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
  }
}
