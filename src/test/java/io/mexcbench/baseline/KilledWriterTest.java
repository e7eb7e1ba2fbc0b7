package io.mexcbench.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.environment.SampleRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {
  private static final int KILLS = 20;
  private static final int WRITES_MAX = 6;

  @TempDir private Path root;

  @Test
  void baselineIsOneOfTheTwoVersionsWheneverTheWriterWasKilled() throws Exception {
    BaselineStore store = new BaselineStore(root);
    RewritingProcess.writeVersion(store, 0);
    Baseline zero = store.find(SampleRecord.ID).orElseThrow();
    RewritingProcess.writeVersion(store, 1);
    Baseline one = store.find(SampleRecord.ID).orElseThrow();
    SplittableRandom random = new SplittableRandom(20);
    Set<String> seen = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      killAfter(1 + random.nextInt(WRITES_MAX), random.nextInt(200_000));
      Baseline found = store.find(SampleRecord.ID).orElseThrow();
      String reason = found.provenance().orElseThrow().reason();
      Baseline expected = reason.equals("version 0") ? zero : one;
      assertThat(found.jmhJson()).isEqualTo(expected.jmhJson());
      assertThat(found.run()).isEqualTo(expected.run());
      assertThat(found.provenance()).isEqualTo(expected.provenance());
      seen.add(reason);
    }
    assertThat(seen).containsExactlyInAnyOrder("version 0", "version 1");
  }

  /**
   * Ends a writer some way into its next write.
   *
   * @param spins of this thread between the last whole write and the kill
   */
  private void killAfter(int writes, int spins) throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RewritingProcess.class.getName(),
                root.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader reported = writer.inputReader()) {
      for (int write = 0; write < writes; write++) {
        assertThat(reported.readLine()).isEqualTo(Integer.toString(write));
      }
      for (int spin = 0; spin < spins; spin++) {
        Thread.onSpinWait();
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }
}
