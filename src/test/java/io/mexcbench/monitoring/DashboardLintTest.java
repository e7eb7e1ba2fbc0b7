package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.kpi.Kpi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The layout of the dashboards: the rules of Grafana's own linter of dashboards that concern panels
 * and variables, and a few more. Those of the queries are in {@link DashboardQueryLintTest}.
 */
class DashboardLintTest {
  private static final int COLUMNS = 24;

  static List<String> dashboards() throws IOException {
    return Dashboards.names();
  }

  @Test
  void bothDashboardsAreThereUnderLastingNames() throws IOException {
    List<String> uids = new ArrayList<>();
    for (String name : dashboards()) {
      uids.add(Dashboards.read(name).path("uid").asText());
    }
    assertThat(uids).containsExactly("benchmark-history", "trading-performance");
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void nobodyEditsItInTheBrowserAndItSaysWhatItIs(String name) throws IOException {
    JsonNode dashboard = Dashboards.read(name);
    assertThat(dashboard.path("editable").asBoolean(true)).isFalse();
    assertThat(dashboard.path("title").asText()).isNotBlank();
    assertThat(dashboard.path("description").asText()).isNotBlank();
    assertThat(dashboard.path("tags")).isNotEmpty();
    assertThat(dashboard.path("links")).isNotEmpty();
    assertThat(dashboard.at("/annotations/list").size()).isGreaterThanOrEqualTo(2);
    assertThat(dashboard.has("id")).as("an id of one installation").isFalse();
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void panelIsNamedDescribedAndAsksTheChosenDataSource(String name) throws IOException {
    Set<String> titles = new HashSet<>();
    for (JsonNode panel : Dashboards.panels(Dashboards.read(name))) {
      String title = panel.path("title").asText();
      assertThat(titles.add(title)).as("the only " + title).isTrue();
      assertThat(title).isNotBlank();
      assertThat(panel.path("description").asText()).as(title).isNotBlank();
      assertThat(panel.at("/datasource/uid").asText()).as(title).isEqualTo("${datasource}");
      assertThat(panel.at("/fieldConfig/defaults/unit").asText()).as(title).isNotBlank();
      assertThat(panel.path("targets")).as(title).isNotEmpty();
      Set<String> ids = new HashSet<>();
      for (JsonNode target : panel.path("targets")) {
        assertThat(ids.add(target.path("refId").asText())).as(title).isTrue();
        assertThat(target.at("/datasource/uid").asText()).as(title).isEqualTo("${datasource}");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void panelsHaveTheirOwnIdsAndPlaces(String name) throws IOException {
    Set<Integer> ids = new HashSet<>();
    Set<List<Integer>> taken = new HashSet<>();
    for (JsonNode panel : Dashboards.read(name).path("panels")) {
      String title = panel.path("title").asText();
      assertThat(ids.add(panel.path("id").asInt())).as("own id of " + title).isTrue();
      JsonNode place = panel.path("gridPos");
      int right = place.path("x").asInt() + place.path("w").asInt();
      int bottom = place.path("y").asInt() + place.path("h").asInt();
      assertThat(right).as(title).isLessThanOrEqualTo(COLUMNS);
      assertThat(place.path("w").asInt()).as(title).isPositive();
      assertThat(place.path("h").asInt()).as(title).isPositive();
      for (int x = place.path("x").asInt(); x < right; x++) {
        for (int y = place.path("y").asInt(); y < bottom; y++) {
          assertThat(taken.add(List.of(x, y))).as("room of its own for " + title).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void variablesAreReadAnewAndOfTheChosenDataSource(String name) throws IOException {
    JsonNode variables = Dashboards.read(name).at("/templating/list");
    assertThat(variables.get(0).path("name").asText()).isEqualTo("datasource");
    assertThat(variables.get(0).path("type").asText()).isEqualTo("datasource");
    assertThat(variables.get(0).path("query").asText()).isEqualTo("prometheus");
    for (JsonNode variable : variables) {
      if (variable.path("type").asText().equals("query")) {
        assertThat(variable.at("/datasource/uid").asText()).isEqualTo("${datasource}");
        assertThat(variable.path("refresh").asInt()).as("on time range change").isEqualTo(2);
        assertThat(variable.path("multi").asBoolean()).isTrue();
        assertThat(variable.path("includeAll").asBoolean()).isTrue();
        assertThat(variable.path("allValue").asText()).isEqualTo(".+");
        assertThat(variable.at("/query/query").asText()).startsWith("label_values(");
      }
    }
  }

  @Test
  void tradingDashboardCanBeNarrowedToAJobAnInstanceAndPairs() throws IOException {
    JsonNode variables = Dashboards.read(Dashboards.TRADING).at("/templating/list");
    assertThat(StreamSupport.stream(variables.spliterator(), false))
        .extracting(variable -> variable.path("name").asText())
        .containsExactly("datasource", "job", "instance", "pair");
  }

  @Test
  void tradingDashboardHasTheSectionsOfTheSpecification() throws IOException {
    List<String> rows = new ArrayList<>();
    for (JsonNode panel : Dashboards.read(Dashboards.TRADING).path("panels")) {
      if (panel.path("type").asText().equals("row")) {
        rows.add(panel.path("title").asText());
      }
    }
    assertThat(rows)
        .containsSubsequence(
            "Trading performance overview",
            "Market data processing",
            "System resources",
            "API performance");
  }

  @ParameterizedTest
  @EnumSource
  void panelsOfAnIndicatorTurnAtItsLimits(Kpi kpi) throws IOException {
    List<List<Double>> limits = new ArrayList<>();
    boolean hasTile = false;
    for (JsonNode panel : Dashboards.panels(Dashboards.read(Dashboards.TRADING))) {
      JsonNode steps = panel.at("/fieldConfig/defaults/thresholds/steps");
      String query = panel.at("/targets/0/expr").asText();
      boolean isShare = query.contains("market_data_expected_rate");
      boolean isOwn =
          Expression.of(query).labelsByMetric().keySet().stream()
              .anyMatch(metric -> metric.replaceAll("_bucket$", "").equals(kpi.metric()));
      if (isOwn && !isShare && steps.size() == 3) {
        assertThat(steps)
            .as(panel.path("title").asText())
            .extracting(step -> step.path("color").asText())
            .containsExactlyElementsOf(
                kpi.isLowerBetter()
                    ? List.of("green", "orange", "red")
                    : List.of("red", "orange", "green"));
        limits.add(
            List.of(steps.get(1).path("value").asDouble(), steps.get(2).path("value").asDouble()));
        hasTile |= panel.path("type").asText().equals("stat");
      }
    }
    List<Double> ascending =
        kpi.isLowerBetter()
            ? List.of(kpi.target(), kpi.critical())
            : List.of(kpi.critical(), kpi.target());
    assertThat(hasTile).as("a tile of " + kpi.title()).isTrue();
    assertThat(limits).containsOnly(ascending);
  }
}
