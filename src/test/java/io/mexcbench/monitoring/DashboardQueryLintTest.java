package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.hotpath.execution.lifecycle.OrderState;
import io.mexcbench.monitoring.Dashboards.Query;
import io.mexcbench.monitoring.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries of dashboards and rules: what they name exists, and they ask as they should. */
class DashboardQueryLintTest {
  private static final Pattern RATE = Pattern.compile("\\b(rate|irate|increase)\\(");

  @TempDir private Path folder;

  static List<Query> queries() throws IOException {
    List<Query> queries = new ArrayList<>();
    for (String name : Dashboards.names()) {
      queries.addAll(Dashboards.queries(name));
    }
    return queries;
  }

  /** Of panels, annotations, variables, alerts and recordings, by where they are. */
  static Stream<Map.Entry<String, String>> expressions() throws IOException {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    for (Query query : queries()) {
      all.add(Map.entry(query.toString(), query.text()));
    }
    for (String name : Dashboards.names()) {
      JsonNode dashboard = Dashboards.read(name);
      for (JsonNode annotation : dashboard.at("/annotations/list")) {
        if (annotation.has("target")) {
          all.add(
              Map.entry(annotation.path("name").asText(), annotation.at("/target/expr").asText()));
        }
      }
      for (JsonNode variable : dashboard.at("/templating/list")) {
        if (variable.path("type").asText().equals("query")) {
          String asked = variable.at("/query/query").asText();
          all.add(
              Map.entry(
                  variable.path("name").asText(),
                  "count by (%s) (%s)"
                      .formatted(
                          asked.replaceAll(".*, (\\w+)\\)$", "$1"),
                          asked.replaceAll("^label_values\\((.*), \\w+\\)$", "$1"))));
        }
      }
    }
    Rules.alerts().forEach(alert -> all.add(Map.entry(alert.toString(), alert.expression())));
    Rules.recordings().forEach(one -> all.add(Map.entry(one.name(), one.expression())));
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void everyMetricAndLabelExists(Map.Entry<String, String> expression) throws IOException {
    KnownMetrics known = new KnownMetrics();
    Expression read = Expression.of(expression.getValue());
    Set<String> labels = new TreeSet<>();
    read.labelsByMetric()
        .forEach(
            (metric, chosenBy) -> {
              assertThat(known.names()).contains(metric);
              assertThat(known.labelsOf(metric)).as(metric).containsAll(chosenBy);
              labels.addAll(known.labelsOf(metric));
            });
    labels.add("instrument");
    assertThat(labels).containsAll(read.groupedBy());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void rangeIsGrafanasAndCountersAreRated(Query query) {
    assertThat(query.text().split(RATE.pattern(), -1).length)
        .isEqualTo(query.text().split("\\[\\$__rate_interval]", -1).length);
    for (String metric : Expression.of(query.text()).labelsByMetric().keySet()) {
      if (metric.matches(".*_(total|count|sum|bucket)")) {
        assertThat(query.text()).containsPattern("(rate|increase)\\(" + metric + "[{\\[]");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void quantileKeepsItsBuckets(Query query) {
    if (query.text().contains("histogram_quantile")) {
      assertThat(query.text())
          .containsPattern("histogram_quantile\\([\\d.]+, sum by \\([^)]*\\ble\\)");
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void whatIsScrapedIsNarrowedToJobAndInstance(Query query) {
    if (query.dashboard().equals(Dashboards.TRADING)) {
      Expression.of(query.text())
          .labelsByMetric()
          .forEach(
              (metric, labels) -> {
                if (!metric.equals("ALERTS")) {
                  assertThat(labels).as(metric).contains("job", "instance");
                }
              });
    }
  }

  @Test
  void successIsWhatOrdersEndIn() throws IOException {
    Query success =
        queries().stream()
            .filter(query -> query.toString().endsWith("Success and failure A"))
            .findFirst()
            .orElseThrow();
    String outcomes = success.text().replaceAll("(?s).*outcome=~\"([^\"]*)\".*", "$1");
    assertThat(outcomes.split("\\|", -1))
        .isSubsetOf(
            Stream.of(OrderState.values())
                .filter(OrderState::isFinal)
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  @Test
  void prometheusReadsEveryExpression() throws Exception {
    StringBuilder rules = new StringBuilder("groups:\n  - name: panels\n    rules:\n");
    int number = 0;
    for (Map.Entry<String, String> expression : expressions().toList()) {
      String plain = new Query("", "", "", expression.getValue()).plain("5m").replace("'", "''");
      rules.append(
          "      - record: panel%d\n        expr: '%s'\n".formatted(number++, plain.strip()));
    }
    Path file = Files.writeString(folder.resolve("panels.yml"), rules);

    Outcome outcome = Program.required("promtool").run("check", "rules", file.toString());

    assertThat(outcome.exitCode()).as(outcome.text()).isZero();
    assertThat(outcome.text()).contains(number + " rules found");
  }
}
