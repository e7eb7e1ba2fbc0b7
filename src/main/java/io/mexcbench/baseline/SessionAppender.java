package io.mexcbench.baseline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Samples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the forks of a further session behind those that a JMH entry has, and brings the summary
 * figures into line. JMH's error bar is left undefined: it takes all iterations for independent,
 * which those of several forks, let alone sessions, are not.
 */
final class SessionAppender {
  private static final String RAW = "rawData";
  private static final String HISTOGRAM = "rawDataHistogram";
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  /** Forks can be pooled only where each of their iterations did the same. */
  private static final List<String> SAME_FIELDS =
      List.of(
          "jmhVersion",
          "warmupIterations",
          "warmupTime",
          "warmupBatchSize",
          "measurementIterations",
          "measurementTime",
          "measurementBatchSize");

  private SessionAppender() {}

  static ObjectNode append(BenchmarkKey key, ObjectNode entry, ObjectNode session)
      throws BaselineException {
    for (String field : SAME_FIELDS) {
      requireSame(key, field, entry.path(field), session.path(field));
    }
    ObjectNode joined = entry.deepCopy();
    JsonNode primary = entry.path("primaryMetric");
    JsonNode added = session.path("primaryMetric");
    requireSame(key, "scoreUnit", primary.path("scoreUnit"), added.path("scoreUnit"));
    joined.put("forks", forks(primary) + forks(added));
    joined.set("primaryMetric", metric(primary, added));
    // Of the secondary metrics some are sums and some are means, and JMH does not write which.
    ObjectNode secondary = joined.putObject("secondaryMetrics");
    JsonNode before = entry.path("secondaryMetrics").path(ALLOCATION);
    JsonNode now = session.path("secondaryMetrics").path(ALLOCATION);
    if (before.isObject() && now.isObject()) {
      secondary.set(ALLOCATION, metric(before, now));
    }
    return joined;
  }

  private static ObjectNode metric(JsonNode metric, JsonNode added) {
    ObjectNode joined = ((ObjectNode) metric).deepCopy();
    String raw = metric.has(HISTOGRAM) ? HISTOGRAM : RAW;
    ((ArrayNode) joined.get(raw)).addAll((ArrayNode) added.get(raw));
    Samples pool = pool(joined.get(raw), raw.equals(HISTOGRAM));
    joined.put("score", pool.mean());
    joined.put("scoreError", "NaN");
    joined.putArray("scoreConfidence").add("NaN").add("NaN");
    ObjectNode percentiles = joined.putObject("scorePercentiles");
    metric
        .path("scorePercentiles")
        .fieldNames()
        .forEachRemaining(
            name -> percentiles.put(name, pool.quantile(Double.parseDouble(name) / 100)));
    return joined;
  }

  private static Samples pool(JsonNode forks, boolean isHistogram) {
    List<Samples.Bucket> buckets = new ArrayList<>();
    for (JsonNode fork : forks) {
      for (JsonNode iteration : fork) {
        if (isHistogram) {
          iteration.forEach(pair -> buckets.add(bucket(pair.get(0), pair.get(1).asLong())));
        } else {
          buckets.add(bucket(iteration, 1));
        }
      }
    }
    buckets.sort(Comparator.comparingDouble(Samples.Bucket::value));
    return new Samples(buckets);
  }

  private static Samples.Bucket bucket(JsonNode value, long count) {
    return new Samples.Bucket(value.asDouble(), count);
  }

  private static int forks(JsonNode metric) {
    return metric.path(metric.has(HISTOGRAM) ? HISTOGRAM : RAW).size();
  }

  private static void requireSame(BenchmarkKey key, String field, JsonNode before, JsonNode now)
      throws BaselineException {
    if (!before.equals(now)) {
      throw new BaselineException(
          key
              + ": "
              + field
              + " was "
              + before
              + " and is "
              + now
              + ", so the runs cannot be sessions of one baseline; update without --session");
    }
  }
}
