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

/** Reports by hand, one of each kind. */
final class ReportFixture {
  static final ReportContext CONTEXT =
      new ReportContext(
          "baselines/amd64-epyc-2c",
          Optional.of("results/20260102T030405Z-1a2b3c4/report.md"),
          Optional.of("scripts/update-baselines --only KEY --reason \"...\""));

  private static final Warning SCATTER =
      new Warning("the forks scatter", "rerun with -Dbench.budget=30m");

  private ReportFixture() {}

  /** Something of every verdict. */
  static Report regressed() {
    return new Report(
        RunVerdict.REGRESSED,
        10,
        7,
        List.of(
            time(
                key("DepthParser.parseDepth", Map.of("levels", "20")),
                Verdict.REGRESSED,
                812.4,
                931.2),
            allocation("OrderEncoder.encodeLimit", Verdict.REGRESSED, 0.002, 24),
            new Comparison(
                key("Gone.vanish", Map.of()),
                Metric.TIME,
                Verdict.MISSING,
                Optional.of(new Centre(3.5e9, OptionalDouble.of(1e8), 5)),
                Optional.empty(),
                "ns/op",
                OptionalDouble.empty(),
                Optional.empty(),
                10,
                OptionalDouble.empty(),
                List.of()),
            time(
                key("RequestSigner.signOrder", Map.of()),
                Verdict.INCONCLUSIVE,
                1940,
                2209,
                SCATTER),
            time(key("RequestSigner.verify", Map.of()), Verdict.INCONCLUSIVE, 1.94, 2, SCATTER),
            new Comparison(
                key("Book.update", Map.of("depth", "1|2")),
                Metric.TIME,
                Verdict.INCOMPARABLE,
                Optional.of(new Centre(50, OptionalDouble.empty(), 1)),
                Optional.of(new Centre(60, OptionalDouble.empty(), 1)),
                "ns/op",
                OptionalDouble.empty(),
                Optional.empty(),
                10,
                OptionalDouble.empty(),
                List.of(new Warning("not comparable: its class changed", "update the baseline"))),
            new Comparison(
                key("Fresh.begin", Map.of()),
                Metric.TIME,
                Verdict.NEW,
                Optional.empty(),
                Optional.of(new Centre(88, OptionalDouble.of(1.2), 5)),
                "ns/op",
                OptionalDouble.empty(),
                Optional.empty(),
                10,
                OptionalDouble.empty(),
                List.of()),
            time(key("FrameDecoder.decodeMaskedFrame", Map.of()), Verdict.IMPROVED, 1000, 880),
            time(key("OrderEncoder.encodeLimit", Map.of()), Verdict.UNCHANGED, 100, 101),
            time(key("Ema.tick", Map.of()), Verdict.UNCHANGED, 8, 8, new Warning("few", "more"))),
        List.of(
            new ControlCheck("sentinel", true, "the known slowdown was seen", Optional.empty())),
        List.of(new Warning("another kernel", "keep in mind")));
  }

  static Report passed() {
    return new Report(
        RunVerdict.PASS,
        10,
        1,
        List.of(time(key("Ema.tick", Map.of()), Verdict.UNCHANGED, 8, 8.1)),
        List.of(),
        List.of());
  }

  /** Equal figures, a fixed work that moved, nothing judged. */
  static Report invalid() {
    return new Report(
        RunVerdict.INVALID,
        10,
        1,
        List.of(time(key("Ema.tick", Map.of()), Verdict.UNCHANGED, 8, 8.1)),
        List.of(
            new ControlCheck(
                "fixed work",
                false,
                "it moved",
                Optional.of(time(key("Control.work", Map.of()), Verdict.REGRESSED, 100, 108)))),
        List.of());
  }

  /** Time of another machine: allocation alone was judged. */
  static Report allocationOnly() {
    return new Report(
        RunVerdict.PASS,
        10,
        2,
        List.of(
            notJudged("Ema.tick"),
            notJudged("Book.update"),
            allocation("Ema.tick", Verdict.UNCHANGED, 24, 24),
            allocation("Book.update", Verdict.UNCHANGED, 5104, 5104)),
        List.of(),
        List.of(new Warning("time was not judged", "record a baseline here")));
  }

  static Report verdictOnly(RunVerdict verdict, int commonKeys) {
    return new Report(verdict, 10, commonKeys, List.of(), List.of(), List.of());
  }

  static BenchmarkKey key(String shortName, Map<String, String> params) {
    return new BenchmarkKey("com.example." + shortName, Mode.AVERAGE_TIME, 1, params);
  }

  static Comparison time(
      BenchmarkKey key, Verdict verdict, double before, double after, Warning... warnings) {
    double percent = 100 * (after / before - 1);
    return new Comparison(
        key,
        Metric.TIME,
        verdict,
        Optional.of(new Centre(before, OptionalDouble.of(before / 90), 5)),
        Optional.of(new Centre(after, OptionalDouble.of(after / 77), 10)),
        "ns/op",
        OptionalDouble.of(percent),
        Optional.of(new Interval(percent - 1, percent + 1)),
        10,
        OptionalDouble.of(12.34),
        List.of(warnings));
  }

  private static Comparison allocation(String name, Verdict verdict, double before, double after) {
    return new Comparison(
        key(name, Map.of()),
        Metric.ALLOCATION,
        verdict,
        Optional.of(new Centre(before, OptionalDouble.empty(), 5)),
        Optional.of(new Centre(after, OptionalDouble.empty(), 5)),
        "B/op",
        before < 1 ? OptionalDouble.empty() : OptionalDouble.of(100 * (after / before - 1)),
        Optional.empty(),
        1,
        OptionalDouble.empty(),
        List.of());
  }

  private static Comparison notJudged(String name) {
    return new Comparison(
        key(name, Map.of()),
        Metric.TIME,
        Verdict.INCOMPARABLE,
        Optional.of(new Centre(8, OptionalDouble.of(0.1), 5)),
        Optional.of(new Centre(9, OptionalDouble.of(0.1), 5)),
        "ns/op",
        OptionalDouble.empty(),
        Optional.empty(),
        10,
        OptionalDouble.empty(),
        List.of());
  }
}
