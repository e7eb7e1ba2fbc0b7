package io.mexcbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;

/** Runs a class in a process of its own and ends it in the middle of its work. */
public enum KilledProcess {
  /** SIGKILL: nothing of it runs any more. */
  HARD,
  /** SIGTERM: its JVM shuts down in order. */
  TERMINATED;

  /** A few milliseconds, as long as the work that is to be interrupted takes. */
  public static final int SPINS_MAX = 200_000;

  /** How many kills a test makes: few in every build, 200 under {@code -Pdeep}. */
  public static int kills(int everyBuild) {
    return Integer.getInteger("mexcbench.kills", Rounds.of(everyBuild, 200));
  }

  /**
   * Ends a process some way into its next piece of work.
   *
   * @param main prints the number of each piece of work, from 0, when it is done; works for ever
   * @param folder its only argument
   * @param pieces that it finishes before
   * @param spins of this thread between the last whole piece and the end
   */
  public void end(Class<?> main, Path folder, int pieces, int spins) throws Exception {
    Process process =
        new ProcessBuilder(
                JavaCommand.of(
                    List.of(JavaCommand.SOON_WARM, "-XX:+UseSerialGC"), main, folder.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader reported = process.inputReader()) {
      for (int piece = 0; piece < pieces; piece++) {
        assertThat(reported.readLine()).isEqualTo(Integer.toString(piece));
      }
      for (int spin = 0; spin < spins; spin++) {
        Thread.onSpinWait();
      }
    } finally {
      if (this == TERMINATED) {
        process.destroy();
      } else {
        process.destroyForcibly();
      }
      process.waitFor();
    }
  }
}
