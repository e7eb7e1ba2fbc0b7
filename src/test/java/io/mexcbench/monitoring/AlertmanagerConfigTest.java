package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.monitoring.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Alertmanager's own tool says of its configuration, and whom it would tell. */
class AlertmanagerConfigTest {
  static final Path CONFIG = Path.of("monitoring", "alertmanager", "alertmanager.yml");

  @Test
  void configurationIsValid() throws Exception {
    Outcome outcome = Program.required("amtool").run("check-config", CONFIG.toString());
    assertThat(outcome.exitCode()).as(outcome.text()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Watchdog,none,dead-man",
    "HighOrderExecutionLatency,critical,on-call",
    "HighOrderExecutionLatency,warning,operations",
    "TargetDown,critical,on-call",
    "InstrumentMissing,warning,operations",
    "BenchmarkRegressed,warning,performance",
    "LiveBaselineDegraded,warning,performance",
    "BenchmarkResultsStale,warning,performance",
    "SomethingNew,page,operations",
  })
  void alertGoesToWhomItConcerns(String alert, String severity, String receiver) throws Exception {
    Outcome outcome =
        Program.required("amtool")
            .run(
                "config",
                "routes",
                "test",
                "--config.file=" + CONFIG,
                "alertname=" + alert,
                "severity=" + severity);
    assertThat(outcome.text().lines()).last().isEqualTo(receiver);
  }

  @Test
  void everyAlertIsRoutedByASeverityThatIsKnown() throws IOException {
    assertThat(Rules.alerts())
        .extracting(Rules.Alert::severity)
        .containsOnly("warning", "critical", "none");
  }

  @Test
  void noSecretStandsInTheFile() throws IOException {
    String text = Files.readString(CONFIG);
    assertThat(text)
        .doesNotContainPattern("(?m)^\\s*(smtp_auth_password|auth_password|password)\\s*:");
    assertThat(text).doesNotContainPattern("(?m)^\\s*credentials\\s*:");
    for (JsonNode receiver : Yaml.read(CONFIG).path("receivers")) {
      for (JsonNode webhook : receiver.path("webhook_configs")) {
        assertThat(webhook.at("/http_config/authorization/credentials_file").asText())
            .startsWith("secrets/");
      }
    }
    assertThat(Path.of("monitoring", "alertmanager", "secrets", ".gitignore"))
        .hasContent("*\n!.gitignore");
  }
}
