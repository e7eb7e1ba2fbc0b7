package io.mexcbench.cli;

import java.io.PrintWriter;

/**
 * Makes a run that is interrupted, by a key or by a signal, end at once: with the exit code that
 * says so, and without forks that would go on measuring. What it had written stays marked as
 * incomplete.
 */
final class Interruption implements AutoCloseable {
  private final Thread hook;

  private Interruption(PrintWriter err, Runnable cleanup) {
    this.hook = new Thread(() -> end(err, cleanup), "interruption");
  }

  /** From now on until it is closed. */
  static Interruption expected(PrintWriter err) {
    return expected(err, () -> {});
  }

  /**
   * The same with something to be taken away, once nothing runs any more that could use it.
   *
   * @param cleanup takes little time
   */
  static Interruption expected(PrintWriter err, Runnable cleanup) {
    Interruption interruption = new Interruption(err, cleanup);
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
  private static void end(PrintWriter err, Runnable cleanup) {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    cleanup.run();
    err.println("interrupted; the result is incomplete and will not be compared");
    err.flush();
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
  }
}
