package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.monitoring.Program.Outcome;
import io.mexcbench.monitoring.Rules.Alert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Prometheus' own tool says of its configuration and of the rules. */
class PromtoolTest {
  private static final Path TESTS = Rules.FOLDER.resolve("tests");

  @TempDir private Path folder;

  static List<String> alerts() throws IOException {
    return Rules.alerts().stream().map(Alert::name).distinct().toList();
  }

  @Test
  void configurationIsValid() throws Exception {
    assertSucceeds("check", "config", Rules.FOLDER.resolve("prometheus.yml").toString());
  }

  @Test
  void rulesAreValidAndThereOnce() throws Exception {
    assertSucceeds(
        "check",
        "rules",
        "--lint=all",
        "--lint-fatal",
        Rules.ALERTS.toString(),
        Rules.RECORDINGS.toString());
  }

  @Test
  void alertsBehaveAsTheirTestsSay() throws Exception {
    assertThat(testRules(TESTS).text()).contains("SUCCESS").doesNotContain("FAILED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "monitoring; or absent(up; and absent(up",
        "monitoring; severity: none; severity: warning",
        "monitoring; [1h]; [1m]",
        "benchmarks; REGRESSED|MISSING; REGRESSED",
        "results_age; 2 * 86400; 9 * 86400",
        "system_performance; le=\"0.5\"; le=\"0.05\"",
        "system_performance; for: 2m; for: 12m",
        "system_performance; >= 20; >= 2",
        "trading_performance; or vector(0); or vector(1000)",
        "trading_performance; > 90; > 96",
      })
  void spoiltRuleIsNoticed(String part, String right, String wrong) throws Exception {
    String rules = Files.readString(Rules.ALERTS);
    assertThat(rules).contains(right);
    Files.writeString(folder.resolve("alert_rules.yml"), rules.replace(right, wrong));
    Path tests = Files.createDirectory(folder.resolve("tests"));
    Path test = Path.of(part + "_test.yml");
    Files.copy(TESTS.resolve(test), tests.resolve(test));

    assertThat(testRules(tests).exitCode()).isNotZero();
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void alertIsTestedAtRestFiringAndWithoutItsData(String alert) throws IOException {
    List<JsonNode> checks = new ArrayList<>();
    for (Path file : files(TESTS)) {
      for (JsonNode test : Yaml.read(file).path("tests")) {
        test.path("alert_rule_test").forEach(checks::add);
      }
    }
    List<JsonNode> own =
        checks.stream().filter(check -> check.path("alertname").asText().equals(alert)).toList();
    for (Alert rule : Rules.alerts()) {
      if (rule.name().equals(alert)) {
        assertThat(own).as(rule + " fires").anyMatch(check -> expects(check, rule));
      }
    }
    if (alert.equals("Watchdog")) {
      assertThat(own).allMatch(check -> !check.path("exp_alerts").isEmpty());
    } else {
      assertThat(own).first().satisfies(PromtoolTest::isAtRest);
      assertThat(own.stream().filter(check -> check.path("exp_alerts").isEmpty()).count())
          .as("at rest, and over again")
          .isGreaterThanOrEqualTo(2);
    }
  }

  private static void isAtRest(JsonNode check) {
    assertThat(check.path("exp_alerts")).isEmpty();
  }

  private static boolean expects(JsonNode check, Alert rule) {
    for (JsonNode expected : check.path("exp_alerts")) {
      JsonNode labels = expected.path("exp_labels");
      if (labels.path("severity").asText().equals(rule.severity())
          && labels.path("scope").asText().equals(rule.labels().path("scope").asText())) {
        return true;
      }
    }
    return false;
  }

  private static Outcome testRules(Path tests) throws Exception {
    return Program.required("promtool")
        .run(
            Stream.concat(Stream.of("test", "rules"), files(tests).stream().map(Path::toString))
                .toArray(String[]::new));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void assertSucceeds(String... arguments) throws Exception {
    Outcome outcome = Program.required("promtool").run(arguments);
    assertThat(outcome.exitCode()).as(outcome.text()).isZero();
  }
}
