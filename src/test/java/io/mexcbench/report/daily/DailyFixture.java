package io.mexcbench.report.daily;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.report.daily.BenchmarkRun.Slower;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A day of which everything is there: misses, gaps, a figure beyond all bounds, hostile names. */
public final class DailyFixture {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** The clocks went back that night: 25 hours. */
  static final Day LONG = new Day(LocalDate.of(2026, 10, 25), BERLIN);

  static final Day SHORT = new Day(LocalDate.of(2026, 3, 29), BERLIN);

  private static final double[] BOUNDS = {0.25, 0.5, 1, 2, 4, 10};

  private DailyFixture() {}

  public static DailyReport report() {
    return report(LONG);
  }

  static DailyReport report(Day day) {
    SplittableRandom random = new SplittableRandom(11);
    List<KpiFigures> figures = new ArrayList<>();
    for (Kpi kpi : Kpi.values()) {
      figures.add(figures(kpi, day, random));
    }
    return new DailyReport(
        day,
        "Prometheus at http://127.0.0.1:9090",
        figures,
        Optional.of(List.of(alert(day))),
        List.of(run(day)),
        Optional.empty(),
        List.of("Prometheus warns: a <series> & more were cut off"));
  }

  private static KpiFigures figures(Kpi kpi, Day day, SplittableRandom random) {
    double usual = kpi.isLowerBetter() ? kpi.target() / 5 : kpi.target() * 12;
    List<OptionalDouble> hours = new ArrayList<>();
    for (int hour = 0; hour < day.hours().size(); hour++) {
      hours.add(OptionalDouble.of(usual * random.nextDouble(0.8, 1.2)));
    }
    List<OptionalDouble> before = new ArrayList<>();
    for (int back = 0; back < DailyReport.DAYS_BEFORE; back++) {
      boolean isGap = back < 20 || (back >= 60 && back < 64) || back == 80;
      before.add(
          isGap ? OptionalDouble.empty() : OptionalDouble.of(usual * random.nextDouble(0.9, 1.1)));
    }
    OptionalDouble whole = OptionalDouble.of(usual);
    switch (kpi) {
      case EXECUTION_LATENCY -> hours.set(13, OptionalDouble.of(kpi.critical() * 1.4));
      case ROUND_TRIP -> hours.set(9, OptionalDouble.of(Double.POSITIVE_INFINITY));
      case CPU -> {
        hours.set(14, OptionalDouble.of(71.4));
        hours.set(3, OptionalDouble.empty());
        hours.set(4, OptionalDouble.empty());
        hours.set(6, OptionalDouble.empty());
      }
      case DATABASE_QUERY -> {
        whole = OptionalDouble.empty();
        hours.replaceAll(hour -> OptionalDouble.empty());
      }
      case DASHBOARD_RENDERING -> {
        whole = OptionalDouble.empty();
        hours.replaceAll(hour -> OptionalDouble.empty());
        before.replaceAll(one -> OptionalDouble.empty());
      }
      default -> {}
    }
    boolean isSpread = kpi.unit() == io.mexcbench.kpi.KpiUnit.SECONDS && whole.isPresent();
    return new KpiFigures(kpi, whole, hours, before, isSpread ? spread(kpi) : List.of());
  }

  private static List<Bucket> spread(Kpi kpi) {
    List<Bucket> buckets = new ArrayList<>();
    buckets.add(new Bucket(kpi.target() / 16, 0));
    int[] counts = {120, 41_210, 3_905, 88, 3, 0};
    IntStream.range(0, BOUNDS.length)
        .forEach(i -> buckets.add(new Bucket(kpi.target() * BOUNDS[i], counts[i])));
    buckets.add(new Bucket(Double.POSITIVE_INFINITY, kpi == Kpi.ROUND_TRIP ? 7 : 0));
    return buckets;
  }

  private static Alert alert(Day day) {
    Instant from = day.hours().get(13).from().plusSeconds(120);
    return new Alert(
        "HighOrderExecutionLatency",
        "critical",
        Map.of("trading_pair", "BTCUSDT", "job", "trading"),
        from,
        from.plusSeconds(1260));
  }

  private static BenchmarkRun run(Day day) {
    return new BenchmarkRun(
        "20261025T031500Z-1a2b3c4",
        day.hours().get(5).from(),
        BenchmarkRun.REGRESSED,
        15,
        List.of(
            new Slower(
                "DepthParser.parseDepth levels=20",
                "time",
                "+14.6 % (+13.6 % to +15.6 %)",
                List.of(
                    "DepthParser.parse itself takes +92.0 ns",
                    "changed by 1a2b3c4 Check <all> levels")),
            new Slower("RequestSigner.signOrder", "allocation", "MISSING", List.of())));
  }
}
