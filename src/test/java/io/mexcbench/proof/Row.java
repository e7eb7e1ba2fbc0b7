package io.mexcbench.proof;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What one contestant did in one evaluation. */
final class Row {
  private static final String SUITES = "suites";

  private final String name;
  private final String input;
  private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
  private final LongAdder forks = new LongAdder();
  private final LongAdder judgements = new LongAdder();

  Row(String name, String input) {
    this.name = name;
    this.input = input;
  }

  /** Of one benchmark. */
  void count(String measure, RecordedForks origin, boolean isHit) {
    count(measure, origin.system(), isHit);
  }

  /** Of one suite. */
  void count(String measure, boolean isHit) {
    count(measure, SUITES, isHit);
  }

  private void count(String measure, String cluster, boolean isHit) {
    tallies.computeIfAbsent(measure, key -> new Tally()).add(cluster, isHit);
  }

  /** That a benchmark of equal code took. */
  void addForks(int count) {
    forks.add(count);
    judgements.increment();
  }

  Result result() {
    SortedMap<String, Rate> rates = new TreeMap<>();
    tallies.forEach((measure, tally) -> rates.put(measure, tally.rate()));
    double mean = judgements.sum() == 0 ? 0 : forks.doubleValue() / judgements.sum();
    return new Result(name, input, mean, rates);
  }

  /**
   * The figures of a row.
   *
   * @param meanForks of the candidate that a benchmark of equal code took
   * @param rates by measure
   */
  record Result(String name, String input, double meanForks, SortedMap<String, Rate> rates) {}
}
