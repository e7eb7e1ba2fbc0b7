package io.mexcbench.run;

import io.mexcbench.environment.MachineWatch;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Looks;
import io.mexcbench.regression.Measurement;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** An adaptive run of three benchmarks and six controls, three seconds a fork. */
final class AdaptiveFixture {
  static final String DEALS = "SpotDealsBenchmark.decodeDeals";
  static final String DEPTH = "SpotDepthBenchmark.decodeDepth";
  static final String ENCODE = "OrderEncoderBenchmark.encodeLimit";
  static final String THREE = "SpotDepthBenchmark|SpotDeals|OrderEncoder";
  static final int CONTROLS = 6;
  static final int TIMED_CONTROLS = 5;
  static final Duration PLENTY = Duration.ofHours(1);

  final FakeForks forks;
  final ScriptedJudge judge = new ScriptedJudge();
  final RecordingObserver observer = new RecordingObserver();
  final ResultFolder folder;
  private final Path nothing;

  AdaptiveFixture(Path results) throws RunException {
    this(results, new FakeForks(Duration.ofSeconds(3)));
  }

  AdaptiveFixture(Path results, FakeForks forks) throws RunException {
    this.forks = forks;
    this.folder = ResultFolder.create(results, Instant.EPOCH, "0123456789abcdef");
    this.nothing = results.resolve("nothing");
  }

  SortedMap<BenchmarkKey, Integer> run(Duration budget) throws RunException {
    return adaptive(THREE, Looks.standard(), budget, forks, judge).run();
  }

  AdaptiveRun adaptive(
      String include,
      Looks looks,
      Duration budget,
      ForkRunner runner,
      Function<List<Measurement>, Judgement> decision)
      throws RunException {
    return new AdaptiveRun(
        Selection.of(BenchmarkSet.GATE, Pattern.compile(include)),
        looks,
        budget,
        measured(runner),
        decision,
        observer);
  }

  MeasuredForks measured(ForkRunner runner) {
    MachineWatch watch = new MachineWatch(nothing, forks::nanoTime);
    return new MeasuredForks(folder, runner, forks::nanoTime, watch);
  }

  /** What it was told of looks. */
  List<String> looks() {
    return observer.seen().stream().filter(line -> line.startsWith("after")).toList();
  }

  static Duration forks(int count) {
    return Duration.ofSeconds(3L * count);
  }

  /** What a run has whose benchmarks are decided at once, but for these. */
  static Map<String, Long> counts(Map<String, Long> others) {
    Map<String, Long> counts = new TreeMap<>(Map.of(DEALS, 3L, DEPTH, 3L, ENCODE, 3L));
    counts.put("ControlBenchmark.empty", 3L);
    for (String control : List.of("allocation", "branch", "fixed", "memory", "slowed")) {
      counts.put("ControlBenchmark." + control + "Work", 5L);
    }
    counts.putAll(others);
    return counts;
  }
}
