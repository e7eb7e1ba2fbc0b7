package io.mexcbench.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.KilledProcess;
import io.mexcbench.environment.DiskSteps;
import io.mexcbench.environment.SampleRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {
  private static final int WRITES_MAX = 3;

  @TempDir private Path root;

  @Test
  void baselineIsOneOfTheTwoVersionsWheneverTheWriterWasKilled() throws Exception {
    BaselineStore store = new BaselineStore(root);
    RewritingProcess.writeVersion(store, 0);
    BaselinePair zero = pair();
    RewritingProcess.writeVersion(store, 1);
    BaselinePair one = pair();
    SplittableRandom random = new SplittableRandom(20);
    Map<String, Integer> seen = new TreeMap<>();
    int kills = KilledProcess.kills(10);
    for (int kill = 0; kill < kills; kill++) {
      kill(random, KilledProcess.HARD);
      seen.merge(versionOf(zero, one), 1, Integer::sum);
    }
    for (int kill = 0; kill < kills / 10; kill++) {
      kill(random, KilledProcess.TERMINATED);
      seen.merge(versionOf(zero, one), 1, Integer::sum);
    }
    System.out.println(
        "killed a writer of baselines %d times, ended it %d times: found %s whole"
            .formatted(kills, kills / 10, seen));
    assertThat(seen).containsOnlyKeys("version 0", "version 1");

    RewritingProcess.writeVersion(store, 1);
    assertThat(pair()).isEqualTo(one);
    assertThat(names()).as("the next write tidies up").containsExactly(SampleRecord.ID);
  }

  private void kill(SplittableRandom random, KilledProcess how) throws Exception {
    how.end(
        RewritingProcess.class,
        root,
        1 + random.nextInt(WRITES_MAX),
        random.nextInt(KilledProcess.SPINS_MAX));
  }

  private String versionOf(BaselinePair zero, BaselinePair one) throws BaselineException {
    BaselinePair found = pair();
    assertThat(found).isIn(zero, one);
    return found.equals(zero) ? "version 0" : "version 1";
  }

  /** Both files, to the byte, as a reader is given them. */
  private BaselinePair pair() throws BaselineException {
    return new PairFolder(root, new DiskSteps()).read(SampleRecord.ID).orElseThrow();
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
