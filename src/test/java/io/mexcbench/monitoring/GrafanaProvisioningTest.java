package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The files that Grafana provisions itself from. */
class GrafanaProvisioningTest {
  private static final Path FOLDER = Path.of("monitoring", "grafana", "provisioning");

  @Test
  void providerReadsTheFolderThatItLiesIn() throws IOException {
    JsonNode file = Yaml.read(FOLDER.resolve("dashboards/provider.yml"));
    assertThat(file.path("apiVersion").asInt()).isEqualTo(1);
    JsonNode provider = file.at("/providers/0");
    assertThat(provider.path("type").asText()).isEqualTo("file");
    assertThat(provider.at("/options/path").asText())
        .isEqualTo("$GF_PATHS_PROVISIONING/dashboards");
    assertThat(provider.path("allowUiUpdates").asBoolean(true)).isFalse();
  }

  @Test
  void dataSourcesAreThePrometheusAndTheAlertmanagerOfTheseFiles() throws IOException {
    JsonNode sources = Yaml.read(FOLDER.resolve("datasources/prometheus.yml")).path("datasources");
    assertThat(sources).hasSize(2);
    assertThat(sources.at("/0/uid").asText()).isEqualTo("prometheus");
    assertThat(sources.at("/0/type").asText()).isEqualTo("prometheus");
    assertThat(sources.at("/0/url").asText()).isEqualTo("http://127.0.0.1:9090");
    assertThat(sources.at("/0/jsonData/timeInterval").asText())
        .isEqualTo(
            Yaml.read(Rules.FOLDER.resolve("prometheus.yml"))
                .at("/global/scrape_interval")
                .asText());
    assertThat(sources.at("/1/type").asText()).isEqualTo("alertmanager");
    assertThat(sources.at("/1/url").asText()).isEqualTo("http://127.0.0.1:9093");
    JsonNode variable = Dashboards.read(Dashboards.TRADING).at("/templating/list/0/current/value");
    assertThat(variable.asText()).isEqualTo("prometheus");
  }

  @Test
  void contactPointsAreOfTodaysFormatAndEveryPolicyHasItsOwn() throws IOException {
    JsonNode file = Yaml.read(FOLDER.resolve("alerting/notification_channels.yml"));
    assertThat(file.path("apiVersion").asInt()).isEqualTo(1);
    assertThat(file.has("notifiers")).as("the format that Grafana 11 removed").isFalse();
    Set<String> points = new TreeSet<>();
    Set<String> uids = new TreeSet<>();
    Set<String> types = new TreeSet<>();
    for (JsonNode point : file.path("contactPoints")) {
      assertThat(points.add(point.path("name").asText())).isTrue();
      for (JsonNode receiver : point.path("receivers")) {
        assertThat(uids.add(receiver.path("uid").asText())).isTrue();
        types.add(receiver.path("type").asText());
        assertThat(receiver.path("settings")).isNotEmpty();
      }
    }
    assertThat(types).containsExactly("email", "webhook");
    JsonNode policy = file.at("/policies/0");
    assertThat(points).contains(policy.path("receiver").asText());
    for (JsonNode route : policy.path("routes")) {
      assertThat(points).contains(route.path("receiver").asText());
      assertThat(route.path("object_matchers")).allMatch(matcher -> matcher.size() == 3);
    }
  }

  @Test
  void secretsComeFromTheEnvironment() throws IOException {
    String text = Files.readString(FOLDER.resolve("alerting/notification_channels.yml"));
    assertThat(text)
        .containsPattern("authorization_credentials: \\$ALERT_WEBHOOK_TOKEN")
        .containsPattern("url: \\$ALERT_WEBHOOK_URL")
        .doesNotContainPattern("addresses: [^$]");
  }
}
