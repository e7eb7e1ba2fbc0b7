package io.mexcbench.run;

import static io.mexcbench.run.AdaptiveFixture.CONTROLS;
import static io.mexcbench.run.AdaptiveFixture.DEALS;
import static io.mexcbench.run.AdaptiveFixture.DEPTH;
import static io.mexcbench.run.AdaptiveFixture.ENCODE;
import static io.mexcbench.run.AdaptiveFixture.PLENTY;
import static io.mexcbench.run.AdaptiveFixture.THREE;
import static io.mexcbench.run.AdaptiveFixture.TIMED_CONTROLS;
import static io.mexcbench.run.AdaptiveFixture.counts;
import static io.mexcbench.run.AdaptiveFixture.forks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.jmhjson.JmhReader;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Looks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an adaptive run does with its budget, and with a minute more. */
class AdaptiveBudgetTest {
  private static final int ROUND = 3 + CONTROLS;
  private static final Duration FIRST_LOOK = forks(3 * ROUND);
  private static final Duration CONTROLS_TO_FIVE = forks(2 * TIMED_CONTROLS);

  @TempDir Path results;

  private AdaptiveFixture fixture;
  private ScriptedJudge judge;

  @BeforeEach
  void setUp() throws RunException {
    fixture = new AdaptiveFixture(results);
    judge = fixture.judge;
  }

  @Test
  void theSlowestLookingGoOnWhenTheBudgetIsTooSmallForAll() throws RunException {
    judge.findsSlower(ENCODE, 100).decides(DEPTH, 5).decides(DEALS, 5);

    fixture.run(FIRST_LOOK.plus(CONTROLS_TO_FIVE).plus(forks(3)));

    assertThat(fixture.forks.counts()).isEqualTo(counts(Map.of(ENCODE, 5L)));
    assertThat(fixture.looks())
        .containsExactly("after 3: 0 decided, 1 on, 2 open", "after 5: 0 decided, 0 on, 1 open");
  }

  @Test
  void nothingGoesOnThatCouldNotReachItsNextLook() throws RunException {
    judge.decides(DEPTH, 100);

    fixture.run(FIRST_LOOK.plus(CONTROLS_TO_FIVE).plus(forks(3 + 4)));

    assertThat(fixture.forks.counts()).isEqualTo(counts(Map.of(DEPTH, 5L)));
    assertThat(fixture.looks()).last().isEqualTo("after 5: 0 decided, 0 on, 1 open");
  }

  @Test
  void controlsGetTheirForksWhenNoWholeRoundFitsAnyMore() throws RunException {
    FakeForks unequal = new FakeForks(one -> forks(Selection.isControl(one.key()) ? 1 : 4));
    AdaptiveFixture other = new AdaptiveFixture(results.resolve("unequal"), unequal);

    other.run(forks(3 * (3 * 4 + CONTROLS)).minusSeconds(1));

    assertThat(unequal.counts()).isEqualTo(counts(Map.of(DEPTH, 2L, DEALS, 2L, ENCODE, 2L)));
    assertThat(other.observer.seen()).contains("budget spent after 2");
    assertThat(other.looks()).isEmpty();
    assertThat(other.judge.looks()).isEqualTo(1);
  }

  @Test
  void firstRoundIsRunHoweverSmallTheBudget() throws RunException {
    fixture.run(Duration.ofSeconds(1));

    assertThat(fixture.forks.counts().values()).containsOnly(1L).hasSize(ROUND);
  }

  @Test
  void forksThatBecomeSlowerEndTheRunWithinTheBudget() throws RunException {
    AtomicInteger count = new AtomicInteger();
    int untilFive = 3 * ROUND + 2 * (2 + TIMED_CONTROLS);
    FakeForks slowing = new FakeForks(launch -> forks(count.incrementAndGet() > untilFive ? 2 : 1));
    AdaptiveFixture other = new AdaptiveFixture(results.resolve("slowing"), slowing);
    other.judge.decides(DEPTH, 100).decides(DEALS, 100);
    Duration budget = forks(untilFive).plusSeconds(37);

    other.run(budget);

    assertThat(Duration.ofNanos(slowing.nanoTime())).isLessThanOrEqualTo(budget);
    assertThat(other.observer.seen()).contains("budget spent after 8");
    assertThat(slowing.counts()).containsEntry(DEPTH, 8L).containsEntry(DEALS, 8L);
  }

