package io.mexcbench.report;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Centre;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.ControlCheck;
import io.mexcbench.regression.Interval;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Mode;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Verdict;
import io.mexcbench.regression.Warning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Reports of any size and content that the gate may make. */
final class RandomReport {
  private static final List<String> TEXTS =
      List.of("a.B.c", "x", "a \"quoted\" text", "line\nend", "\u001b[31m", "±5 %", "\ud83d\ude00");

  private final SplittableRandom random;

  RandomReport(SplittableRandom random) {
    this.random = random;
  }

  Report next() {
    return new Report(
        one(RunVerdict.values()),
        2 + random.nextDouble() * 998,
        random.nextInt(20),
        times(8).mapToObj(i -> comparison()).toList(),
        times(5).mapToObj(i -> control()).toList(),
        warnings());
  }

  private Comparison comparison() {
    Metric metric = one(Metric.values());
    Verdict verdict = one(Verdict.values());
    boolean isOneSided = verdict == Verdict.MISSING || verdict == Verdict.NEW;
    boolean hasChange = !isOneSided && random.nextInt(4) > 0;
    return new Comparison(
        key(),
        metric,
        verdict,
        verdict == Verdict.NEW ? Optional.empty() : Optional.of(centre()),
        verdict == Verdict.MISSING ? Optional.empty() : Optional.of(centre()),
        metric == Metric.ALLOCATION ? "B/op" : "ns/op",
        hasChange ? OptionalDouble.of(number(-99)) : OptionalDouble.empty(),
        hasChange ? Optional.of(new Interval(number(-99), end())) : Optional.empty(),
        0.5 + random.nextDouble() * 1999,
        hasChange ? OptionalDouble.of(number(0)) : OptionalDouble.empty(),
        warnings());
  }

  private ControlCheck control() {
    return new ControlCheck(
        text(),
        random.nextBoolean(),
        text(),
        random.nextBoolean() ? Optional.of(comparison()) : Optional.empty());
  }

  private BenchmarkKey key() {
    return new BenchmarkKey(
        text(), one(Mode.values()), 1 + random.nextInt(64), Map.of(text(), text()));
  }

  private Centre centre() {
    OptionalDouble error =
        random.nextBoolean() ? OptionalDouble.of(number(0)) : OptionalDouble.empty();
    return new Centre(number(0), error, 1 + random.nextInt(30));
  }

  private List<Warning> warnings() {
    return times(3).mapToObj(i -> new Warning(text(), text())).toList();
  }

  /** Of any magnitude. */
  private double number(double low) {
    return low + Math.pow(10, random.nextDouble(-12, 12));
  }

  private double end() {
    return random.nextInt(5) == 0 ? Double.POSITIVE_INFINITY : number(0);
  }

  private IntStream times(int bound) {
    return IntStream.range(0, random.nextInt(bound));
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
