package io.mexcbench.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Judges a candidate's measurements against a baseline's. */
public final class Gate {
  private static final List<Verdict> WORST_FIRST =
      List.of(
          Verdict.REGRESSED,
          Verdict.MISSING,
          Verdict.INCONCLUSIVE,
          Verdict.INCOMPARABLE,
          Verdict.NEW,
          Verdict.IMPROVED,
          Verdict.UNCHANGED);

  private static final Comparator<Comparison> ORDER =
      Comparator.<Comparison>comparingInt(one -> WORST_FIRST.indexOf(one.verdict()))
          .thenComparing(one -> -one.changePercent().orElse(0))
          .thenComparing(Comparison::key)
          .thenComparing(Comparison::metric);

  private final GateOptions options;
  private final List<ScoreCase> times = new ArrayList<>();
  private final List<ScoreCase> tails = new ArrayList<>();
  private final List<Comparison> comparisons = new ArrayList<>();
  private final Set<Warning> warnings = new LinkedHashSet<>();

  private Gate(GateOptions options) {
    this.options = options;
  }

  /**
   * Compares every benchmark that either side holds.
   *
   * @throws IllegalArgumentException if a key occurs twice on one side
   */
  public static Report compare(
      List<Measurement> baseline, List<Measurement> candidate, GateOptions options) {
    return new Gate(options).report(baseline, candidate);
  }

  private Report report(List<Measurement> baseline, List<Measurement> candidate) {
    Pairing pairing = Pairing.of(withoutControls(baseline), withoutControls(candidate));
    pairing.same().forEach(this::addPair);
    pairing.changed().forEach(this::addChanged);
    pairing.missing().stream()
        .filter(one -> options.selected().test(one.key()))
        .map(one -> oneSided(one, Verdict.MISSING))
        .forEach(comparisons::add);
    pairing.added().stream().map(one -> oneSided(one, Verdict.NEW)).forEach(comparisons::add);
    Spread spread = judgeScores(controlScores(baseline, candidate));
    comparisons.sort(ORDER);
    addWarningsOfWhatIsNotJudged();
    List<ControlCheck> controls = controls(baseline, candidate, spread);
    return new Report(
        RunVerdicts.of(pairing.same().size(), comparisons, controls),
        options.thresholds().defaultPercent(),
        pairing.same().size(),
        comparisons,
        controls,
        List.copyOf(warnings));
  }

  private Spread judgeScores(List<ScorePair> controls) {
    Spread ofTimes =
        Spread.of(
            Stream.concat(times.stream().map(ScoreCase::scores), controls.stream()).toList(),
            SessionVariance.TIME_PERCENT);
    Spread ofTails =
        Spread.of(tails.stream().map(ScoreCase::scores).toList(), SessionVariance.TAIL_PERCENT);
    List<Comparison> judged = ScoreJudge.judge(times, options, ofTimes, ScoreJudge.TIME_LEVEL);
    comparisons.addAll(judged);
    comparisons.addAll(ScoreJudge.judge(tails, options, ofTails, ScoreJudge.TAIL_LEVEL));
    warnings.addAll(Doubts.of(times, judged, options.isInterleaved()));
    return ofTimes;
  }

  /** They drift as the benchmarks do, whatever was changed in the code. */
  private List<ScorePair> controlScores(List<Measurement> baseline, List<Measurement> candidate) {
    return options.judgeTime() ? Controls.scores(baseline, candidate) : List.of();
  }

  private static List<Measurement> withoutControls(List<Measurement> measurements) {
    return measurements.stream().filter(one -> !Controls.isControl(one.key())).toList();
  }

  private void addPair(Pairing.Pair pair) {
    Optional<String> reason =
        Optional.ofNullable(options.incomparable().get(pair.baseline().key()))
            .or(() -> JvmFacts.disagreement(pair.baseline(), pair.candidate()));
    if (reason.isPresent()) {
      comparisons.add(incomparable(pair, reason.orElseThrow()));
      return;
    }
    warnings.addAll(JvmFacts.doubts(pair.baseline(), pair.candidate()));
    if (options.judgeTime()) {
      addScores(pair, threshold(pair.baseline()));
    } else {
      comparisons.add(sideBySide(pair, List.of()));
    }
    addAllocation(pair);
  }

