package io.mexcbench.report.daily;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mexcbench.report.Figures;
import io.mexcbench.report.daily.BenchmarkRun.Slower;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a run's {@code report.json} says, schema 1. */
public final class ReadRun {
  public static final String FILE = "report" + ".json";

  private static final int SCHEMA = 1;
  private static final int MOST_CAUSES = 3;
  private static final Set<String> BAD = Set.of(BenchmarkRun.REGRESSED, "MISSING");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ReadRun() {}

  public static BenchmarkRun of(String folder, Instant started, String json)
      throws DailyReportException {
    JsonNode root = parsed(json);
    Set<String> keys = new TreeSet<>();
    List<Slower> slower = new ArrayList<>();
    for (JsonNode one : root.path("comparisons")) {
      keys.add(key(one));
      if (BAD.contains(one.path("verdict").asText())) {
        slower.add(
            new Slower(
                name(one),
                one.path("metric").asText(),
                change(one),
                causes(root.path("causes"), key(one))));
      }
    }
    return new BenchmarkRun(folder, started, root.path("verdict").asText(), keys.size(), slower);
  }

  private static JsonNode parsed(String json) throws DailyReportException {
    try {
      JsonNode root = MAPPER.readTree(json);
      if (root.path("schema").asInt() == SCHEMA && root.path("verdict").isTextual()) {
        return root;
      }
    } catch (IOException e) {
      throw new DailyReportException("it is no JSON", e);
    }
    throw new DailyReportException("it is no report of schema " + SCHEMA, null);
  }

  private static String key(JsonNode one) {
    return name(one) + ":" + one.path("mode").asText() + ":" + one.path("threads").asInt();
  }

  /** Without packages, with parameters. */
  private static String name(JsonNode one) {
    String[] parts = one.path("benchmark").asText().split("\\.", -1);
    StringBuilder name = new StringBuilder(parts[parts.length - 1]);
    if (parts.length > 1) {
      name.insert(0, parts[parts.length - 2] + ".");
    }
    one.path("params")
        .properties()
        .forEach(
            param ->
                name.append(' ')
                    .append(param.getKey())
                    .append('=')
                    .append(param.getValue().asText()));
    return name.toString();
  }

  private static String change(JsonNode one) {
    if (!one.path("changePercent").isNumber()) {
      return one.path("verdict").asText();
    }
    JsonNode interval = one.path("intervalPercent");
    String range =
        interval.path(0).isNumber() && interval.path(1).isNumber()
            ? " (%s to %s)"
                .formatted(
                    Figures.change(interval.path(0).asDouble()),
                    Figures.change(interval.path(1).asDouble()))
            : "";
    return Figures.change(one.path("changePercent").asDouble()) + range;
  }

  private static List<String> causes(JsonNode causes, String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode cause : causes) {
      if (key(cause).equals(key)) {
        cause.path("methods").forEach(method -> texts.add(grown(method)));
        cause.path("allocations").forEach(site -> texts.add(allocated(site)));
        cause
            .path("commits")
            .forEach(
                commit ->
                    texts.add(
                        "changed by %s %s"
                            .formatted(
                                commit.path("commit").asText(), commit.path("subject").asText())));
      }
    }
    return texts.size() <= MOST_CAUSES ? texts : texts.subList(0, MOST_CAUSES);
  }

  private static String grown(JsonNode method) {
    double before = method.path("beforeNanos").asDouble();
    double after = method.path("afterNanos").asDouble();
    return "%s itself takes %s"
        .formatted(method.path("method").asText(), Figures.changeInNanos(after - before));
  }

  private static String allocated(JsonNode site) {
    return "%s allocates %s of %s"
        .formatted(
            site.path("method").asText(),
            Figures.changeInBytes(
                site.path("afterBytes").asDouble() - site.path("beforeBytes").asDouble()),
            site.path("type").asText());
  }
}
