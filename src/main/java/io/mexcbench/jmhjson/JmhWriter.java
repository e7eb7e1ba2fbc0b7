package io.mexcbench.jmhjson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings JMH's result JSON into the one form that is committed and compared. */
public final class JmhWriter {
  /** In JMH's order; whatever else a file holds is left out. */
  private static final List<String> ENTRY_FIELDS =
      List.of(
          "jmhVersion",
          "benchmark",
          "mode",
          "threads",
          "forks",
          "jvm",
          "jvmArgs",
          "jdkVersion",
          "vmName",
          "vmVersion",
          "warmupIterations",
          "warmupTime",
          "warmupBatchSize",
          "measurementIterations",
          "measurementTime",
          "measurementBatchSize",
          "params",
          "primaryMetric",
          "secondaryMetrics");

  private static final List<String> METRIC_FIELDS =
      List.of(
          "score",
          "scoreError",
          "scoreConfidence",
          "scorePercentiles",
          "scoreUnit",
          "rawData",
          "rawDataHistogram");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JmhWriter() {}

  /**
   * The same results as plain JMH JSON: sorted by key, {@code \n}, stable numbers, one line a fork,
   * no paths, no secrets. Any order of entries in gives the same text; normalising twice changes
   * nothing.
   *
   * @param text one array of JMH's results
   * @param source names the text in messages
   */
  public static String normalise(String text, String source) throws JmhJsonException {
    ArrayNode entries = NODES.arrayNode();
    sorted(text, source).values().forEach(entries::add);
    return JsonLines.of(entries);
  }

  /**
   * The same, one text for each benchmark; {@link #join} makes one of them again.
   *
   * @param text one array of JMH's results
   * @param source names the text in messages
   */
  public static SortedMap<BenchmarkKey, String> split(String text, String source)
      throws JmhJsonException {
    SortedMap<BenchmarkKey, String> entries = new TreeMap<>();
    sorted(text, source).forEach((key, entry) -> entries.put(key, JsonLines.of(entry)));
    return entries;
  }

  /** What {@link #normalise} made of the text that was split; a benchmark twice is refused. */
  public static String join(Collection<String> entries, String source) throws JmhJsonException {
    return normalise("[" + String.join(",", entries) + "]", source);
  }

  private static SortedMap<BenchmarkKey, JsonNode> sorted(String text, String source)
      throws JmhJsonException {
    List<Measurement> measurements = JmhReader.parse(text, source);
    JsonNode root = JsonText.parse(text, source);
    SortedMap<BenchmarkKey, JsonNode> sorted = new TreeMap<>();
    for (int i = 0; i < root.size(); i++) {
      sorted.put(measurements.get(i).key(), entry(new Fields(source, "", root.get(i))));
    }
    return sorted;
  }

  private static ObjectNode entry(Fields fields) throws JmhJsonException {
    ObjectNode entry = kept(fields.node(), ENTRY_FIELDS);
    if (entry.has("jvm")) {
      entry.put("jvm", "java");
    }
    if (entry.has("jvmArgs")) {
      ArrayNode arguments = entry.putArray("jvmArgs");
      JvmArguments.portable(fields).forEach(arguments::add);
    }
    if (entry.has("params")) {
      entry.set("params", sorted(entry.get("params")));
    }
    entry.set("primaryMetric", kept(entry.get("primaryMetric"), METRIC_FIELDS));
    ObjectNode secondary = NODES.objectNode();
    sorted(entry.path("secondaryMetrics"))
        .properties()
        .forEach(metric -> secondary.set(metric.getKey(), kept(metric.getValue(), METRIC_FIELDS)));
    entry.set("secondaryMetrics", secondary);
    return entry;
  }

  private static ObjectNode kept(JsonNode node, List<String> fields) {
    ObjectNode kept = NODES.objectNode();
    fields.stream().filter(node::hasNonNull).forEach(name -> kept.set(name, node.get(name)));
    return kept;
  }

  private static ObjectNode sorted(JsonNode node) {
    ObjectNode sorted = NODES.objectNode();
    node.properties().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(field -> sorted.set(field.getKey(), field.getValue()));
    return sorted;
  }
}
