package io.mexcbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.KilledProcess;
import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.Results;
import io.mexcbench.environment.RunRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever a run is killed: what it leaves is a whole result or is refused. */
class KilledRunTest {
  private static final int RUNS_MAX = 3;

  @TempDir Path root;

  @Test
  void resultIsWholeOrRefusedWheneverTheRunWasKilled() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    Map<String, Integer> found = new TreeMap<>();
    int kills = KilledProcess.kills(32) / 8;
    for (int kill = 0; kill < kills; kill++) {
      KilledProcess how = kill % 4 == 3 ? KilledProcess.TERMINATED : KilledProcess.HARD;
      Path results = Files.createDirectory(root.resolve("results" + kill));
      how.end(
          RecordingProcess.class,
          results,
          1 + random.nextInt(RUNS_MAX),
          random.nextInt(KilledProcess.SPINS_MAX));
      for (Path folder : list(results)) {
        found.merge(judged(folder), 1, Integer::sum);
      }
      assertThat(new Results(results).newestComplete()).isIn(list(results));
    }
    System.out.println("killed or ended " + kills + " runs: result folders " + found);
    assertThat(found).containsKeys("whole");
  }

  private static String judged(Path folder) throws Exception {
    try {
      Baseline result = Results.read(folder);
      RunRecord run = result.run().orElseThrow();
      assertThat(run.isComplete()).isTrue();
      assertThat(result.measurements())
          .singleElement()
          .satisfies(one -> assertThat(one.forks()).hasSize(RecordingProcess.FORKS));
      return "whole";
    } catch (BaselineException refused) {
      assertThat(refused.getMessage())
          .containsAnyOf("is the result of a run that did not end", "has no jmh.json");
      return "refused";
    }
  }

  private static List<Path> list(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
