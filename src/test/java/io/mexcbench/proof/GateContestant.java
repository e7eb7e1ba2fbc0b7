package io.mexcbench.proof;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Looks;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Mode;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.regression.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Our gate, the class that judges every run, on the forks of each case: all at once, or looking at
 * them as a run does that stops what is decided and confirms with fresh forks what looks slower.
 */
record GateContestant(double thresholdPercent, Looks looks, boolean isBaseGrowing)
    implements Contestant {
  /** Fresh forks of a benchmark that looks slower, and of how many benchmarks at most. */
  static final int FRESH_FORKS = 4;

  static final int MOST_CONFIRMED = 4;

  static GateContestant fixed(double thresholdPercent) {
    return new GateContestant(thresholdPercent, Looks.none(), false);
  }

  /** Both sides are measured as long as it takes: two revisions, forks in turn. */
  static GateContestant adaptive(double thresholdPercent) {
    return new GateContestant(thresholdPercent, Looks.standard(), true);
  }

  /** Only the candidate is: a run against a baseline. */
  static GateContestant againstBaseline(double thresholdPercent) {
    return new GateContestant(thresholdPercent, Looks.standard(), false);
  }

  @Override
  public String name() {
    return "mexcbench";
  }

  @Override
  public String input() {
    return looks.forks().isEmpty() ? Input.ITERATIONS.text() : "up to 20 forks";
  }

  @Override
  public List<Judged> judge(List<Case> suite, List<Integer> indices, Random random) {
    return looks.forks().isEmpty() ? atOnce(suite, indices) : untilDecided(suite, indices);
  }

  private List<Judged> atOnce(List<Case> suite, List<Integer> indices) {
    int[] counts = suite.stream().mapToInt(one -> one.candidate().size()).toArray();
    return outcomes(report(suite, counts, Map.of()), counts, indices);
  }

  private List<Judged> untilDecided(List<Case> suite, List<Integer> indices) {
    int[] counts = new int[suite.size()];
    List<Integer> open = IntStream.range(0, suite.size()).boxed().toList();
    Report report = null;
    for (int look : looks.forks()) {
      open.forEach(i -> counts[i] = look);
      report = report(suite, counts, Map.of());
      SortedSet<BenchmarkKey> undecided = report.undecided();
      open = open.stream().filter(i -> undecided.contains(key(i))).toList();
    }
    Report last = confirmed(suite, counts, report);
    return outcomes(last, counts, indices);
  }

  private Report confirmed(List<Case> suite, int[] counts, Report report) {
    SortedSet<BenchmarkKey> slower = report.slower();
    if (slower.isEmpty() || slower.size() > MOST_CONFIRMED) {
      return report;
    }
    Map<BenchmarkKey, Integer> firstFresh = new HashMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (slower.contains(key(i))) {
        firstFresh.put(key(i), counts[i]);
        counts[i] += FRESH_FORKS;
      }
    }
    return report(suite, counts, firstFresh);
  }

  private Report report(List<Case> suite, int[] counts, Map<BenchmarkKey, Integer> firstFresh) {
    List<Measurement> base = new ArrayList<>();
    List<Measurement> candidate = new ArrayList<>();
    for (int i = 0; i < suite.size(); i++) {
      Case one = suite.get(i);
      int forks = isBaseGrowing ? counts[i] : one.base().size();
      Measurement before = measurement(i, one.base().subList(0, forks));
      Measurement after = measurement(i, one.candidate().subList(0, counts[i]));
      boolean isOneSession = one.sessions().isEmpty();
      base.add(isOneSession ? before : before.withSessions(one.sessions()));
      candidate.add(isOneSession ? after : after.withSessions(List.of(counts[i])));
    }
    return Gate.compare(
        base,
        candidate,
        GateOptions.ofFiles(Thresholds.of(thresholdPercent))
            .withAdaptiveCandidate(looks, firstFresh));
  }

  private static List<Judged> outcomes(Report report, int[] counts, List<Integer> indices) {
    Map<BenchmarkKey, List<Comparison>> byKey =
        report.comparisons().stream().collect(Collectors.groupingBy(Comparison::key));
    return indices.stream().map(i -> new Judged(outcome(byKey.get(key(i))), counts[i])).toList();
  }

  /** Slower in time or tail; passed if the time has, whatever the tail leaves open. */
  private static Outcome outcome(List<Comparison> comparisons) {
    boolean isSlower = false;
    boolean hasPassed = false;
    for (Comparison one : comparisons) {
      isSlower |= one.metric() != Metric.ALLOCATION && one.verdict() == Verdict.REGRESSED;
      hasPassed |=
          one.metric() == Metric.TIME
              && (one.verdict() == Verdict.UNCHANGED || one.verdict() == Verdict.IMPROVED);
    }
    if (isSlower) {
      return Outcome.SLOWER;
    }
    return hasPassed ? Outcome.PASSED : Outcome.UNDECIDED;
  }

  private static BenchmarkKey key(int index) {
    return new BenchmarkKey("suite.Benchmark.b" + index, Mode.AVERAGE_TIME, 1, Map.of());
  }

  private static Measurement measurement(int index, List<double[]> forks) {
    double score = forks.stream().flatMapToDouble(Arrays::stream).average().orElseThrow();
    return new Measurement(
        key(index), "ns/op", score, forks, List.of(), OptionalDouble.empty(), new TreeMap<>());
  }
}
