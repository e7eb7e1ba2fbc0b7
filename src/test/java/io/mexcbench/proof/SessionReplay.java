package io.mexcbench.proof;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Controls;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Looks;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Mode;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.regression.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Plays whole runs of the suite again, controls and sentinel among them: a baseline of all sessions
 * of a machine but one, and a run of that one, which looks and confirms as a run does. Nothing is
 * drawn twice: a run looks no further than the forks of its session reach.
 *
 * @param forks of each session of the baseline, at most
 */
record SessionReplay(List<RecordedForks> recorded, int forks, int runs, long seed) {
  private static final double THRESHOLD = 10;
  private static final int CONTROL_FORKS = 5;
  private static final int MULTIPLIER = 1_000_037;
  private static final List<Integer> PERCENTS = List.of(0, 10, 20);

  /** One benchmark of one run. */
  private record Key(BenchmarkKey key, Measurement base, List<double[]> nanos, List<Double> bytes) {
    private Measurement candidate(int count, double factor) {
      return measurement(key, nanos.subList(0, count), bytes.subList(0, count), factor)
          .withSessions(List.of(count));
    }
  }

  static boolean isControl(RecordedForks one) {
    return Controls.isControl(keyOf(one));
  }

  /** That are judged in each run. */
  int benchmarks() {
    return Math.toIntExact(
        recorded.stream()
            .filter(one -> !RealSlowdowns.isSlowdown(one) && !isControl(one))
            .map(RecordedForks::benchmark)
            .distinct()
            .count());
  }

  Row play() {
    Row row = new Row("mexcbench", "up to 20 forks");
    List<RecordedMachine.Judged> all =
        RecordedMachine.of(recorded).stream().flatMap(one -> one.judged().stream()).toList();
    if (all.isEmpty()) {
      throw new IllegalStateException("a run and its baseline are two sessions, not one");
    }
    IntStream.range(0, runs)
        .parallel()
        .forEach(
            i -> {
              Random random = new Random(seed + (long) i * MULTIPLIER);
              RecordedMachine.Judged judged = all.get(i % all.size());
              List<Key> suite =
                  judged.byKey().values().stream()
                      .map(one -> key(one, judged.session(), random))
                      .toList();
              for (int percent : PERCENTS) {
                play(suite, percent, row, random);
              }
            });
    return row;
  }

  private Key key(SortedMap<String, RecordedForks> bySession, String judged, Random random) {
    List<double[]> base = new ArrayList<>();
    List<Double> bytes = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    bySession.forEach(
        (session, one) -> {
          if (!session.equals(judged)) {
            int count = Math.min(forks, one.nanos().size());
            for (int i : order(one, random).subList(0, count)) {
              base.add(one.nanos().get(i));
              bytes.add(one.bytes().get(i));
            }
            counts.add(count);
          }
        });
    RecordedForks run = bySession.get(judged);
    BenchmarkKey key = keyOf(run);
    List<Integer> order = order(run, random);
    return new Key(
        key,
        measurement(key, base, bytes, 1).withSessions(counts),
        order.stream().map(run.nanos()::get).toList(),
        order.stream().map(run.bytes()::get).toList());
  }