  @Test
  void loneSlowerBenchmarkIsMeasuredAnew() throws RunException {
    judge.findsSlower(DEPTH, 5).decides(DEALS, 10);

    SortedMap<BenchmarkKey, Integer> fresh = fixture.run(PLENTY);

    assertThat(names(fresh)).isEqualTo(Map.of(DEPTH, 5));
    assertThat(fixture.forks.counts()).isEqualTo(counts(Map.of(DEPTH, 9L, DEALS, 10L)));
    assertThat(fixture.observer.seen())
        .contains("confirming SpotDepthBenchmark.decodeDepth x 4, PT12S")
        .endsWith("round 4/4 of 1, look in PT0S, then the end");
    assertThat(
            fixture
                .forks
                .launched()
                .subList(fixture.forks.launched().size() - 4, fixture.forks.launched().size()))
        .extracting(BenchmarkKey::shortName)
        .containsOnly(DEPTH);
  }

  @Test
  void severalAreMeasuredAnewInTurns() throws Exception {
    judge.findsSlower(DEPTH, 5).findsSlower(ENCODE, 5);

    SortedMap<BenchmarkKey, Integer> fresh = fixture.run(PLENTY);

    assertThat(names(fresh)).isEqualTo(Map.of(DEPTH, 5, ENCODE, 5));
    List<BenchmarkKey> launched = fixture.forks.launched();
    assertThat(launched.subList(launched.size() - 8, launched.size()))
        .extracting(BenchmarkKey::shortName)
        .containsExactly(ENCODE, DEPTH, ENCODE, DEPTH, ENCODE, DEPTH, ENCODE, DEPTH);
    assertThat(JmhReader.read(fixture.folder.file("jmh.json")))
        .filteredOn(one -> fresh.containsKey(one.key()))
        .allSatisfy(one -> assertThat(one.forks()).hasSize(9));
  }

  @Test
  void manyThatAreSlowerTogetherAreBelievedAsTheyAre() throws RunException {
    String five = THREE + "|parseAck|SignalSet";
    judge.findsSlower(DEPTH, 5).findsSlower(ENCODE, 5).findsSlower(DEALS, 5);
    judge.findsSlower("OrderResponseParserBenchmark.parseAck", 5);
    judge.findsSlower("SignalSetBenchmark.updateAll", 5);

    var fresh = fixture.adaptive(five, Looks.standard(), PLENTY, fixture.forks, judge).run();

    assertThat(fresh).isEmpty();
    assertThat(fixture.observer.seen()).endsWith("not confirming 5");
  }

  @Test
  void confirmationMayGoAMinuteBeyondTheBudget() throws RunException {
    judge.findsSlower(DEPTH, 5).findsSlower(ENCODE, 5).findsSlower(DEALS, 5);

    var fresh = fixture.run(forks(3 * ROUND + 2 * (3 + TIMED_CONTROLS) + 1));

    assertThat(fresh).hasSize(3);
    assertThat(fixture.observer.seen()).doesNotContain("budget spent after 5");
  }

  @Test
  void confirmationThatTakesMoreThanAMinuteBeyondTheBudgetIsNotBegun() throws RunException {
    FakeForks slow = new FakeForks(Duration.ofSeconds(16));
    AdaptiveFixture other = new AdaptiveFixture(results.resolve("slow"), slow);
    other.judge.findsSlower(DEPTH, 5);
    int all = 3 * (1 + CONTROLS) + 2 * (1 + TIMED_CONTROLS);

    var fresh =
        other
            .adaptive(
                "SpotDepthBenchmark",
                Looks.standard(),
                Duration.ofMillis(16_000L * all).plusSeconds(2),
                slow,
                other.judge)
            .run();

    assertThat(fresh).isEmpty();
    assertThat(other.observer.seen()).endsWith("not confirming 1");
  }

  @Test
  void forkThatThrowsDuringTheConfirmationEndsTheRunAndKeepsWhatWasMeasured() throws Exception {
    judge.findsSlower(DEPTH, 5);
    int judged = 3 * ROUND + 2 * (1 + TIMED_CONTROLS);
    ForkRunner killed =
        launch -> {
          if (fixture.forks.launched().size() == judged + 1) {
            throw new RunException(launch.key() + " failed: forked VM exited with code 137");
          }
          return fixture.forks.runFork(launch);
        };
    AdaptiveRun run = fixture.adaptive(THREE, Looks.standard(), PLENTY, killed, judge);

    assertThatThrownBy(run::run)
        .isInstanceOf(RunException.class)
        .hasMessageStartingWith("io.mexcbench.bench.market.SpotDepthBenchmark.decodeDepth")
        .hasMessageContaining("137");
    assertThat(JmhReader.read(fixture.folder.file("jmh.json")))
        .filteredOn(one -> one.key().shortName().equals(DEPTH))
        .allSatisfy(one -> assertThat(one.forks()).hasSize(6));
    assertThat(fixture.folder.file("INCOMPLETE")).exists();
  }

  private static Map<String, Integer> names(SortedMap<BenchmarkKey, Integer> fresh) {
    return fresh.entrySet().stream()
        .collect(Collectors.toMap(one -> one.getKey().shortName(), Map.Entry::getValue));
  }
}
