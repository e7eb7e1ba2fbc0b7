package io.mexcbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.environment.MachineWatch;
import io.mexcbench.regression.BenchmarkKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteRunTest {
  private static final Duration PLENTY = Duration.ofHours(1);

  @TempDir Path results;

  private final FakeForks forks = new FakeForks(Duration.ofSeconds(3));
  private final RecordingObserver observer = new RecordingObserver();
  private Selection selection;
  private ResultFolder folder;

  @BeforeEach
  void setUp() throws RunException {
    selection = Selection.of(BenchmarkSet.ALL, Pattern.compile("DecimalParser"));
    folder = ResultFolder.create(results, Instant.EPOCH, "0123456789abcdef");
  }

  @Test
  void everyRoundRunsOneForkOfEachBenchmark() throws RunException {
    int rounds = suite(3, PLENTY, forks).run();

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

    int rounds = suite(10, round.multipliedBy(4).plusSeconds(1), forks).run();

    assertThat(rounds).isEqualTo(4);
    assertThat(observer.seen()).endsWith("budget spent after 4");
    assertThat(new ObjectMapper().readTree(Files.readString(folder.file("jmh.json"))))
        .hasSize(selection.keys().size())
        .allSatisfy(entry -> assertThat(entry.at("/forks").asInt()).isEqualTo(4));
  }

  @Test
  void firstRoundIsRunHoweverSmallTheBudget() throws RunException {
    assertThat(suite(10, Duration.ofSeconds(1), forks).run()).isEqualTo(1);
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

    assertThatThrownBy(() -> suite(3, PLENTY, failing).run()).hasMessage("broken");

    assertThat(new ObjectMapper().readTree(Files.readString(folder.file("jmh.json"))))
        .hasSize(perRound);
    assertThat(folder.file("INCOMPLETE")).exists();
  }

  @Test
  void progressCountsDownToNothing() throws RunException {
    suite(2, PLENTY, forks).run();

    int perRound = selection.keys().size();
    Duration round = Duration.ofSeconds(3L * perRound);
    assertThat(observer.seen())
        .first(InstanceOfAssertFactories.STRING)
        .startsWith("starting " + perRound + " x 2, PT");
    assertThat(observer.seen().subList(1, 3))
        .containsExactly(
            "round 1/2 of %d, look in %s, then the end".formatted(perRound, round),
            "round 2/2 of %d, look in PT0S, then the end".formatted(perRound));
  }

  @Test
  void patternThatMatchesNothingIsAnErrorAndNotAnEmptyRun() {
    assertThatThrownBy(() -> Selection.of(BenchmarkSet.ALL, Pattern.compile("NoSuchThing")))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("NoSuchThing");
  }

  private SuiteRun suite(int rounds, Duration budget, ForkRunner runner) {
    MachineWatch nothing = new MachineWatch(results.resolve("nothing"), forks::nanoTime);
    return new SuiteRun(
        selection,
        rounds,
        budget,
        new MeasuredForks(folder, runner, forks::nanoTime, nothing),
        observer);
  }
}
