package io.mexcbench.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Key durations of several processes, as JMH would write them: one fork a process. */
final class LiveForks {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SortedMap<String, List<List<Double>>> forks = new TreeMap<>();

  /** One process's windows, by the name of what was measured. */
  void add(SortedMap<String, List<Double>> windows) {
    windows.forEach(
        (name, values) ->
            forks.computeIfAbsent(name, any -> new ArrayList<>()).add(List.copyOf(values)));
  }

  boolean isEmpty() {
    return forks.isEmpty();
  }

  String json() throws JmhJsonException {
    ArrayNode entries = NODES.arrayNode();
    for (Map.Entry<String, List<List<Double>>> each : forks.entrySet()) {
      entries.add(entry(each.getKey(), each.getValue()));
    }
    return JmhWriter.normalise(entries.toString(), "the live figures");
  }

  private static ObjectNode entry(String name, List<List<Double>> forks) {
    // The reader wants forks of one length.
    int length = forks.stream().mapToInt(List::size).min().orElseThrow();
    ObjectNode entry = NODES.objectNode();
    entry.put("benchmark", name);
    entry.put("mode", "avgt");
    entry.put("threads", 1);
    entry.put("forks", forks.size());
    entry.put("jdkVersion", System.getProperty("java.version"));
    entry.put("measurementIterations", length);
    ObjectNode metric = entry.putObject("primaryMetric");
    metric.put(
        "score",
        forks.stream()
            .flatMap(fork -> fork.subList(0, length).stream())
            .mapToDouble(Double::doubleValue)
            .average()
            .orElseThrow());
    metric.put("scoreError", "NaN");
    metric.put("scoreUnit", "ns/op");
    ArrayNode raw = metric.putArray("rawData");
    for (List<Double> fork : forks) {
      ArrayNode row = raw.addArray();
      fork.subList(0, length).forEach(row::add);
    }
    entry.putObject("secondaryMetrics");
    return entry;
  }
}
