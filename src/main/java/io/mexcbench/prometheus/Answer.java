package io.mexcbench.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a server answered to one range query. */
record Answer(List<TimeSeries> series, List<String> warnings) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static Answer read(int status, byte[] body, String expression) throws PrometheusException {
    JsonNode root = parsed(status, body);
    if (!root.path("status").asText().equals("success")) {
      throw new PrometheusException(
          "Prometheus refused (%d, %s): %s; the query was %s"
              .formatted(
                  status,
                  root.path("errorType").asText("no type"),
                  root.path("error").asText("no reason"),
                  expression));
    }
    JsonNode data = root.path("data");
    if (!data.path("resultType").asText().equals("matrix") || !data.path("result").isArray()) {
      throw unusable("it is no matrix");
    }
    List<TimeSeries> series = new ArrayList<>();
    for (JsonNode one : data.path("result")) {
      series.add(new TimeSeries(labels(one.path("metric")), values(one.path("values"))));
    }
    List<String> warnings = new ArrayList<>();
    root.path("warnings").forEach(warning -> warnings.add(warning.asText()));
    return new Answer(series, warnings);
  }

  private static JsonNode parsed(int status, byte[] body) throws PrometheusException {
    try {
      JsonNode root = MAPPER.readTree(body);
      if (root != null && root.isObject()) {
        return root;
      }
    } catch (IOException e) {
      throw notJson(status, e);
    }
    throw unusable("it is no JSON object");
  }

  private static PrometheusException notJson(int status, IOException cause) {
    String hint =
        status == 401 || status == 403
            ? "it wants other credentials"
            : "see whether the address is that of a Prometheus server";
    return new PrometheusException(
        "the server answered %d and no JSON; %s".formatted(status, hint), cause);
  }

  private static Map<String, String> labels(JsonNode metric) {
    Map<String, String> labels = new TreeMap<>();
    metric.properties().forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
    return labels;
  }

  private static TreeMap<Long, Double> values(JsonNode points) throws PrometheusException {
    TreeMap<Long, Double> values = new TreeMap<>();
    for (JsonNode point : points) {
      if (!point.path(0).isNumber() || !point.path(1).isTextual()) {
        throw unusable("a point is no pair of time and value");
      }
      values.put(millis(point.get(0)), number(point.get(1).asText()));
    }
    return values;
  }

  private static long millis(JsonNode seconds) {
    BigDecimal exact = new BigDecimal(seconds.asText());
    return exact.movePointRight(3).setScale(0, java.math.RoundingMode.HALF_UP).longValue();
  }

  private static double number(String text) throws PrometheusException {
    return switch (text) {
      case "NaN" -> Double.NaN;
      case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> finite(text);
    };
  }

  private static double finite(String text) throws PrometheusException {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new PrometheusException("the answer cannot be used: " + text + " is no number", e);
    }
  }

  private static PrometheusException unusable(String why) {
    return new PrometheusException("the answer cannot be used: " + why);
  }
}
