package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/**
 * Forks whose scores depend on the benchmark and on how many it had before, and on nothing else.
 */
final class KeyedForks implements ForkRunner {
  private static final int SCORES = 1_000;

  private final Map<BenchmarkKey, Integer> counts = new TreeMap<>();
  private final double factor;
  private final int spread;

  /**
   * As fast as others with the same factor.
   *
   * @param spread how far forks of a benchmark may differ, in thousandths
   */
  KeyedForks(double factor, int spread) {
    this.factor = factor;
    this.spread = spread;
  }

  @Override
  public RunResult runFork(Launch launch) {
    int fork = counts.merge(launch.key(), 1, Integer::sum);
    int base = 100 * SCORES + Math.floorMod(launch.key().toString().hashCode(), SCORES);
    int wobble = fork * 37 % 11 * spread;
    return FakeForks.fork(launch.key(), (int) (factor * (base + wobble)));
  }
}
