package io.mexcbench.jmhjson;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.regression.Samples;
import io.mexcbench.regression.Samples.Bucket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The nested arrays of a metric: forks of iterations, and in SampleTime buckets in these. */
final class RawData {
  static final String PLAIN = "rawData";
  static final String HISTOGRAM = "rawDataHistogram";

  private static final long COUNT_MAX = 1L << 38;

  private RawData() {}

  /** Empty where the metric has no raw data; a fork is never empty. */
  static List<double[]> forks(Fields metric) throws JmhJsonException {
    List<double[]> forks = new ArrayList<>();
    if (metric.has(PLAIN)) {
      for (JsonNode fork : metric.array(PLAIN)) {
        String name = PLAIN + "[" + forks.size() + "]";
        requireElements(metric, name, fork);
        double[] iterations = new double[fork.size()];
        for (int i = 0; i < iterations.length; i++) {
          iterations[i] = metric.finite(name + "[" + i + "]", fork.get(i));
        }
        forks.add(iterations);
      }
    }
    return forks;
  }

  /** Forks of iterations of single operations. */
  static List<List<Samples>> samples(Fields metric) throws JmhJsonException {
    List<List<Samples>> forks = new ArrayList<>();
    for (JsonNode fork : metric.array(HISTOGRAM)) {
      String name = HISTOGRAM + "[" + forks.size() + "]";
      requireElements(metric, name, fork);
      List<Samples> iterations = new ArrayList<>();
      for (JsonNode iteration : fork) {
        iterations.add(samples(metric, name + "[" + iterations.size() + "]", iteration));
      }
      forks.add(iterations);
    }
    return forks;
  }

  /** All operations of a fork's iterations. */
  static Samples merged(List<Samples> iterations) {
    return ascending(iterations.stream().flatMap(one -> one.buckets().stream()).toList());
  }

  private static Samples samples(Fields metric, String name, JsonNode iteration)
      throws JmhJsonException {
    requireElements(metric, name, iteration);
    List<Bucket> buckets = new ArrayList<>();
    for (JsonNode pair : iteration) {
      if (pair.size() != 2 || !isCount(pair.path(1))) {
        throw metric.fault(
            name, "must hold pairs of a value and a positive count, got " + Fields.shown(pair));
      }
      double value = metric.finite(name, pair.get(0));
      if (value < 0) {
        throw metric.fault(name, "no operation takes less than no time, got " + Fields.shown(pair));
      }
      buckets.add(new Bucket(value, pair.get(1).longValue()));
    }
    return ascending(buckets);
  }

  /** So many that no sum of them overflows. */
  private static boolean isCount(JsonNode node) {
    return node.canConvertToLong()
        && node.isIntegralNumber()
        && node.longValue() >= 1
        && node.longValue() <= COUNT_MAX;
  }

  private static Samples ascending(List<Bucket> buckets) {
    return new Samples(buckets.stream().sorted(Comparator.comparingDouble(Bucket::value)).toList());
  }

  private static void requireElements(Fields metric, String name, JsonNode node)
      throws JmhJsonException {
    if (!node.isArray() || node.isEmpty()) {
      throw metric.fault(name, "must be an array with at least one element");
    }
  }
}
