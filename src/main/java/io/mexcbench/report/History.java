package io.mexcbench.report;

import io.mexcbench.regression.BenchmarkKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What runs and committed baselines measured up to now.
 *
 * @param environmentId of what was judged; figures of another environment are not shown beside its
 * @param entries oldest first, the newest {@link #LARGEST}
 * @param unreadable how many were left out because they could not be read
 */
public record History(String environmentId, List<Entry> entries, int unreadable) {
  /** More would be more than a small line can show. */
  public static final int LARGEST = 50;

  /** Where figures come from. */
  public enum Origin {
    RUN,
    BASELINE,
    /** What is judged. */
    NOW
  }

  /**
   * The figures of one run or baseline.
   *
   * @param nanos the time of each benchmark, per operation
   */
  public record Entry(
      Instant date, Origin origin, String environmentId, Map<BenchmarkKey, Double> nanos) {
    public Entry {
      nanos = Map.copyOf(nanos);
    }
  }

  /**
   * One figure of a benchmark.
   *
   * @param slot its place among the entries
   * @param isJoined whether no entry of another environment stands between it and the figure before
   */
  record Point(int slot, Origin origin, Instant date, double nanos, boolean isJoined) {}

  public History {
    List<Entry> sorted = entries.stream().sorted(Comparator.comparing(Entry::date)).toList();
    entries = sorted.subList(Math.max(0, sorted.size() - LARGEST), sorted.size());
  }

  public static History none() {
    return new History("", List.of(), 0);
  }

  /** The figures of a benchmark; entries of this environment that lack it are passed over. */
  List<Point> of(BenchmarkKey key) {
    Series series = new Series();
    for (int slot = 0; slot < entries.size(); slot++) {
      Entry entry = entries.get(slot);
      if (!entry.environmentId().equals(environmentId)) {
        series.breakOff();
      } else if (entry.nanos().containsKey(key)) {
        series.add(slot, entry, entry.nanos().get(key));
      }
    }
    return series.points;
  }

  private static final class Series {
    private final List<Point> points = new ArrayList<>();
    private boolean isBroken = true;

    void breakOff() {
      isBroken = true;
    }

    void add(int slot, Entry entry, double nanos) {
      points.add(new Point(slot, entry.origin(), entry.date(), nanos, !isBroken));
      isBroken = false;
    }
  }
}
