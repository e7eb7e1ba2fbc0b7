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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The forks of a run: measures them, knows how many of each there are and what they took, and keeps
 * the result file up to date, so that an interrupted run leaves the rounds that it finished.
 */
final class MeasuredForks {
  private static final String FAILED = "failed";

  private final ResultFolder folder;
  private final ForkRunner runner;
  private final LongSupplier nanoClock;
  private final MachineWatch watch;
  private final long start;
  private final ForkCollector results = new ForkCollector();
  private final Map<BenchmarkKey, Integer> counts = new TreeMap<>();
  private final Map<BenchmarkKey, Duration> times = new TreeMap<>();
  private final Set<BenchmarkKey> failed = new TreeSet<>();

  /** What the forks so far took, and what they had been expected to take. */
  private Duration taken = Duration.ZERO;

  private Duration foreseen = Duration.ZERO;

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

  /** One fork of each, but of those that failed before. */
  void measureRound(List<Launch> launches, Listener listener) throws RunException {
    for (int i = 0; i < launches.size(); i++) {
      BenchmarkKey key = launches.get(i).key();
      String score = failed.contains(key) ? FAILED : measure(launches.get(i));
      listener.forkFinished(key, score, i + 1);
    }
    runner.roundFinished();
    folder.write(ResultFiles.JMH, results.toJson());
    watch.sample();
  }

  private String measure(Launch launch) throws RunException {
    long begin = nanoClock.getAsLong();
    RunResult fork;
    try {
      fork = runner.runFork(launch);
    } catch (FailedForkException e) {
      if (!runner.goesOnWithout(launch.key())) {
        throw e;
      }
      failed.add(launch.key());
      return FAILED;
    }
    results.add(launch.key(), fork);
    counts.merge(launch.key(), 1, Integer::sum);
    Duration time = Duration.ofNanos(nanoClock.getAsLong() - begin);
    times.merge(launch.key(), time, Duration::plus);
    taken = taken.plus(time);
    foreseen = foreseen.plus(launch.forkCost().multipliedBy(runner.jvmsPerFork()));
    return scoreText(fork.getPrimaryResult());
  }

  /** What is judged is the file, read strictly, and not what this process remembers. */
  List<Measurement> readBack() throws RunException {
    try {
      return JmhReader.read(folder.file(ResultFiles.JMH));
    } catch (JmhJsonException e) {
      throw new RunException("the result is unusable: " + e.getMessage(), e);
    }
  }

  /** As many as anybody may ask for of a benchmark that failed: it gets no more. */
  int count(BenchmarkKey key) {
    return failed.contains(key) ? Integer.MAX_VALUE : counts.getOrDefault(key, 0);
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
    if (failed.contains(launch.key())) {
      return Duration.ZERO;
    }
    int count = count(launch.key());
    return count == 0
        ? asOthers(launch.forkCost().multipliedBy(runner.jvmsPerFork()))
        : times.get(launch.key()).dividedBy(count);
  }

  /** A slow machine is slow for those as well that it has not measured yet. */
  private Duration asOthers(Duration expected) {
    if (foreseen.isZero()) {
      return expected;
    }
    double factor = (double) taken.toNanos() / foreseen.toNanos();
    return Duration.ofNanos(Math.round(expected.toNanos() * factor));
  }

  private static String scoreText(Result<?> result) {
    return String.format(Locale.ROOT, "%.4g %s", result.getScore(), result.getScoreUnit());
  }
}
