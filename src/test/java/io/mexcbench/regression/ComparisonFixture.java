package io.mexcbench.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Comparisons for tests in which the verdict alone counts. */
public final class ComparisonFixture {
  private ComparisonFixture() {}

  public static Comparison judged(String name, Metric metric, Verdict verdict) {
    return new Comparison(
        MeasurementFixture.key(name),
        metric,
        verdict,
        Optional.empty(),
        Optional.empty(),
        "ns/op",
        OptionalDouble.empty(),
        Optional.empty(),
        10,
        OptionalDouble.empty(),
        List.of());
  }

  /** One for each verdict, such as {@code UNCHANGED,NEW}. */
  public static List<Comparison> ofTimes(String verdicts) {
    return Arrays.stream(verdicts.split(",", -1))
        .map(verdict -> judged("A.b", Metric.TIME, Verdict.valueOf(verdict)))
        .toList();
  }
}