  private static List<Integer> order(RecordedForks one, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, one.nanos().size()).boxed().toList());
    Collections.shuffle(order, random);
    return order;
  }

  /** One benchmark is slowed; none where the percentage is 0. */
  private static void play(List<Key> suite, int percent, Row row, Random random) {
    List<Key> judged = suite.stream().filter(one -> !Controls.isControl(one.key())).toList();
    BenchmarkKey slowed = judged.get(random.nextInt(judged.size())).key();
    double factor = 1 + percent / 100.0;
    Report report = report(suite, slowed, factor);
    boolean isInvalid = report.verdict() == RunVerdict.INVALID;
    row.count("invalid " + percent, isInvalid);
    if (isInvalid) {
      return;
    }
    SortedSet<BenchmarkKey> slower = new TreeSet<>(report.slower());
    if (percent > 0) {
      row.count("found " + percent, slower.contains(slowed));
      row.count("passed " + percent, verdictOf(report, slowed) == Verdict.UNCHANGED);
      slower.remove(slowed);
    } else {
      judged.forEach(
          one -> row.count("unchanged", verdictOf(report, one.key()) == Verdict.UNCHANGED));
    }
    row.count("any alarm " + percent, !slower.isEmpty());
  }

  private static Verdict verdictOf(Report report, BenchmarkKey key) {
    return report.comparisons().stream()
        .filter(one -> one.key().equals(key) && one.metric() == Metric.TIME)
        .map(Comparison::verdict)
        .findFirst()
        .orElseThrow();
  }

  private static Report report(List<Key> suite, BenchmarkKey slowed, double factor) {
    Map<BenchmarkKey, Integer> counts = new HashMap<>();
    suite.stream()
        .filter(one -> Controls.isControl(one.key()))
        .forEach(one -> counts.put(one.key(), CONTROL_FORKS));
    SortedSet<BenchmarkKey> open =
        suite.stream()
            .map(Key::key)
            .filter(key -> !Controls.isControl(key))
            .collect(Collectors.toCollection(TreeSet::new));
    Report report = null;
    int available = suite.stream().mapToInt(one -> one.nanos().size()).min().orElseThrow();
    for (int look : RecordedMachine.looksWithin(available)) {
      open.forEach(key -> counts.put(key, look));
      report = compare(suite, counts, Map.of(), slowed, factor);
      open.retainAll(report.undecided());
    }
    Map<BenchmarkKey, Integer> firstFresh = new HashMap<>();
    for (BenchmarkKey key : report.slower()) {
      firstFresh.put(key, counts.get(key));
      counts.merge(key, GateContestant.FRESH_FORKS, Integer::sum);
    }
    return firstFresh.isEmpty() || firstFresh.size() > GateContestant.MOST_CONFIRMED
        ? report
        : compare(suite, counts, firstFresh, slowed, factor);
  }

  private static Report compare(
      List<Key> suite,
      Map<BenchmarkKey, Integer> counts,
      Map<BenchmarkKey, Integer> firstFresh,
      BenchmarkKey slowed,
      double factor) {
    return Gate.compare(
        suite.stream().map(Key::base).toList(),
        suite.stream()
            .map(one -> one.candidate(counts.get(one.key()), one.key().equals(slowed) ? factor : 1))
            .toList(),
        GateOptions.ofSuite(Thresholds.of(THRESHOLD))
            .withAdaptiveCandidate(Looks.standard(), firstFresh));
  }

  private static Measurement measurement(
      BenchmarkKey key, List<double[]> forks, List<Double> bytes, double factor) {
    List<double[]> nanos =
        forks.stream().map(fork -> Arrays.stream(fork).map(one -> one * factor).toArray()).toList();
    double score = nanos.stream().flatMapToDouble(Arrays::stream).average().orElseThrow();
    return new Measurement(
        key,
        "ns/op",
        score,
        nanos,
        bytes.stream().map(one -> new double[] {one}).toList(),
        OptionalDouble.of(bytes.stream().mapToDouble(Double::doubleValue).average().orElseThrow()),
        new TreeMap<>());
  }

  private static BenchmarkKey keyOf(RecordedForks one) {
    String[] parts = one.benchmark().split(":", 4);
    Map<String, String> params = new TreeMap<>();
    if (parts.length > 3) {
      for (String param : parts[3].split(" ", -1)) {
        String[] pair = param.split("=", 2);
        params.put(pair[0], pair[1]);
      }
    }
    return new BenchmarkKey(
        parts[0], Mode.ofLabel(parts[1]).orElseThrow(), Integer.parseInt(parts[2]), params);
  }
}
