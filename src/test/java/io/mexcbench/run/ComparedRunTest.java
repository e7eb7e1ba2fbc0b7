package io.mexcbench.run;

import static io.mexcbench.run.AdaptiveFixture.DEALS;
import static io.mexcbench.run.AdaptiveFixture.DEPTH;
import static io.mexcbench.run.AdaptiveFixture.ENCODE;
import static io.mexcbench.run.AdaptiveFixture.THREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.Rounds;
import io.mexcbench.jmhjson.JmhReader;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.regression.Verdict;
import io.mexcbench.revision.RevisionGate;
import io.mexcbench.revision.SuitePair;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two arms measured in turns until every benchmark is decided. */
class ComparedRunTest {
  private static final RevisionGate GATE = new RevisionGate(Thresholds.of(10), SuitePair.alike());

  @TempDir Path results;
  private int runs;

  private final FakeForks clock = new FakeForks(Duration.ofSeconds(3));
  private final List<String> launched = new ArrayList<>();

  @Test
  void armsTakeTurnsForkByFork() throws Exception {
    ScoredForks base = arm("base", 1, 0.05);
    ScoredForks head = arm("head", 2, 0.05).slower(DEALS, 0.1);

    run(base, head);

    assertThat(launched.stream().filter(one -> one.endsWith(DEALS)).limit(6))
        .containsExactly(
            "base " + DEALS,
            "head " + DEALS,
            "head " + DEALS,
            "base " + DEALS,
            "base " + DEALS,
            "head " + DEALS);
  }

  @Test
  void slowdownIsNamedAloneAndConfirmedByFreshForksOfBothArms() throws Exception {
    Report report = report(run(arm("base", 1, 0.01), arm("head", 2, 0.01).slower(DEPTH, 0.15)));

    assertThat(verdicts(report))
        .isEqualTo(
            Map.of(DEALS, Verdict.UNCHANGED, DEPTH, Verdict.REGRESSED, ENCODE, Verdict.UNCHANGED));
    assertThat(report.verdict()).isEqualTo(RunVerdict.REGRESSED);
    // Five decide, for three may not accuse, and four confirm.
    assertThat(launched.stream().filter(("head " + DEPTH)::equals)).hasSize(9);
    assertThat(launched.stream().filter(("base " + DEPTH)::equals)).hasSize(9);
  }

  @Test
  void bothFilesHoldAsManyForksAndTheFolderIsThatOfARun() throws Exception {
    ComparedRun.Finished finished =
        run(arm("base", 1, 0.01), arm("head", 2, 0.01).slower(DEPTH, 0.15));

    ResultFolder folder = finished.run().folder();
    List<Measurement> base = JmhReader.read(folder.file("base-jmh.json"));
    List<Measurement> head = JmhReader.read(folder.file("jmh.json"));
    assertThat(counts(base)).isEqualTo(counts(head)).hasSize(3 + AdaptiveFixture.CONTROLS);
    assertThat(base).allMatch(one -> one.sessionForks().isEmpty());
    assertThat(folder.file("environment.json")).exists();
    assertThat(folder.file("INCOMPLETE")).doesNotExist();
    assertThat(finished.run().record().confirmedFrom()).hasSize(1);
  }

  @Test
  void slowdownOfTheFirstForksAloneIsNotConfirmed() throws Exception {
    ScoredForks head = arm("head", 2, 0.003).slower(DEPTH, 0.15);
    ForkRunner onlyAtFirst =
        launch -> {
          if (launched.stream().filter(("head " + DEPTH)::equals).count() == 5) {
            head.slower(DEPTH, 0);
          }
          return head.runFork(launch);
        };

    Report report = report(run(arm("base", 1, 0.003), onlyAtFirst));

    assertThat(verdicts(report)).containsEntry(DEPTH, Verdict.INCONCLUSIVE);
  }

  @Test
  void benchmarkThatDoesNotFitTheHeadIsReportedAndTheRestGoesOn() throws Exception {
    ComparedRun.Finished finished =
        run(arm("base", 1, 0.01), arm("head", 2, 0.01).failing(DEALS, 0));

    Report report = report(finished);
    assertThat(verdicts(report))
        .isEqualTo(
            Map.of(
                DEALS, Verdict.INCOMPARABLE, DEPTH, Verdict.UNCHANGED, ENCODE, Verdict.UNCHANGED));
    assertThat(comparison(report, DEALS).warnings())
        .extracting(warning -> warning.text())
        .containsExactly(
            "not comparable: with the code of the head it failed:"
                + " java.lang.NoSuchMethodError: parse(byte[])");
    assertThat(finished.pair().failed().values())
        .allMatch(MeasuredPair.Failure::isLinkage)
        .hasSize(1);
    assertThat(launched.stream().filter(("head " + DEALS)::equals)).hasSize(1);
  }

