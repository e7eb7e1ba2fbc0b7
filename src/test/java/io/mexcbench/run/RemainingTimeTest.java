package io.mexcbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.environment.MachineWatch;
import io.mexcbench.regression.BenchmarkKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the time that is said to remain is the time that then passes. */
class RemainingTimeTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int ROUNDS = 10;

  @TempDir Path folder;

  private record Said(Duration at, Duration remaining) {}

  @ParameterizedTest
  @CsvSource({"GATE, 0.5", "GATE, 1", "GATE, 2", "ALL, 0.6", "ALL, 1.7"})
  void remainingTimeIsRightWithinAFifthAfterTheFirstMinute(BenchmarkSet set, double slowness)
      throws RunException {
    SplittableRandom random = new SplittableRandom(17);
    FakeForks forks =
        new FakeForks(
            launch -> {
              double factor = slowness * (0.9 + 0.2 * random.nextDouble());
              return Duration.ofNanos(Math.round(launch.forkCost().toNanos() * factor));
            });
    List<Said> said = new ArrayList<>();
    RunObserver listening =
        new RecordingObserver() {
          @Override
          public void forkFinished(BenchmarkKey key, String score, Progress progress) {
            said.add(new Said(Duration.ofNanos(forks.nanoTime()), progress.remaining()));
          }
        };

    new SuiteRun(
            Selection.of(set, Pattern.compile("")),
            ROUNDS,
            Duration.ofHours(9),
            new MeasuredForks(
                ResultFolder.create(folder, Instant.EPOCH, "0123456"),
                forks,
                forks::nanoTime,
                new MachineWatch(folder.resolve("nothing"), forks::nanoTime)),
            listening)
        .run();

    Duration end = Duration.ofNanos(forks.nanoTime());
    List<Said> afterAMinute =
        said.stream()
            .filter(one -> one.at().compareTo(MINUTE) >= 0)
            .filter(one -> end.minus(one.at()).compareTo(MINUTE) >= 0)
            .toList();
    assertThat(afterAMinute)
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat((double) one.remaining().toMillis() / end.minus(one.at()).toMillis())
                    .as("said after %s", one.at())
                    .isBetween(0.8, 1.2));
  }
}
