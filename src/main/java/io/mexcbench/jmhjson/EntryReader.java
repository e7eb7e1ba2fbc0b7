package io.mexcbench.jmhjson;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.JvmFacts;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Mode;
import io.mexcbench.regression.Samples;
import io.mexcbench.regression.ScoreUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one element of JMH's array: one benchmark in one mode with one set of parameters. */
final class EntryReader {
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private static final double SCORE_MAX = 1e100;

  private final Fields entry;
  private final Fields primary;

  private EntryReader(Fields entry) throws JmhJsonException {
    this.entry = entry;
    this.primary = entry.child("primaryMetric");
  }

  /**
   * Reads an element.
   *
   * @param position in the array, from 1
   */
  static Measurement read(JsonNode node, String source, int position) throws JmhJsonException {
    if (!node.isObject()) {
      throw new JmhJsonException(
          source + ": entry " + position + " must be an object; run the benchmarks again");
    }
    String name = node.path("benchmark").asText("");
    String who = name.isBlank() ? "entry " + position : "benchmark " + StrictJson.shown(name);
    return new EntryReader(new Fields(source + ": " + who, "", node)).measurement();
  }

  private Measurement measurement() throws JmhJsonException {
    BenchmarkKey key =
        new BenchmarkKey(
            entry.text("benchmark"), mode(), entry.positiveInt("threads", 1), params());
    double score = positive("score", primary.node().path("score"));
    List<List<Samples>> samples =
        primary.has("rawDataHistogram") ? RawData.samples(primary) : List.of();
    List<double[]> forks = samples.isEmpty() ? timedForks() : means(samples);
    ForkShape.require(entry, primary, forks);
    requireErrorBar();
    return new Measurement(
        key,
        unit(key.mode()),
        score,
        forks,
        samples.stream().map(RawData::merged).toList(),
        allocationForks(),
        allocation(),
        List.of(),
        facts());
  }

  private Mode mode() throws JmhJsonException {
    String label = entry.text("mode");
    return Mode.ofLabel(label)
        .orElseThrow(
            () ->
                entry.fault(
                    "mode", "must be thrpt, avgt, sample or ss, got " + StrictJson.quoted(label)));
  }

  private String unit(Mode mode) throws JmhJsonException {
    String text = primary.text("scoreUnit");
    if (ScoreUnit.of(text).filter(unit -> unit.fits(mode)).isEmpty()) {
      throw primary.fault(
          "scoreUnit",
          StrictJson.quoted(text) + " is no unit of mode " + mode.label() + " that is known");
    }
    return text;
  }

  private Map<String, String> params() throws JmhJsonException {
    Map<String, String> params = new TreeMap<>();
    if (entry.has("params")) {
      Fields fields = entry.child("params");
      for (Map.Entry<String, JsonNode> param : fields.node().properties()) {
        if (!param.getValue().isTextual()) {
          throw fields.fault(param.getKey(), "must be a text");
        }
        params.put(param.getKey(), param.getValue().textValue());
      }
    }
    return params;
  }

  private List<double[]> timedForks() throws JmhJsonException {
    List<double[]> forks = RawData.forks(primary);
    for (int fork = 0; fork < forks.size(); fork++) {
      for (int i = 0; i < forks.get(fork).length; i++) {
        String name = "rawData[" + fork + "][" + i + "]";
        requireScore(name, forks.get(fork)[i], forks.get(fork)[i]);
      }
    }
    return forks;
  }

  private List<double[]> means(List<List<Samples>> forks) throws JmhJsonException {
    List<double[]> means = new ArrayList<>();
    for (List<Samples> fork : forks) {
      double[] iterations = fork.stream().mapToDouble(Samples::mean).toArray();
      for (double mean : iterations) {
        if (!(mean > 0)) {
          throw primary.fault("rawDataHistogram", "an iteration must take time, got " + mean);
        }
        requireScore("rawDataHistogram", mean, mean);
      }
      means.add(iterations);
    }
    return means;
  }

  private double positive(String name, JsonNode value) throws JmhJsonException {
    double score = primary.finite(name);
    requireScore(name, score, value);
    return score;
  }

  /** Between bounds that no program reaches, and within which no unit overflows. */
  private void requireScore(String name, double score, Object value) throws JmhJsonException {
    if (!(score > 0)) {
      throw primary.fault(name, "must be positive, got " + value);
    }
    if (score < 1 / SCORE_MAX || score > SCORE_MAX) {
      throw primary.fault(name, "must be between 1e-100 and 1e100, got " + value);
    }
  }

  /** JMH writes NaN for a single iteration and +INF where its bound has no end, both as texts. */
  private void requireErrorBar() throws JmhJsonException {
    String text = primary.node().path("scoreError").asText();
    boolean isSpecial = text.equals("NaN") || text.equals("+INF");
    if (primary.has("scoreError") && !isSpecial && primary.finite("scoreError") < 0) {
      throw primary.fault("scoreError", "must not be negative, got " + text);
    }
  }

  private List<double[]> allocationForks() throws JmhJsonException {
    for (Fields metric : allocationMetric()) {
      if (!allocation().isEmpty()) {
        List<double[]> forks = RawData.forks(metric);
        for (double[] fork : forks) {
          for (double bytes : fork) {
            requireBytes(metric, RawData.PLAIN, bytes);
          }
        }
        ForkShape.requireSameForks(entry, metric, forks);
        return forks;
      }
    }
    return List.of();
  }

  /** Empty also for NaN: JMH writes it where the JVM does not count allocations. */
  private OptionalDouble allocation() throws JmhJsonException {
    for (Fields metric : allocationMetric()) {
      JsonNode score = metric.node().path("score");
      if ("NaN".equals(score.asText())) {
        return OptionalDouble.empty();
      }
      requireBytes(metric, "score", metric.finite("score"));
      return OptionalDouble.of(metric.finite("score"));
    }
    return OptionalDouble.empty();
  }

  private static void requireBytes(Fields metric, String name, double bytes)
      throws JmhJsonException {
    if (!(bytes >= 0) || bytes > SCORE_MAX) {
      throw metric.fault(name, "must be bytes between 0 and 1e100, got " + bytes);
    }
  }

  /** At most one; old releases of JMH put a middle dot before the name. */
  private List<Fields> allocationMetric() throws JmhJsonException {
    if (!entry.has("secondaryMetrics")) {
      return List.of();
    }
    Fields metrics = entry.child("secondaryMetrics");
    for (Map.Entry<String, JsonNode> metric : metrics.node().properties()) {
      if (metric.getKey().endsWith(ALLOCATION)) {
        return List.of(metrics.child(metric.getKey(), metric.getValue()));
      }
    }
    return List.of();
  }

  private SortedMap<String, String> facts() throws JmhJsonException {
    SortedMap<String, String> facts = new TreeMap<>();
    for (String name :
        List.of(
            JvmFacts.JDK_VERSION,
            JvmFacts.VM_NAME,
            JvmFacts.VM_VERSION,
            JvmFacts.MEASUREMENT_TIME)) {
      entry.optionalText(name).ifPresent(text -> facts.put(name, text));
    }
    if (entry.has(JvmFacts.JVM_ARGS)) {
      facts.put(JvmFacts.JVM_ARGS, String.join(" ", JvmArguments.portable(entry)));
    }
    if (entry.has(JvmFacts.BATCH_SIZE)) {
      facts.put(JvmFacts.BATCH_SIZE, Integer.toString(entry.positiveInt(JvmFacts.BATCH_SIZE, 1)));
    }
    return facts;
  }
}
