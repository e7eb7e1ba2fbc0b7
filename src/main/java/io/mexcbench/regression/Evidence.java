package io.mexcbench.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a comparison shows less than one would wish for, and what to do about it. */
final class Evidence {
  private static final String MORE_FORKS =
      "rerun with --preset=full --budget=30m (Maven: -Dbench.preset=full -Dbench.budget=30m;"
          + " another JMH project: -f 10)";

  private static final String SHORT_ITERATIONS = "measure many short iterations (-i 50 -r 100ms)";

  private final ScoreCase tested;

  Evidence(ScoreCase tested) {
    this.tested = tested;
  }

  List<Warning> warnings(boolean isOpen, boolean isBeyond, boolean isUnconfirmed) {
    List<Warning> warnings = new ArrayList<>();
    if (isOpen) {
      warnings.add(new Warning(doubt(isBeyond, isUnconfirmed), MORE_FORKS));
    }
    ofSide(tested.baseline()).map(one -> of("baseline", one)).ifPresent(warnings::add);
    ofSide(tested.candidate()).map(one -> of("candidate", one)).ifPresent(warnings::add);
    if (tested.hasLongIterations()) {
      warnings.add(
          new Warning(
              "iterations of half a second or more average over what disturbs them, so the low"
                  + " score is no steadier than their mean",
              SHORT_ITERATIONS));
    }
    if (hasTooFewForks(tested) && warnings.isEmpty()) {
      warnings.add(new Warning(tooFewForks(), MORE_FORKS));
    }
    return warnings;
  }

  /** Whether more was to be had from the same benchmark. */
  static boolean isWeak(ScoreCase tested) {
    return hasTooFewForks(tested)
        || tested.hasLongIterations()
        || ofSide(tested.baseline()).isPresent()
        || ofSide(tested.candidate()).isPresent();
  }

  /** What was decided at a look that cannot accuse would have got more forks if it had not been. */
  private static boolean hasTooFewForks(ScoreCase tested) {
    return !tested.hasForksToAccuse() && tested.share() > 0;
  }

  private String doubt(boolean isBeyond, boolean isUnconfirmed) {
    if (isUnconfirmed) {
      return "it looked slower, but forks that were measured anew did not show it again";
    }
    if (!tested.hasForksToAccuse()) {
      return tooFewForks();
    }
    return isBeyond
        ? "beyond the threshold, but the forks scatter too much to tell it from chance"
        : "a slowdown beyond the threshold cannot be ruled out";
  }

  private static String tooFewForks() {
    return "fewer than " + ScoreCase.FORKS_TO_ACCUSE + " forks a side cannot show a slowdown";
  }

  private static Optional<Warning> ofSide(ForkScores scores) {
    if (scores.isFromScore()) {
      return Optional.of(
          new Warning(
              "weak evidence: the file holds a score but no raw data, which counts as one fork",
              "write the results with -rf json and keep rawData"));
    }
    if (scores.count() == 1) {
      return Optional.of(
          new Warning(
              "weak evidence: a single fork says nothing of how forks differ",
              "record at least 5 forks (-f 5)"));
    }
    return scores.iterationsMin() < ForkScores.FEW_ITERATIONS
        ? Optional.of(
            new Warning(
                "fewer than "
                    + ForkScores.FEW_ITERATIONS
                    + " iterations a fork make a coarse fork score",
                SHORT_ITERATIONS))
        : Optional.empty();
  }

  private static Warning of(String side, Warning warning) {
    return new Warning(side + ": " + warning.text(), warning.remedy());
  }
}
