package io.mexcbench.history;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.Release;
import io.mexcbench.baseline.ReleaseHistory;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Centres;
import io.mexcbench.regression.Measurement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sorts the measurements of many runs by benchmark and metric. */
final class SeriesCollector {
  private static final Comparator<Entry> BY_TIME =
      Comparator.comparing((Entry entry) -> entry.point().date())
          .thenComparing(entry -> entry.point().measured())
          .thenComparing(entry -> entry.point().source());

  private final ReleaseHistory git;
  private final Map<String, Optional<Instant>> dates = new HashMap<>();
  private final SortedMap<Name, List<Entry>> entries =
      new TreeMap<>(Comparator.comparing(Name::key).thenComparing(Name::metric));

  SeriesCollector(ReleaseHistory git) {
    this.git = git;
  }

  private record Name(BenchmarkKey key, Metric metric) {}

  /**
   * A point, and what was measured.
   *
   * @param question the benchmark's class and its corpus: points of another question are no past
   */
  private record Entry(Point point, String question) {}

  /**
   * Adds what a run or a baseline measured.
   *
   * @param commit of the baseline; empty for a run
   */
  void add(Baseline measured, Optional<Release> commit) throws BaselineException {
    RunRecord run = measured.run().orElseThrow();
    Instant when =
        run.sessions().stream()
            .map(Session::date)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    Instant date = dateOf(run.gitRevision()).or(() -> commit.map(Release::date)).orElse(when);
    for (Measurement one : measured.measurements()) {
      String question = run.classHashes().get(classOf(one.key())) + " " + run.corpusHash();
      add(one.key(), Metric.TIME, Centres.time(one).value(), run, date, when, measured, question);
      Centres.allocation(one)
          .ifPresent(
              bytes ->
                  add(one.key(), Metric.ALLOCATION, bytes, run, date, when, measured, question));
    }
  }

  /** Sorted by key; a benchmark that the newest measurement no longer has is there as well. */
  List<Series> series() {
    List<Series> series = new ArrayList<>();
    entries.forEach(
        (name, all) -> {
          all.sort(BY_TIME);
          String question = all.get(all.size() - 1).question();
          List<Point> points =
              all.stream()
                  .filter(entry -> entry.question().equals(question))
                  .map(Entry::point)
                  .toList();
          series.add(Series.of(name.key(), name.metric(), points, all.size() - points.size()));
        });
    return series;
  }

  private void add(
      BenchmarkKey key,
      Metric metric,
      double value,
      RunRecord run,
      Instant date,
      Instant when,
      Baseline measured,
      String question) {
    Point point = new Point(date, when, run.gitRevision(), value, measured.source());
    List<Entry> known = entries.computeIfAbsent(new Name(key, metric), any -> new ArrayList<>());
    // What became a baseline is there twice, and stays in every later one that kept it.
    boolean isKnown =
        metric == Metric.TIME
            ? known.stream().anyMatch(other -> other.point().value() == value)
            : known.stream().anyMatch(other -> other.point().measured().equals(when));
    if (!isKnown) {
      known.add(new Entry(point, question));
    }
  }

  private Optional<Instant> dateOf(String revision) throws BaselineException {
    if (!dates.containsKey(revision)) {
      dates.put(revision, git.dateOf(revision));
    }
    return dates.get(revision);
  }

  private static String classOf(BenchmarkKey key) {
    return key.benchmark().substring(0, Math.max(0, key.benchmark().lastIndexOf('.')));
  }
}
