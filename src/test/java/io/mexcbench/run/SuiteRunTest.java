package io.mexcbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.regression.BenchmarkKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteRunTest {
  private static final Duration PLENTY = Duration.ofHours(1);

  @TempDir Path results;

  private final FakeForks forks = new FakeForks(Duration.ofSeconds(3));
  private final List<String> seen = new ArrayList<>();
  private Selection selection;
  private ResultFolder folder;

  @BeforeEach
  void setUp() throws RunException {
    selection = Selection.of(BenchmarkSet.ALL, Pattern.compile("DecimalParser"));
    folder = ResultFolder.create(results, Instant.EPOCH, "0123456789abcdef");
  }

  @Test
  void everyRoundRunsOneForkOfEachBenchmark() throws RunException {
    int rounds = suite(3, PLENTY).runInto(folder, forks);

    List<BenchmarkKey> round = selection.keys();
    List<BenchmarkKey> expected = new ArrayList<>(round);
    expected.addAll(round);
    expected.addAll(round);
    assertThat(rounds).isEqualTo(3);
    assertThat(forks.launched()).isEqualTo(expected);
  }

  @Test
  void controlsRunWhateverIsIncluded() {
    assertThat(selection.keys())
        .extracting(BenchmarkKey::shortName)
        .contains(
            "ControlBenchmark.empty", "ControlBenchmark.fixedWork", "ControlBenchmark.slowedWork");
  }

  @Test
  void runEndsWithWholeRoundsWhenTheBudgetIsSpent() throws Exception {
    Duration round = Duration.ofSeconds(3).multipliedBy(selection.keys().size());

    int rounds = suite(10, round.multipliedBy(4).plusSeconds(1)).runInto(folder, forks);

    assertThat(rounds).isEqualTo(4);
    assertThat(seen).endsWith("budget spent after 4");
    assertThat(new ObjectMapper().readTree(Files.readString(folder.file("jmh.json"))))
        .hasSize(selection.keys().size())
        .allSatisfy(entry -> assertThat(entry.at("/forks").asInt()).isEqualTo(4));
  }

  @Test
  void firstRoundIsRunHoweverSmallTheBudget() throws RunException {
    assertThat(suite(10, Duration.ofSeconds(1)).runInto(folder, forks)).isEqualTo(1);
  }

  @Test
  void roundsThatWereFinishedAreKeptWhenALaterForkFails() throws Exception {
    int perRound = selection.keys().size();
    ForkRunner failing =
        launch -> {
          if (forks.launched().size() > perRound) {
            throw new RunException("broken");
          }
          return forks.runFork(launch);
        };

    assertThatThrownBy(() -> suite(3, PLENTY).runInto(folder, failing)).hasMessage("broken");

    assertThat(new ObjectMapper().readTree(Files.readString(folder.file("jmh.json"))))
        .hasSize(perRound);
    assertThat(folder.file("INCOMPLETE")).exists();
  }

  @Test
  void progressCountsDownToNothing() throws RunException {
    suite(2, PLENTY).runInto(folder, forks);

    int perRound = selection.keys().size();
    assertThat(seen.get(0)).isEqualTo("starting " + perRound + " x 2");
    assertThat(seen.get(1))
        .isEqualTo(
            "1/%d round 1/2 1.25 ns/op %s"
                .formatted(2 * perRound, Duration.ofSeconds(3L * (2 * perRound - 1))));
    assertThat(seen)
        .last()
        .isEqualTo("%d/%1$d round 2/2 %s.25 ns/op PT0S".formatted(2 * perRound, 2 * perRound));
  }

  @Test
  void patternThatMatchesNothingIsAnErrorAndNotAnEmptyRun() {
    assertThatThrownBy(() -> Selection.of(BenchmarkSet.ALL, Pattern.compile("NoSuchThing")))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("NoSuchThing");
  }

  private SuiteRun suite(int rounds, Duration budget) {
    return new SuiteRun(selection, rounds, budget, forks::nanoTime, new Recorder());
  }

  private final class Recorder implements RunObserver {
    @Override
    public void recordingInto(Path folder) {
      seen.add("recording into " + folder);
    }

    @Override
    public void starting(int benchmarks, int rounds, Duration estimate) {
      seen.add("starting " + benchmarks + " x " + rounds);
    }

    @Override
    public void forkFinished(
        BenchmarkKey key, String scoreText, Progress progress, Duration remaining) {
      seen.add(
          "%d/%d round %d/%d %s %s"
              .formatted(
                  progress.forksDone(),
                  progress.forksPlanned(),
                  progress.round(),
                  progress.rounds(),
                  scoreText.replaceFirst("(\\.\\d\\d)0+ ", "$1 "),
                  remaining));
    }

    @Override
    public void budgetSpent(int rounds) {
      seen.add("budget spent after " + rounds);
    }
  }
}
