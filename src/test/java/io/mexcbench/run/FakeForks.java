package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;

/** Forks that are over at once: two iterations each, and a clock that they move on. */
final class FakeForks implements ForkRunner {
  private static final int ITERATIONS = 2;

  private final Function<Launch, Duration> forkTime;
  private final List<BenchmarkKey> launched = new ArrayList<>();
  private long nanos;

  FakeForks(Duration forkTime) {
    this(launch -> forkTime);
  }

  FakeForks(Function<Launch, Duration> forkTime) {
    this.forkTime = forkTime;
  }

  List<BenchmarkKey> launched() {
    return launched;
  }

  /** How many forks each benchmark had, by its short name. */
  Map<String, Long> counts() {
    return launched.stream()
        .collect(
            Collectors.groupingBy(BenchmarkKey::shortName, TreeMap::new, Collectors.counting()));
  }

  long nanoTime() {
    return nanos;
  }

  @Override
  public RunResult runFork(Launch launch) {
    launched.add(launch.key());
    nanos += forkTime.apply(launch).toNanos();
    return fork(launch.key(), launched.size());
  }

  /** A fork whose iterations scored {@code number} and {@code number + 0.5} ns/op. */
  static RunResult fork(BenchmarkKey key, int number) {
    IterationParams iterations =
        new IterationParams(IterationType.MEASUREMENT, ITERATIONS, TimeValue.milliseconds(100), 1);
    BenchmarkParams params = params(key, iterations);
    List<IterationResult> results = new ArrayList<>();
    for (int i = 0; i < ITERATIONS; i++) {
      IterationResult result = new IterationResult(params, iterations, null);
      result.addResult(
          new AverageTimeResult(
              ResultRole.PRIMARY, launchedMethod(key), 2, 2 * number + i, TimeUnit.NANOSECONDS));
      results.add(result);
    }
    return new RunResult(params, List.of(new BenchmarkResult(params, results)));
  }

  private static String launchedMethod(BenchmarkKey key) {
    return key.benchmark().substring(key.benchmark().lastIndexOf('.') + 1);
  }

  private static BenchmarkParams params(BenchmarkKey key, IterationParams iterations) {
    WorkloadParams workload = new WorkloadParams();
    for (Map.Entry<String, String> param : new TreeMap<>(key.params()).entrySet()) {
      workload.put(param.getKey(), param.getValue(), 0);
    }
    return new BenchmarkParams(
        key.benchmark(),
        key.benchmark(),
        true,
        key.threads(),
        new int[] {1},
        List.of(),
        1,
        0,
        iterations,
        iterations,
        Mode.AverageTime,
        workload,
        TimeUnit.NANOSECONDS,
        1,
        "java",
        List.of("-Xmx1g"),
        "17",
        "vm",
        "1",
        "1.37",
        TimeValue.minutes(1));
  }
}
