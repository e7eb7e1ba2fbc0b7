package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.monitoring.Rules.Alert;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The alerts, held to the table of indicators. */
class AlertRulesTest {
  private static final Pattern BUCKET = Pattern.compile("le=~?\"([0-9.]+)[^\"]*\"");
  private static final Pattern COMPARED = Pattern.compile("[<>] ([0-9.e]+)");
  private static final Pattern RANGE = Pattern.compile("\\[(\\d+)([mhd])]");
  private static final Map<String, Integer> SECONDS = Map.of("m", 60, "h", 3_600, "d", 86_400);

  /** Four scrapes. */
  private static final int RANGE_SECONDS_MIN = 60;

  static Stream<Alert> alerts() throws IOException {
    return Rules.alerts().stream();
  }

  @ParameterizedTest
  @EnumSource
  void indicatorWarnsAtItsTargetAndAlarmsAtItsCriticalLimit(Kpi kpi) throws IOException {
    List<Alert> own =
        alerts().filter(alert -> alert.kpi().filter(kpi.id()::equals).isPresent()).toList();
    assertThat(own).extracting(Alert::severity).containsExactly("warning", "critical");
    assertThat(own).extracting(AlertRulesTest::limit).containsExactly(kpi.target(), kpi.critical());
    assertThat(own).allMatch(alert -> alert.expression().contains(kpi.metric()));
    assertThat(own.get(0).annotations().path("description").asText())
        .contains(kpi.unit().text(kpi.target()));
    assertThat(own.get(1).annotations().path("description").asText())
        .contains(kpi.unit().text(kpi.critical()));
  }

  /** A bound of a bucket where there is one; a share or a count is compared beside it. */
  private static double limit(Alert alert) {
    Matcher bucket = BUCKET.matcher(alert.expression());
    if (bucket.find()) {
      return Double.parseDouble(bucket.group(1));
    }
    Matcher compared = COMPARED.matcher(alert.expression());
    assertThat(compared.find()).as("a limit in " + alert).isTrue();
    return Double.parseDouble(compared.group(1));
  }

  @Test
  void alertsOfTheSpecificationAreThere() throws IOException {
    assertThat(alerts().map(Alert::name))
        .contains("HighOrderExecutionLatency", "LowMarketDataThroughput", "HighCpuUsage");
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void alertSaysHowMuchAndWhereToLook(Alert alert) {
    assertThat(alert.severity()).isIn("warning", "critical", "none");
    assertThat(alert.annotations().path("summary").asText()).isNotBlank();
    assertThat(alert.annotations().path("runbook_url").asText())
        .isEqualTo("{{ $externalLabels.runbooks }}#" + alert.name().toLowerCase(Locale.ROOT));
    assertThat(alert.annotations().path("dashboard_url").asText())
        .matches(
            "\\{\\{ \\$externalLabels\\.dashboards }}/d/(trading-performance|benchmark-history)"
                + "(\\?.*)?");
    String description = alert.annotations().path("description").asText();
    if (alert.kpi().isPresent()) {
      assertThat(description).contains("$value");
    } else {
      assertThat(description).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void noAlertGuessesBetweenBucketsOrHangsOnOneScrape(Alert alert) {
    assertThat(alert.expression()).doesNotContain("histogram_quantile");
    assertThat(RANGE.matcher(alert.expression()).results().map(AlertRulesTest::seconds))
        .allMatch(seconds -> seconds > RANGE_SECONDS_MIN);
  }

  private static int seconds(MatchResult range) {
    return Integer.parseInt(range.group(1)) * SECONDS.get(range.group(2));
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void shareIsJudgedOnlyOfEnoughEvents(Alert alert) {
    if (alert.expression().contains("_bucket") && !alert.name().equals("LongGcPause")) {
      assertThat(alert.expression()).containsPattern("and sum by .* \\(increase\\(.*\\) >= \\d+");
    }
  }
}
