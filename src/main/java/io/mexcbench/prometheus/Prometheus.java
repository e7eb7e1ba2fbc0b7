package io.mexcbench.prometheus;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A Prometheus server, asked through its HTTP interface. */
public final class Prometheus {
  /** A server refuses ranges of more than 11,000. */
  static final int POINTS_MAX = 10_000;

  private final URI base;
  private final HttpText http;
  private final TreeSet<String> warnings = new TreeSet<>();

  /**
   * @param base such as {@code http://127.0.0.1:9090}, or with a path in front of the interface's
   */
  public Prometheus(URI base, HttpText http) {
    this.base = base;
    this.http = http;
  }

  /** The series that the expression has in the range, each with all its points. */
  public List<TimeSeries> query(RangeQuery query) throws PrometheusException {
    Map<Map<String, String>, TimeSeries> all = new java.util.LinkedHashMap<>();
    for (RangeQuery page : query.pages(POINTS_MAX)) {
      for (TimeSeries part : ask(page)) {
        all.merge(part.labels(), part, Prometheus::joined);
      }
    }
    return new ArrayList<>(all.values());
  }

  private static TimeSeries joined(TimeSeries one, TimeSeries next) {
    TreeMap<Long, Double> values = new TreeMap<>(one.values());
    values.putAll(next.values());
    return new TimeSeries(one.labels(), values);
  }

  /** What the server itself doubted, each once. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  private List<TimeSeries> ask(RangeQuery page) throws PrometheusException {
    Map<String, String> form = new TreeMap<>();
    form.put("query", page.expression());
    form.put("start", seconds(page.start()));
    form.put("end", seconds(page.end()));
    // Without a unit: Prometheus takes a broken number of seconds, but no broken number with a
    // unit.
    form.put("step", seconds(Instant.EPOCH.plus(page.step())));
    HttpResponse<byte[]> response =
        http.send(
            HttpRequest.newBuilder(URI.create(trimmed() + "/api/v1/query_range"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    Answer answer = Answer.read(response.statusCode(), response.body(), page.expression());
    warnings.addAll(answer.warnings());
    return answer.series();
  }

  private String trimmed() {
    return base.toString().replaceAll("/+$", "");
  }

  private static String seconds(Instant time) {
    return "%d.%03d".formatted(time.getEpochSecond(), time.getNano() / 1_000_000);
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