  private void addScores(Pairing.Pair pair, double percent) {
    times.add(ScoreCase.ofTime(pair.baseline(), pair.candidate(), percent).measuredBy(options));
    ScoreCase.ofTail(pair.baseline(), pair.candidate(), percent)
        .map(one -> one.measuredBy(options))
        .ifPresent(tails::add);
  }

  private void addAllocation(Pairing.Pair pair) {
    boolean before = AllocationJudge.isMeasured(pair.baseline());
    boolean after = AllocationJudge.isMeasured(pair.candidate());
    if (before && after) {
      comparisons.add(
          options.judgeAllocation()
              ? AllocationJudge.judge(pair.baseline(), pair.candidate())
              : AllocationJudge.unjudged(pair.baseline(), pair.candidate()));
    } else {
      warnings.add(
          new Warning(
              "allocation was not judged everywhere: gc.alloc.rate.norm is not on both sides",
              "record both sides with -prof gc"));
    }
  }

  private void addChanged(Pairing.Pair pair) {
    comparisons.add(incomparable(pair, "it is now measured as " + pair.candidate().key()));
  }

  private Comparison incomparable(Pairing.Pair pair, String reason) {
    return sideBySide(
        pair,
        List.of(
            new Warning(
                "not comparable: " + reason, "record a new baseline if the change is intended")));
  }

  private Comparison sideBySide(Pairing.Pair pair, List<Warning> reasons) {
    return unjudged(
        pair.baseline(),
        Verdict.INCOMPARABLE,
        Optional.of(ForkScores.ofTime(pair.baseline()).centre()),
        Optional.of(ForkScores.ofTime(pair.candidate()).centre()),
        reasons);
  }

  private Comparison oneSided(Measurement one, Verdict verdict) {
    Optional<Centre> centre = Optional.of(ForkScores.ofTime(one).centre());
    return verdict == Verdict.MISSING
        ? unjudged(one, verdict, centre, Optional.empty(), List.of())
        : unjudged(one, verdict, Optional.empty(), centre, List.of());
  }

  private Comparison unjudged(
      Measurement one,
      Verdict verdict,
      Optional<Centre> before,
      Optional<Centre> after,
      List<Warning> reasons) {
    return new Comparison(
        one.key(),
        Metric.TIME,
        verdict,
        before,
        after,
        ScoreCase.UNIT,
        OptionalDouble.empty(),
        Optional.empty(),
        threshold(one),
        OptionalDouble.empty(),
        reasons);
  }

  private double threshold(Measurement one) {
    return options.thresholds().percentFor(one.key());
  }

  private void addWarningsOfWhatIsNotJudged() {
    if (!options.judgeTime()) {
      warnings.add(
          new Warning(
              "time was not judged: there is no baseline of this machine",
              "record one (scripts/update-baselines --reason \"...\"), or measure the other"
                  + " revision here too and compare both results (scripts/compare)"));
    }
    if (!options.judgeAllocation()) {
      warnings.add(
          new Warning(
              "allocation was not judged: the baseline is of another architecture or JVM",
              "record one here with scripts/update-baselines --reason \"...\""));
    }
  }

  private List<ControlCheck> controls(
      List<Measurement> baseline, List<Measurement> candidate, Spread spread) {
    boolean areExpected =
        options.controlsRequired()
            || (Controls.areUsable(candidate)
                && (Controls.areUsable(baseline) || !options.judgeTime()));
    if (areExpected) {
      if (options.judgeTime() && !options.isInterleaved()) {
        warnings.addAll(Controls.doubts(baseline, candidate));
      }
      return Controls.checks(baseline, candidate, options.judgeTime(), spread);
    }
    warnings.add(
        new Warning(
            "without control benchmarks nothing shows that both sides ran on equal machines",
            "compare only what was recorded on one idle machine"));
    return List.of();
  }
}
