package io.mexcbench.report;

import static io.mexcbench.report.ReportFixture.key;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import io.mexcbench.report.History.Entry;
import io.mexcbench.report.History.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What lies behind {@link ReportFixture#regressed()}, of everything a little. */
final class PageFixture {
  static final BenchmarkKey PARSE = key("DepthParser.parseDepth", Map.of("levels", "20"));
  static final BenchmarkKey SIGN = key("RequestSigner.signOrder", Map.of());

  private static final Instant FIRST = Instant.parse("2026-01-02T03:04:05Z");

  private PageFixture() {}

  static Background background() {
    SplittableRandom random = new SplittableRandom(7);
    return Background.of(
            List.of(
                measurement(random, PARSE, 812, 6).withSessions(List.of(3, 3)),
                measurement(random, SIGN, 1940, 5)),
            List.of(measurement(random, PARSE, 931, 4), measurement(random, SIGN, 2209, 4)))
        .withEnvironment(
            List.of(
                new EnvironmentFact("revision", "1a2b3c4", "5d6e7f8", false),
                new EnvironmentFact("kernel", "6.1", "6.2", true),
                new EnvironmentFact("cores", "2", "2", true)))
        .withHistory(history());
  }

  static List<KpiRow> kpis() {
    return List.of(
        new KpiRow("order latency, 95 %", "12 ms", "< 50 ms", "100 ms", true),
        new KpiRow("feed <gaps>", "3", "0", "10", false));
  }

  /** Two runs, one of another machine, a baseline, and what is judged. */
  static History history() {
    return new History(
        "here",
        List.of(
            entry(0, Origin.RUN, "here", 800),
            entry(1, Origin.RUN, "here", 820),
            entry(2, Origin.RUN, "elsewhere", 500),
            entry(3, Origin.BASELINE, "here", 812),
            entry(4, Origin.NOW, "here", 931)),
        0);
  }

  static Entry entry(int day, Origin origin, String environmentId, double nanos) {
    return new Entry(FIRST.plus(Duration.ofDays(day)), origin, environmentId, Map.of(PARSE, nanos));
  }

  /** Forks of twelve iterations, one of which is disturbed now and then. */
  private static Measurement measurement(
      SplittableRandom random, BenchmarkKey key, double nanos, int forks) {
    List<double[]> rows = new ArrayList<>();
    for (int fork = 0; fork < forks; fork++) {
      double centre = nanos * (1 + 0.02 * (random.nextDouble() - 0.5));
      rows.add(IntStream.range(0, 12).mapToDouble(i -> iteration(random, centre)).toArray());
    }
    return new Measurement(
        key, "ns/op", nanos, rows, List.of(), OptionalDouble.empty(), new TreeMap<>());
  }

  private static double iteration(SplittableRandom random, double centre) {
    double stall = random.nextInt(20) == 0 ? 1.5 : 1;
    return Math.rint(100 * centre * stall * (1 + 0.01 * random.nextDouble())) / 100;
  }
}
