package io.mexcbench.load.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import io.mexcbench.load.trend.LeakJudgement;
import io.mexcbench.load.trend.LeakRule;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An object of 64 bytes kept of one message in ten thousand is found within four million messages,
 * and a clean process is not accused. Each run is a JVM of its own with a heap of 128 MB.
 */
class LeakOnRealHeapsTest {
  private static final int EVERY = 10_000;

  /** Five of each kind in a build, of both collectors together; a hundred of each under -Pdeep. */
  private static int runs(String collector) {
    return Rounds.of(collector.equals("Serial") ? 3 : 2, 100);
  }

  private record Heap(LeakJudgement judgement, int kept) {}

  private static Heap run(String collector, int keepEvery)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+Use" + collector + "GC",
                "-cp",
                System.getProperty("java.class.path"),
                HeapOfMessages.class.getName(),
                Integer.toString(keepEvery))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    double[] messages = new double[HeapOfMessages.SAMPLES];
    double[] bytes = new double[HeapOfMessages.SAMPLES];
    try (BufferedReader lines = process.inputReader()) {
      for (int i = 0; i < messages.length; i++) {
        List<String> line = List.of(lines.readLine().split(" ", -1));
        messages[i] = Double.parseDouble(line.get(0));
        bytes[i] = Double.parseDouble(line.get(1));
      }
      String last = lines.readLine();
      return new Heap(
          LeakRule.heap().judge(messages, bytes),
          Integer.parseInt(last.substring("kept ".length())));
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Serial", "G1"})
  void aLeakIsFoundAndACleanHeapIsNot(String collector) throws IOException, InterruptedException {
    int runs = runs(collector);
    int found = 0;
    int alarms = 0;
    double leastSlope = Double.MAX_VALUE;
    double highestClean = 0;
    double highestCleanZ = 0;
    for (int i = 0; i < runs; i++) {
      Heap leaking = run(collector, EVERY);
      assertThat(leaking.kept()).isEqualTo(HeapOfMessages.MESSAGES / EVERY);
      found += leaking.judgement().isLeak() ? 1 : 0;
      leastSlope = Math.min(leastSlope, leaking.judgement().trend().slope());
      LeakJudgement clean = run(collector, 0).judgement();
      alarms += clean.isLeak() ? 1 : 0;
      highestClean = Math.max(highestClean, clean.trend().slope());
      highestCleanZ = Math.max(highestCleanZ, clean.trend().z());
    }
    System.out.printf(
        Locale.ROOT,
        "%s: leak found in %d of %d runs (least slope %.4f B/message), false alarms %d of %d"
            + " (highest slope %.4f, highest z %.2f)%n",
        collector,
        found,
        runs,
        leastSlope,
        alarms,
        runs,
        highestClean,
        highestCleanZ);
    assertThat(found).isGreaterThanOrEqualTo(runs - runs / 100);
    assertThat(alarms).isLessThanOrEqualTo(runs / 100);
  }
}
