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
 * @param controlsRequired whether a run without its controls is INVALID; otherwise it is warned of
 */
public record GateOptions(
    Thresholds thresholds,
    boolean judgeTime,
    boolean judgeAllocation,
    Predicate<BenchmarkKey> selected,
    Map<BenchmarkKey, String> incomparable,
    boolean controlsRequired) {

  public GateOptions {
    incomparable = Map.copyOf(incomparable);
  }

  /** Everything is judged and selected, the controls are required: a run of the own suite. */
  public static GateOptions ofSuite(Thresholds thresholds) {
    return new GateOptions(thresholds, true, true, key -> true, Map.of(), true);
  }

  /** Everything is judged and selected, controls are not expected: any two files. */
  public static GateOptions ofFiles(Thresholds thresholds) {
    return new GateOptions(thresholds, true, true, key -> true, Map.of(), false);
  }

  public GateOptions withJudgeTime(boolean judged) {
    return new GateOptions(
        thresholds, judged, judgeAllocation, selected, incomparable, controlsRequired);
  }

  public GateOptions withJudgeAllocation(boolean judged) {
    return new GateOptions(thresholds, judgeTime, judged, selected, incomparable, controlsRequired);
  }

  public GateOptions withSelected(Predicate<BenchmarkKey> keys) {
    return new GateOptions(
        thresholds, judgeTime, judgeAllocation, keys, incomparable, controlsRequired);
  }

  public GateOptions withIncomparable(Map<BenchmarkKey, String> reasons) {
    return new GateOptions(
        thresholds, judgeTime, judgeAllocation, selected, reasons, controlsRequired);
  }
}
