package io.mexcbench.run;

import static io.mexcbench.run.AdaptiveFixture.CONTROLS;
import static io.mexcbench.run.AdaptiveFixture.DEALS;
import static io.mexcbench.run.AdaptiveFixture.DEPTH;
import static io.mexcbench.run.AdaptiveFixture.ENCODE;
import static io.mexcbench.run.AdaptiveFixture.PLENTY;
import static io.mexcbench.run.AdaptiveFixture.THREE;
import static io.mexcbench.run.AdaptiveFixture.TIMED_CONTROLS;
import static io.mexcbench.run.AdaptiveFixture.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.jmhjson.JmhReader;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Looks;
import io.mexcbench.regression.Measurement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which forks an adaptive run measures when it has all the time it wants. */
class AdaptiveRunTest {
  @TempDir Path results;

  private AdaptiveFixture fixture;
  private FakeForks forks;
  private ScriptedJudge judge;

  @BeforeEach
  void setUp() throws RunException {
    fixture = new AdaptiveFixture(results);
    forks = fixture.forks;
    judge = fixture.judge;
  }

  @Test
  void whatIsDecidedAtTheFirstLookIsNotMeasuredAgain() throws RunException {
    fixture.run(PLENTY);

    assertThat(forks.counts()).isEqualTo(counts(Map.of()));
    assertThat(fixture.looks()).containsExactly("after 3: 3 decided, 0 on, 0 open");
  }

  @Test
  void undecidedBenchmarksGoOnToTheLastLookAlone() throws RunException {
    judge.decides(DEPTH, 21).decides(DEALS, 10);

    fixture.run(PLENTY);

    assertThat(forks.counts()).isEqualTo(counts(Map.of(DEPTH, 20L, DEALS, 10L)));
    assertThat(fixture.looks())
        .containsExactly(
            "after 3: 1 decided, 2 on, 0 open",
            "after 5: 0 decided, 2 on, 0 open",
            "after 10: 1 decided, 1 on, 0 open",
            "after 20: 0 decided, 0 on, 1 open");
    assertThat(lastForks(10)).containsOnly(DEPTH);
  }

  @Test
  void roundsAreInterleavedAndNotJudgedBeforeTheLook() throws RunException {
    judge.decides(DEPTH, 5).decides(DEALS, 5).decides(ENCODE, 5);

    fixture.run(PLENTY);

    assertThat(lastForks(2 * (TIMED_CONTROLS + 3)))
        .filteredOn(name -> !name.startsWith("Control"))
        .containsExactly(ENCODE, DEALS, DEPTH, ENCODE, DEALS, DEPTH);
    assertThat(judge.looks()).isEqualTo(2);
  }

  @Test
  void decidedBenchmarkStaysDecidedWhateverALaterLookSays() throws RunException {
    judge.decides(DEPTH, 5);
    Function<List<Measurement>, Judgement> fickle =
        soFar -> {
          Judgement now = judge.apply(soFar);
          List<BenchmarkKey> all = soFar.stream().map(Measurement::key).toList();
          return judge.looks() == 1 ? now : new Judgement(all, List.of(), true);
        };

    fixture.adaptive(THREE, Looks.standard(), PLENTY, forks, fickle).run();

    assertThat(forks.counts()).isEqualTo(counts(Map.of(DEPTH, 20L)));
  }

  @Test
  void controlsThatDoNotHoldGetMoreForksAndNotForEver() throws RunException {
    judge.trustsControlsAfter(100);

    fixture.run(PLENTY);

    Map<String, Long> expected = counts(Map.of());
    expected.replaceAll((name, count) -> count == 5 ? 10L : count);
    assertThat(forks.counts()).isEqualTo(expected);
  }

  @Test
  void controlsTakeAtMostAFifthOfTheTimeWhileMostIsUndecided() throws RunException {
    FakeForks asLongAsExpected = new FakeForks(Launch::forkCost);
    Selection gate = Selection.of(BenchmarkSet.GATE, Pattern.compile(""));
    gate.keys().forEach(key -> judge.decides(key.shortName(), 20));
    MeasuredForks measured = fixture.measured(asLongAsExpected);

    new AdaptiveRun(gate, Looks.standard(), PLENTY, measured, judge, fixture.observer).run();

    assertThat(measured.timeOf(Selection::isControl).multipliedBy(5))
        .isLessThanOrEqualTo(measured.timeOf(key -> true));
    assertThat(asLongAsExpected.counts())
        .containsEntry("ControlBenchmark.empty", 3L)
        .containsEntry("ControlBenchmark.fixedWork", 20L);
  }

  @Test
  void judgeIsShownTheFileAndNothingElse() throws Exception {
    fixture.run(PLENTY);

    assertThat(judge.last())
        .usingRecursiveComparison()
        .isEqualTo(JmhReader.read(fixture.folder.file("jmh.json")));
  }

  @Test
  void resultThatCannotBeReadStrictlyEndsTheRunUnjudged() throws RunException {
    ForkRunner broken = launch -> FakeForks.fork(launch.key(), 0);
    AdaptiveRun run = fixture.adaptive(THREE, Looks.standard(), PLENTY, broken, judge);

    assertThatThrownBy(run::run)
        .isInstanceOf(RunException.class)
        .hasMessageContaining("the result is unusable")
        .hasMessageContaining("jmh.json");
    assertThat(judge.looks()).isZero();
  }

  @Test
  void fullEvidenceBeginsWithTenForksOfEverything() throws RunException {
    judge.decides(DEPTH, 20);

    fixture.adaptive(THREE, Preset.FULL.looks(), PLENTY, forks, judge).run();

    assertThat(forks.counts()).isEqualTo(counts(Map.of(DEPTH, 20L, DEALS, 10L, ENCODE, 10L)));
  }

  @Test
  void estimateOfTheNextLookIsRight() throws RunException {
    judge.decides(DEPTH, 20).decides(ENCODE, 10);

    fixture.run(PLENTY);

    assertThat(fixture.observer.seen())
        .contains(
            told(2, 3 + CONTROLS, AdaptiveFixture.forks(3 + CONTROLS)),
            told(4, 2 + TIMED_CONTROLS, AdaptiveFixture.forks(2 + TIMED_CONTROLS)),
            told(6, 2, AdaptiveFixture.forks(2 * 4)),
            told(11, 1, AdaptiveFixture.forks(9)) + ", then the end",
            told(15, 1, AdaptiveFixture.forks(5)) + ", then the end");
  }

  private static String told(int round, int size, Duration toLook) {
    return "round %d/20 of %d, look in %s".formatted(round, size, toLook);
  }

  private List<String> lastForks(int count) {
    int all = forks.launched().size();
    return forks.launched().subList(all - count, all).stream()
        .map(BenchmarkKey::shortName)
        .toList();
  }
}
