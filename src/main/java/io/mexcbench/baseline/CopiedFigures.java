package io.mexcbench.baseline;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.ControlCheck;
import io.mexcbench.regression.Measurement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Notices a result that holds figures of the baseline: no fork is ever measured twice alike. */
public final class CopiedFigures {
  private static final int FEWEST_FIGURES = 3;

  private CopiedFigures() {}

  /** A check that does not hold, if there is such a fork. */
  public static Optional<ControlCheck> check(
      List<Measurement> baseline, List<Measurement> candidate) {
    Map<BenchmarkKey, Measurement> before =
        baseline.stream().collect(Collectors.toMap(Measurement::key, Function.identity()));
    return candidate.stream()
        .filter(one -> before.containsKey(one.key()))
        .filter(one -> areShared(before.get(one.key()), one))
        .findFirst()
        .map(
            one ->
                new ControlCheck(
                    "own figures",
                    false,
                    "the result holds figures of the baseline itself ("
                        + one.key()
                        + "): measure anew",
                    Optional.empty()));
  }

  static boolean areShared(Measurement baseline, Measurement candidate) {
    return candidate.forks().stream()
        .filter(fork -> Arrays.stream(fork).distinct().count() >= FEWEST_FIGURES)
        .anyMatch(fork -> baseline.forks().stream().anyMatch(old -> Arrays.equals(old, fork)));
  }
}
