package io.mexcbench.regression;

import java.util.Map;
import java.util.function.Predicate;

/**
 * What the caller of the gate decides.
 *
 * @param judgeTime false where the two sides come from machines that differ: time is then
 *     INCOMPARABLE and allocation alone is judged
 * @param judgeAllocation false where architecture, JDK or VM flags differ
 * @param selected the keys that this run was asked for: only these can be MISSING
 * @param incomparable keys that do not measure what the baseline measured, with the reason as the
 *     end of "not comparable: ..."
 * @param looks when the candidate was judged while it was measured
 * @param confirmedFrom keys that were measured anew after they had looked slower, with the index of
 *     the first fresh fork
 * @param controlsRequired whether a run without its controls is INVALID; otherwise it is warned of
 * @param isInterleaved whether the forks of both sides were measured in turns, so that the baseline
 *     has as many at each look and fresh ones as well
 */
public record GateOptions(
    Thresholds thresholds,
    boolean judgeTime,
    boolean judgeAllocation,
    Predicate<BenchmarkKey> selected,
    Map<BenchmarkKey, String> incomparable,
    Looks looks,
    Map<BenchmarkKey, Integer> confirmedFrom,
    boolean controlsRequired,
    boolean isInterleaved) {

  public GateOptions {
    incomparable = Map.copyOf(incomparable);
    confirmedFrom = Map.copyOf(confirmedFrom);
  }

  /** Against a baseline that was measured before. */
  public GateOptions(
      Thresholds thresholds,
      boolean judgeTime,
      boolean judgeAllocation,
      Predicate<BenchmarkKey> selected,
      Map<BenchmarkKey, String> incomparable,
      Looks looks,
      Map<BenchmarkKey, Integer> confirmedFrom,
      boolean controlsRequired) {
    this(
        thresholds,
        judgeTime,
        judgeAllocation,
        selected,
        incomparable,
        looks,
        confirmedFrom,
        controlsRequired,
        false);
  }

  /** Everything is judged and selected, the controls are required: a run of the own suite. */
  public static GateOptions ofSuite(Thresholds thresholds) {
    return new GateOptions(
        thresholds, true, true, key -> true, Map.of(), Looks.none(), Map.of(), true);
  }

  /** Everything is judged and selected, controls are not expected: any two files. */
  public static GateOptions ofFiles(Thresholds thresholds) {
    return new GateOptions(
        thresholds, true, true, key -> true, Map.of(), Looks.none(), Map.of(), false);
  }

  public GateOptions withJudgeTime(boolean judged) {
    return new GateOptions(
        thresholds,
        judged,
        judgeAllocation,
        selected,
        incomparable,
        looks,
        confirmedFrom,
        controlsRequired,
        isInterleaved);
  }

  public GateOptions withJudgeAllocation(boolean judged) {
    return new GateOptions(
        thresholds,
        judgeTime,
        judged,
        selected,
        incomparable,
        looks,
        confirmedFrom,
        controlsRequired,
        isInterleaved);
  }

  public GateOptions withSelected(Predicate<BenchmarkKey> keys) {
    return new GateOptions(
        thresholds,
        judgeTime,
        judgeAllocation,
        keys,
        incomparable,
        looks,
        confirmedFrom,
        controlsRequired,
        isInterleaved);
  }

  public GateOptions withIncomparable(Map<BenchmarkKey, String> reasons) {
    return new GateOptions(
        thresholds,
        judgeTime,
        judgeAllocation,
        selected,
        reasons,
        looks,
        confirmedFrom,
        controlsRequired,
        isInterleaved);
  }

  /** For a candidate that was measured until it was decided, and confirmed where it was slower. */
  public GateOptions withAdaptiveCandidate(
      Looks planned, Map<BenchmarkKey, Integer> firstFreshForks) {
    return new GateOptions(
        thresholds,
        judgeTime,
        judgeAllocation,
        selected,
        incomparable,
        planned,
        firstFreshForks,
        controlsRequired,
        isInterleaved);
  }

  /** For sides whose forks were measured in turns, in one session. */
  public GateOptions withInterleavedSides() {
    return new GateOptions(
        thresholds,
        judgeTime,
        judgeAllocation,
        selected,
        incomparable,
        looks,
        confirmedFrom,
        controlsRequired,
        true);
  }
}
