package io.mexcbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.environment.MachineWarning;
import io.mexcbench.environment.ProcTree;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves in its folder. */
class RecordedRunTest {
  private static final Instant START = Instant.parse("2026-11-22T08:15:00Z");
  private static final CodeIdentity CODE = new CodeIdentity("0123456789abcdef", false, "c0ffee");
  private static final String DEPTH = "io.mexcbench.bench.market.SpotDepthBenchmark.decodeDepth";

  @TempDir Path results;
  @TempDir Path system;

  private final FakeForks forks = new FakeForks(Duration.ofSeconds(3));
  private final ScriptedJudge judge = new ScriptedJudge();
  private final List<RunRecord> shown = new ArrayList<>();

  @Test
  void adaptiveRunRecordsItsLooksAndWhereFreshForksBegin() throws Exception {
    judge.findsSlower("SpotDepthBenchmark.decodeDepth", 5);

    FinishedRun finished = runUntilDecided(forks);

    RunRecord read = read(finished.folder());
    assertThat(read).isEqualTo(finished.record());
    assertThat(read.looks()).containsExactly(3, 5, 10, 20);
    assertThat(read.confirmedFrom()).isEqualTo(Map.of(DEPTH + ":avgt:1", 5));
    assertThat(read.settings().forks()).isEqualTo(3);
    assertThat(read.sessionsOf(DEPTH + ":avgt:1")).containsExactly(new Session(START, 0, 3));
    assertThat(read.isComplete()).isTrue();
    assertThat(read.verdict()).isEmpty();
    assertThat(finished.folder().file("INCOMPLETE")).doesNotExist();
  }

  @Test
  void judgeKnowsTheLooksAndTheHashesOfTheRun() throws Exception {
    FinishedRun finished = runUntilDecided(forks);

    assertThat(shown)
        .isNotEmpty()
        .allSatisfy(
            record -> {
              assertThat(record.looks()).containsExactly(3, 5, 10, 20);
              assertThat(record.confirmedFrom()).isEmpty();
              assertThat(record.isComplete()).isFalse();
              assertThat(record.classHashes()).isEqualTo(finished.record().classHashes());
              assertThat(record.environment()).isEqualTo(finished.record().environment());
            });
  }

  @Test
  void fixedRunGivesEveryBenchmarkTheForksOfItsPresetAndAsksNoJudge() throws Exception {
    FinishedRun finished =
        recordedRun(forks).run(results, START, forks::nanoTime, new RecordingObserver());

    assertThat(forks.counts().values()).containsOnly(10L).hasSize(7);
    assertThat(finished.record().looks()).isEmpty();
    assertThat(finished.record().settings().forks()).isEqualTo(10);
    assertThat(finished.record().sessions()).containsExactly(new Session(START, 0, 10));
    assertThat(judge.looks()).isZero();
  }

  /** Six controls of five forks take more than two fifths of two minutes. */
  @Test
  void controlsThatWouldTakeMostOfAShortBudgetAreLeftOut() throws Exception {
    recordedRun(forks, Duration.ofMinutes(2))
        .runUntilDecided(
            results,
            START,
            forks::nanoTime,
            new RecordingObserver(),
            (planned, soFar) -> judge.apply(soFar));

    assertThat(forks.counts())
        .containsOnlyKeys(
            "SpotDepthBenchmark.decodeDepth",
            "ControlBenchmark.fixedWork",
            "ControlBenchmark.slowedWork");
  }

  @Test
  void forkThatDiesLeavesTheMarkAndARecordThatIsNotComplete() throws Exception {
    ForkRunner dying =
        launch -> {
          if (forks.launched().size() == 30) {
            throw new RunException(launch.key() + " failed: forked VM was killed");
          }
          return forks.runFork(launch);
        };
    judge.decides("SpotDepthBenchmark.decodeDepth", 10);

    assertThatThrownBy(() -> runUntilDecided(dying))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("forked VM was killed");

    Path folder = results.resolve("20261122T081500Z-0123456");
    assertThat(folder.resolve("INCOMPLETE")).exists();
    assertThat(map(folder).get("complete")).isEqualTo(false);
  }

  @Test
  void quietMachineIsRecordedAsQuiet() throws Exception {
    new ProcTree(system);

    RunRecord record = runUntilDecided(forks).record();

    assertThat(record.watch().orElseThrow().disturbance()).isEmpty();
    assertThat(record.watch().orElseThrow().othersPercent()).isZero();
  }

  @Test
  void loadThatComesInTheMiddleOfTheRunIsRecordedWithItsName() throws Exception {
    ProcTree tree = new ProcTree(system);
    ForkRunner disturbed =
        launch -> {
          int done = forks.launched().size();
          if (done >= 7 && done < 14) {
            tree.process(70, 1, "/usr/bin/indexer", 150L * (done - 6), 0);
          }
          return forks.runFork(launch);
        };

    RunRecord record = read(runUntilDecided(disturbed).folder());

    assertThat(record.watch().flatMap(load -> load.disturbance()))
        .map(MachineWarning::remedy)
        .contains("stop indexer and run again");
  }

  @Test
  void machineThatTellsNothingIsNotJudgedByIt() throws Exception {
    assertThat(runUntilDecided(forks).record().watch()).isEqualTo(Optional.empty());
  }

  private FinishedRun runUntilDecided(ForkRunner runner) throws RunException {
    RunJudge remembering =
        (record, soFar) -> {
          shown.add(record);
          return judge.apply(soFar);
        };
    return recordedRun(runner)
        .runUntilDecided(results, START, forks::nanoTime, new RecordingObserver(), remembering);
  }

  private RecordedRun recordedRun(ForkRunner runner) throws RunException {
    return recordedRun(runner, Duration.ofHours(1));
  }

  private RecordedRun recordedRun(ForkRunner runner, Duration budget) throws RunException {
    RunPlan plan =
        new RunPlan(Preset.CI, BenchmarkSet.GATE, Pattern.compile("SpotDepth"), 10, budget);
    return new RecordedRun(plan, CODE, new RecordedRun.Machine(folder -> runner, system));
  }

  private static RunRecord read(ResultFolder folder) throws Exception {
    return RunRecord.fromMap(map(folder.path()));
  }

  private static Map<?, ?> map(Path folder) throws Exception {
    return new ObjectMapper()
        .readValue(Files.readString(folder.resolve("environment.json")), Map.class);
  }
}
