package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openjdk.jmh.results.RunResult;

/** Forks of an arm whose benchmarks take about a microsecond, some of them longer. */
final class ScoredForks implements ForkRunner {
  private static final int NANOS = 10_000;

  private final String name;
  private final FakeForks clock;
  private final Random random;
  private final double scatter;
  private final List<String> launched;
  private final Map<String, Double> slower = new HashMap<>();
  private final Map<String, Integer> failsAfter = new HashMap<>();

  /**
   * @param launched the short names of what was launched go here, with that of the arm
   */
  ScoredForks(String name, FakeForks clock, Random random, double scatter, List<String> launched) {
    this.name = name;
    this.clock = clock;
    this.random = random;
    this.scatter = scatter;
    this.launched = launched;
    slower.put("ControlBenchmark.slowedWork", 0.1);
  }

  ScoredForks slower(String benchmark, double fraction) {
    slower.put(benchmark, fraction);
    return this;
  }

  /** Throws when it has run so often. */
  ScoredForks failing(String benchmark, int forks) {
    failsAfter.put(benchmark, forks);
    return this;
  }

  @Override
  public RunResult runFork(Launch launch) throws RunException {
    BenchmarkKey key = launch.key();
    clock.runFork(launch);
    launched.add(name + " " + key.shortName());
    int left = failsAfter.getOrDefault(key.shortName(), Integer.MAX_VALUE);
    if (left == 0) {
      throw new FailedForkException(key, new NoSuchMethodError("parse(byte[])"));
    }
    failsAfter.put(key.shortName(), left - 1);
    double factor = 1 + slower.getOrDefault(key.shortName(), 0.0);
    return FakeForks.fork(key, (int) (NANOS * factor * Math.exp(scatter * random.nextGaussian())));
  }
}
