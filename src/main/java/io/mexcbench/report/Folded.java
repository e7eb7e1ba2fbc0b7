package io.mexcbench.report;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the table leaves out, in one line: benchmarks that are unchanged, improved, not judged. */
final class Folded {
  private static final int IMPROVED_NAMED = 3;

  private final List<Comparison> comparisons;
  private final Names names;
  private final Collection<List<Comparison>> byKey;

  Folded(List<Comparison> comparisons, Names names) {
    this.comparisons = comparisons;
    this.names = names;
    this.byKey =
        comparisons.stream()
            .filter(one -> one.metric() != Metric.TAIL)
            .collect(Collectors.<Comparison, BenchmarkKey>groupingBy(Comparison::key))
            .values();
  }

  Optional<String> line() {
    String text =
        Stream.of(
                counted(Folded::isUnchanged, "%d unchanged"),
                counted(Folded::isUnchangedInAllocation, "%d unchanged in allocation"),
                counted(Folded::isTimeNotJudged, "time of %d not judged"),
                unchangedTails(),
                improved())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return Optional.of(text).filter(line -> !line.isEmpty());
  }

  /** Their own count: a benchmark with an unchanged time may have a doubtful tail. */
  private Optional<String> unchangedTails() {
    long count =
        comparisons.stream()
            .filter(one -> one.metric() == Metric.TAIL && one.verdict() == Verdict.UNCHANGED)
            .count();
    return count == 0 ? Optional.empty() : Optional.of(count + " unchanged in the tail");
  }

  private static boolean isUnchanged(List<Comparison> ofKey) {
    return isAllUnchanged(ofKey) && !isTimeNotJudged(ofKey);
  }

  private static boolean isUnchangedInAllocation(List<Comparison> ofKey) {
    return isAllUnchanged(ofKey) && isTimeNotJudged(ofKey);
  }

  /** Of what was judged at all. */
  private static boolean isAllUnchanged(List<Comparison> ofKey) {
    List<Comparison> judged = ofKey.stream().filter(one -> !isNotJudged(one)).toList();
    return !judged.isEmpty() && judged.stream().allMatch(one -> one.verdict() == Verdict.UNCHANGED);
  }

  private static boolean isTimeNotJudged(List<Comparison> ofKey) {
    return ofKey.stream().anyMatch(one -> one.metric() == Metric.TIME && isNotJudged(one));
  }

  private static boolean isNotJudged(Comparison one) {
    return one.verdict() == Verdict.INCOMPARABLE && !Summary.isShown(one);
  }

  private Optional<String> counted(Predicate<List<Comparison>> condition, String text) {
    long count = byKey.stream().filter(condition).count();
    return count == 0 ? Optional.empty() : Optional.of(text.replace("%d", Long.toString(count)));
  }

  private Optional<String> improved() {
    List<Comparison> improved =
        comparisons.stream()
            .filter(one -> one.verdict() == Verdict.IMPROVED)
            .filter(one -> one.metric() != Metric.TAIL || !isTimeImproved(one.key()))
            .toList();
    if (improved.isEmpty()) {
      return Optional.empty();
    }
    List<String> named = new ArrayList<>();
    improved.stream()
        .limit(IMPROVED_NAMED)
        .map(one -> Summary.change(one) + " " + Summary.name(one, names))
        .forEach(named::add);
    if (improved.size() > IMPROVED_NAMED) {
      named.add("…");
    }
    return Optional.of(improved.size() + " improved (" + String.join(", ", named) + ")");
  }

  private boolean isTimeImproved(BenchmarkKey key) {
    return comparisons.stream()
        .anyMatch(
            one ->
                one.key().equals(key)
                    && one.metric() == Metric.TIME
                    && one.verdict() == Verdict.IMPROVED);
  }
}
