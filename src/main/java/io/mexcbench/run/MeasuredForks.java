package io.mexcbench.run;

import io.mexcbench.environment.MachineWatch;
import io.mexcbench.environment.ResultFiles;
import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhReader;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The forks of a run: measures them, knows how many of each there are and what they took, and keeps
 * the result file up to date, so that an interrupted run leaves the rounds that it finished.
 */
final class MeasuredForks {
  private final ResultFolder folder;
  private final ForkRunner runner;
  private final LongSupplier nanoClock;
  private final MachineWatch watch;
  private final long start;
  private final ForkCollector results = new ForkCollector();
  private final Map<BenchmarkKey, Integer> counts = new TreeMap<>();
  private final Map<BenchmarkKey, Duration> times = new TreeMap<>();

  MeasuredForks(
      ResultFolder folder, ForkRunner runner, LongSupplier nanoClock, MachineWatch watch) {
    this.folder = folder;
    this.runner = runner;
    this.nanoClock = nanoClock;
    this.watch = watch;
    this.start = nanoClock.getAsLong();
    watch.sample();
  }

  /** Is told after each fork. */
  interface Listener {
    /**
     * One more fork is measured.
     *
     * @param score with its unit
     * @param number of the fork in its round, from one
     */
    void forkFinished(BenchmarkKey key, String score, int number);
  }

  /** One fork of each. */
  void measureRound(List<Launch> launches, Listener listener) throws RunException {
    for (int i = 0; i < launches.size(); i++) {
      Launch launch = launches.get(i);
      long begin = nanoClock.getAsLong();
      RunResult fork = runner.runFork(launch);
      results.add(launch.key(), fork);
      counts.merge(launch.key(), 1, Integer::sum);
      times.merge(launch.key(), Duration.ofNanos(nanoClock.getAsLong() - begin), Duration::plus);
      listener.forkFinished(launch.key(), scoreText(fork.getPrimaryResult()), i + 1);
    }
    folder.write(ResultFiles.JMH, results.toJson());
    watch.sample();
  }

  /** What is judged is the file, read strictly, and not what this process remembers. */
  List<Measurement> readBack() throws RunException {
    try {
      return JmhReader.read(folder.file(ResultFiles.JMH));
    } catch (JmhJsonException e) {
      throw new RunException("the result is unusable: " + e.getMessage(), e);
    }
  }

  int count(BenchmarkKey key) {
    return counts.getOrDefault(key, 0);
  }

  /** The least number of forks of a benchmark. */
  int least() {
    return counts.values().stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  Duration elapsed() {
    return Duration.ofNanos(nanoClock.getAsLong() - start);
  }

  /** What the forks of some benchmarks took. */
  Duration timeOf(Predicate<BenchmarkKey> some) {
    return times.entrySet().stream()
        .filter(entry -> some.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** The expected time of a round: as long as the forks of each took so far on average. */
  Duration costOf(List<Launch> launches) {
    return launches.stream().map(this::costOf).reduce(Duration.ZERO, Duration::plus);
  }

  Duration costOf(Launch launch) {
    int count = count(launch.key());
    return count == 0 ? launch.forkCost() : times.get(launch.key()).dividedBy(count);
  }

  private static String scoreText(Result<?> result) {
    return String.format(Locale.ROOT, "%.4g %s", result.getScore(), result.getScoreUnit());
  }
}
