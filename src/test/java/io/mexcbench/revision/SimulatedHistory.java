package io.mexcbench.revision;

import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.MeasurementFixture;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Thresholds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Commits of which some make a benchmark slower, measured with noise: forks scatter, now and then
 * one is disturbed, and each build has a speed of its own by how its code happens to be compiled.
 */
final class SimulatedHistory implements Search.Probe {
  private static final int FORKS_OF_ENDS = 10;
  private static final double DISTURBED = 0.03;
  private static final double DISTURBANCE = 0.2;

  private final Random random;
  private final int commits;
  private final double forkScatter;
  private final double buildScatter;
  private final Map<String, Map<Integer, Double>> steps = new LinkedHashMap<>();
  private final Map<Integer, Double> builds = new HashMap<>();
  private final Map<Integer, Map<String, List<Double>>> base = new HashMap<>();
  private final Map<Integer, Map<String, List<Double>>> head = new HashMap<>();
  private final Set<Integer> broken = new HashSet<>();
  private final Set<Integer> built = new HashSet<>();

  SimulatedHistory(long seed, int commits, double forkScatter, double buildScatter) {
    this.random = new Random(seed);
    this.commits = commits;
    this.forkScatter = forkScatter;
    this.buildScatter = buildScatter;
  }

  /** From this commit on a benchmark takes longer by this part. */
  SimulatedHistory slower(String benchmark, int commit, double fraction) {
    steps.computeIfAbsent(benchmark, unused -> new HashMap<>()).put(commit, fraction);
    return this;
  }

  SimulatedHistory broken(int commit) {
    broken.add(commit);
    return this;
  }

  int builds() {
    return built.size();
  }

  /** Of both ends, as the gate sees them. */
  Report ends() {
    measure(commits, FORKS_OF_ENDS);
    Report report = compare(commits);
    built.clear();
    return report;
  }

  List<Finding> search() {
    try {
      return new Search(commits, Suspect.of(ends().comparisons()), this).run();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Optional<List<Comparison>> measure(int point, int forks) {
    built.add(point);
    if (broken.contains(point)) {
      return Optional.empty();
    }
    for (int i = 0; i < forks; i++) {
      for (String name : steps.keySet()) {
        add(base, point, name, fork(name, 0));
        add(head, point, name, fork(name, point));
      }
    }
    return Optional.of(compare(point).comparisons());
  }

  private Report compare(int point) {
    return Gate.compare(
        measurements(base.get(point)),
        measurements(head.get(point)),
        GateOptions.ofFiles(Thresholds.of(10)).withInterleavedSides());
  }

  private double fork(String name, int point) {
    double factor = 1;
    for (Map.Entry<Integer, Double> step : steps.get(name).entrySet()) {
      factor *= step.getKey() <= point ? 1 + step.getValue() : 1;
    }
    double build = builds.computeIfAbsent(point, unused -> buildScatter * random.nextGaussian());
    double disturbance = random.nextDouble() < DISTURBED ? DISTURBANCE * random.nextDouble() : 0;
    return 100 * factor * Math.exp(build + forkScatter * random.nextGaussian() + disturbance);
  }

  private static void add(
      Map<Integer, Map<String, List<Double>>> side, int point, String name, double nanos) {
    side.computeIfAbsent(point, unused -> new LinkedHashMap<>())
        .computeIfAbsent(name, unused -> new ArrayList<>())
        .add(nanos);
  }

  private static List<Measurement> measurements(Map<String, List<Double>> forks) {
    return forks.entrySet().stream()
        .map(
            one ->
                MeasurementFixture.timed(
                    one.getKey(),
                    one.getValue().stream().mapToDouble(Double::doubleValue).toArray()))
        .toList();
  }
}
