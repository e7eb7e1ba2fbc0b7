package io.mexcbench.regression;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What two measurements must share to be compared: name, mode, threads and every parameter. The
 * name alone is never enough: two modes or two parameter values of one method are two benchmarks.
 *
 * @param benchmark full name, {@code package.Class.method}
 * @param params parameter values by name, empty if there are none
 */
public record BenchmarkKey(
    String benchmark, Mode mode, int threads, SortedMap<String, String> params)
    implements Comparable<BenchmarkKey> {

  private static final Comparator<BenchmarkKey> ORDER =
      Comparator.comparing(BenchmarkKey::benchmark)
          .thenComparing(key -> key.params().toString())
          .thenComparing(BenchmarkKey::mode)
          .thenComparingInt(BenchmarkKey::threads);

  public BenchmarkKey {
    if (benchmark.isBlank()) {
      throw new IllegalArgumentException("benchmark must have a name");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be positive, got " + threads);
    }
    params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
  }

  public BenchmarkKey(String benchmark, Mode mode, int threads, Map<String, String> params) {
    this(benchmark, mode, threads, new TreeMap<>(params));
  }

  /** {@code Class.method} without its package. */
  public String shortName() {
    int method = benchmark.lastIndexOf('.');
    int type = benchmark.lastIndexOf('.', method - 1);
    return benchmark.substring(type + 1);
  }

  /** Parameters as {@code levels=20 side=bid}, empty if there are none. */
  public String paramsText() {
    return params.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  @Override
  public int compareTo(BenchmarkKey other) {
    return ORDER.compare(this, other);
  }

  /** The key as one line, the text that patterns of keys are matched against. */
  @Override
  public String toString() {
    String text = benchmark + ":" + mode.label() + ":" + threads;
    return params.isEmpty() ? text : text + ":" + paramsText();
  }
}
