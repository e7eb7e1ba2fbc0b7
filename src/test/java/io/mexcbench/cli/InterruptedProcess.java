package io.mexcbench.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A process that starts another one, as a run does, and waits to be interrupted. */
final class InterruptedProcess {
  private InterruptedProcess() {}

  @SuppressWarnings("try") // The interruption is held, not used.
  public static void main(String[] args) throws Exception {
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    try (Interruption interruption = Interruption.expected(err)) {
      Process fork = new ProcessBuilder("sleep", "600").start();
      System.out.println(fork.pid());
      if (args.length == 0) {
        new CountDownLatch(1).await();
      }
      fork.destroyForcibly();
    }
    System.exit(ExitCode.REGRESSED);
  }
}
