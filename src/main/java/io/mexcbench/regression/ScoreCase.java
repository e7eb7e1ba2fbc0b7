package io.mexcbench.regression;

import java.util.Optional;

/**
 * Time or tail of one benchmark on both sides, before the suite decides about it.
 *
 * @param candidate the forks that are judged; those that were measured to confirm are not in it
 * @param fresh the forks that were measured anew because these had looked slower
 * @param freshBaseline what those are held against: the forks of the baseline that were measured in
 *     turns with them, else all of it
 * @param hasLongIterations whether an iteration is so long that it averages over disturbances
 * @param share what part of the family's level this benchmark is tested at ({@link Spending})
 */
record ScoreCase(
    BenchmarkKey key,
    Metric metric,
    ForkScores baseline,
    ForkScores candidate,
    Optional<ForkScores> fresh,
    ForkScores freshBaseline,
    boolean hasLongIterations,
    double thresholdPercent,
    double share) {

  /** With fewer forks a t test trusts an accidental agreement of two or three forks. */
  static final int FORKS_TO_ACCUSE = 4;

  /**
   * The mean of a fork holds every stall of the machine, so the tails of equal code differ more
   * than their times: at the same threshold every seventh tail of three or four forks ended
   * inconclusive, at twice the threshold one in seventy. A uniform slowdown is found by the time.
   */
  static final double TAIL_FACTOR = 2;

  static final String UNIT = "ns/op";

  static ScoreCase ofTime(Measurement baseline, Measurement candidate, double thresholdPercent) {
    return judgedAtOnce(
        baseline,
        candidate,
        Metric.TIME,
        ForkScores.ofTime(baseline),
        ForkScores.ofTime(candidate),
        thresholdPercent);
  }

  /** Empty where a side has no tail: a single fork, or hardly an iteration. */
  static Optional<ScoreCase> ofTail(
      Measurement baseline, Measurement candidate, double thresholdPercent) {
    return ForkScores.ofTail(baseline)
        .flatMap(
            before ->
                ForkScores.ofTail(candidate)
                    .filter(after -> Math.min(before.count(), after.count()) > 1)
                    .map(
                        after ->
                            judgedAtOnce(
                                baseline,
                                candidate,
                                Metric.TAIL,
                                before,
                                after,
                                TAIL_FACTOR * thresholdPercent)));
  }

  private static ScoreCase judgedAtOnce(
      Measurement baseline,
      Measurement candidate,
      Metric metric,
      ForkScores before,
      ForkScores after,
      double thresholdPercent) {
    boolean isLong =
        IterationTime.isLong(baseline.facts()) || IterationTime.isLong(candidate.facts());
    return new ScoreCase(
        candidate.key(),
        metric,
        before,
        after,
        Optional.empty(),
        before,
        isLong,
        thresholdPercent,
        1);
  }

  /** The same as it was judged while it was measured, and confirmed. */
  ScoreCase measuredBy(GateOptions options) {
    int forks = candidate.count();
    int firstFresh = options.confirmedFrom().getOrDefault(key, forks);
    boolean isConfirmed = firstFresh > 0 && firstFresh < forks;
    ForkScores judged = isConfirmed ? candidate.range(0, firstFresh) : candidate;
    boolean isBaselineFresh =
        isConfirmed && options.isInterleaved() && firstFresh < baseline.count();
    return new ScoreCase(
        key,
        metric,
        isBaselineFresh ? baseline.range(0, firstFresh) : baseline,
        judged,
        isConfirmed ? Optional.of(candidate.range(firstFresh, forks)) : Optional.empty(),
        isBaselineFresh ? baseline.range(firstFresh, baseline.count()) : baseline,
        hasLongIterations,
        thresholdPercent,
        Spending.share(options.looks(), judged.count()));
  }

  ScorePair scores() {
    return new ScorePair(baseline, candidate);
  }

  boolean hasForksToAccuse() {
    return Math.min(baseline.count(), candidate.count()) >= FORKS_TO_ACCUSE;
  }

  /** Whether it may be called slower or faster now. */
  boolean mayAccuse() {
    return hasForksToAccuse() && share > 0;
  }
}