  @Test
  void benchmarkThatFailsLaterIsNotJudgedByItsFirstForks() throws Exception {
    Report report =
        report(
            run(arm("base", 1, 0.05).failing(DEALS, 4), arm("head", 2, 0.05).slower(DEALS, 0.1)));

    assertThat(comparison(report, DEALS).verdict()).isEqualTo(Verdict.INCOMPARABLE);
    assertThat(report.comparisons().stream().filter(one -> one.key().shortName().equals(DEALS)))
        .hasSize(1);
  }

  @Test
  void controlThatFailsEndsTheComparison() {
    ScoredForks head = arm("head", 2, 0.01).failing("ControlBenchmark.fixedWork", 2);

    assertThatThrownBy(() -> run(arm("base", 1, 0.01), head))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("ControlBenchmark.fixedWork");
  }

  @Test
  void controlThatDiffersBetweenTheArmsMakesTheComparisonInvalid() throws Exception {
    ScoredForks head = arm("head", 2, 0.003).slower("ControlBenchmark.fixedWork", 0.08);

    assertThat(report(run(arm("base", 1, 0.003), head)).verdict()).isEqualTo(RunVerdict.INVALID);
  }

  @Test
  void slowdownThatNobodySeesMakesTheComparisonInvalid() throws Exception {
    ScoredForks base = arm("base", 1, 0.003).slower("ControlBenchmark.slowedWork", 0);
    ScoredForks head = arm("head", 2, 0.003).slower("ControlBenchmark.slowedWork", 0);

    assertThat(report(run(base, head)).verdict()).isEqualTo(RunVerdict.INVALID);
  }

  @Test
  void equalCodeIsHardlyEverCalledSlower() throws Exception {
    int runsOfEqualCode = Rounds.of(15, 400);
    int alarms = 0;
    int inconclusive = 0;
    for (int seed = 0; seed < runsOfEqualCode; seed++) {
      Report report = report(run(arm("base", 1000 + seed, 0.02), arm("head", 5000 + seed, 0.02)));
      alarms += report.verdict() == RunVerdict.REGRESSED ? 1 : 0;
      inconclusive += report.verdict() == RunVerdict.INCONCLUSIVE ? 1 : 0;
    }
    System.out.printf(
        "compare revisions of equal code: %d of %d REGRESSED, %d inconclusive%n",
        alarms, runsOfEqualCode, inconclusive);
    assertThat(alarms).isLessThanOrEqualTo(runsOfEqualCode / 20);
  }

  @Test
  void slowdownOfFifteenPercentIsFoundAndNothingElse() throws Exception {
    int runsOfSlowCode = Rounds.of(15, 400);
    int found = 0;
    for (int seed = 0; seed < runsOfSlowCode; seed++) {
      Report report =
          report(
              run(
                  arm("base", 1000 + seed, 0.02),
                  arm("head", 5000 + seed, 0.02).slower(DEPTH, 0.15)));
      Map<String, Verdict> verdicts = verdicts(report);
      boolean isAlone =
          verdicts.get(DEPTH) == Verdict.REGRESSED
              && verdicts.values().stream().filter(Verdict.REGRESSED::equals).count() == 1;
      found += isAlone ? 1 : 0;
    }
    System.out.printf(
        "compare revisions, 15 %% slower where forks scatter 2 %%: found alone %d of %d times%n",
        found, runsOfSlowCode);
    assertThat(found).isGreaterThanOrEqualTo(runsOfSlowCode * 9 / 10);
  }

  private ScoredForks arm(String name, long seed, double scatter) {
    return new ScoredForks(name, clock, new Random(seed), scatter, launched);
  }

  private ComparedRun.Finished run(ForkRunner base, ForkRunner head) throws Exception {
    Path classes =
        Path.of(RecordedRun.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    RunPlan plan =
        new RunPlan(
            Preset.CI, BenchmarkSet.GATE, Pattern.compile(THREE), 1, AdaptiveFixture.PLENTY);
    return new ComparedRun(
            plan,
            new CodeIdentity("0123456789abcdef", false, "c0ffee"),
            Selection.of(plan.set(), plan.include()),
            List.of(classes),
            folder -> new PairForkRunner(folder, base, head),
            results.resolve("nothing"))
        .run(
            results,
            Instant.EPOCH.plusSeconds(++runs),
            clock::nanoTime,
            new RecordingObserver(),
            GATE);
  }

  private static Report report(ComparedRun.Finished finished) {
    return GATE.report(finished.run().record(), finished.pair());
  }

  private static Comparison comparison(Report report, String name) {
    return report.comparisons().stream()
        .filter(one -> one.key().shortName().equals(name) && one.metric() == Metric.TIME)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Verdict> verdicts(Report report) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    report.comparisons().stream()
        .filter(one -> one.metric() == Metric.TIME)
        .forEach(one -> verdicts.put(one.key().shortName(), one.verdict()));
    return verdicts;
  }

  private static Map<String, Integer> counts(List<Measurement> side) {
    Map<String, Integer> counts = new TreeMap<>();
    side.forEach(one -> counts.put(one.key().shortName(), one.forks().size()));
    return counts;
  }
}
