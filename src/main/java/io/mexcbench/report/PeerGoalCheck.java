package io.mexcbench.report;

import io.mexcbench.regression.TimeRatio;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A goal beside what was measured.
 *
 * @param ratio other by ours for FASTER, ours by other for WITHIN, ours by the limit for NANOS, the
 *     sum of the parts by the whole for SUM
 */
record PeerGoalCheck(PeerGoal goal, TimeRatio ratio) {
  /** Whether the goal is reached, in words. */
  String verdict() {
    if (isReached(ratio.interval().low()) && isReached(ratio.interval().high())) {
      return "met";
    }
    return isReached(ratio.value()) ? "not shown" : "missed";
  }

  String wanted() {
    return switch (goal.rule()) {
      case FASTER -> "≥ " + Figures.plain(goal.limit()) + " ×";
      case WITHIN -> "≤ " + Figures.plain(goal.limit()) + " ×";
      case NANOS -> "≤ " + Figures.plain(goal.limit()) + " ns";
      case SUM -> "1 ± " + Figures.plain(goal.limit());
    };
  }

  String measured() {
    boolean isTime = goal.rule() == PeerGoal.Rule.NANOS;
    return Figures.ratio(ratio, isTime ? goal.limit() : 1) + (isTime ? " ns" : " ×");
  }

  String against() {
    if (goal.rule() == PeerGoal.Rule.SUM) {
      return "sum of its parts";
    }
    if (goal.against().isEmpty()) {
      return Figures.NONE;
    }
    String params =
        new TreeMap<>(goal.againstParams())
            .entrySet().stream().map(param -> " " + param).collect(Collectors.joining());
    return goal.against() + params;
  }

  private boolean isReached(double value) {
    return switch (goal.rule()) {
      case FASTER -> value >= goal.limit();
      case WITHIN -> value <= goal.limit();
      case NANOS -> value <= 1;
      case SUM -> Math.abs(value - 1) <= goal.limit();
    };
  }
}
