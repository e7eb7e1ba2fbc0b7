package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.report.JudgedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/monitoring.md tells the reader to type, typed in its order, on ports that are free. */
class MonitoringCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DATABASE = "'jdbc:postgresql://db.example.org/bench?user=ci'";

  @TempDir private Path folder;

  @Test
  void everySystemOfThePageIsThereAndSeesTheOthers() throws Exception {
    PageCommands commands = PageCommands.of(Files.readString(ProveAlerts.PAGE));
    List.of("prometheus", "prometheus-alertmanager", "prometheus-pushgateway", "openssl", "curl")
        .forEach(Program::required);
    try (Workplace place = Workplace.in(folder)) {
      place.write(
          Path.of("results", "RUN", "metrics.prom"),
          PushedResults.asBefore(JudgedRun.BENCHMARKS, Instant.now()));
      place.begin(commands.serving());
      place.await("/api/v1/query?query=up", MonitoringCommandsTest::isAllUp);
      place.run(commands.sending());
      place.await(
          "/api/v1/query?query=mexcbench_run_timestamp_seconds", MonitoringCommandsTest::hasResult);
      assertThat(JSON.readTree(place.get("/api/v1/alertmanagers")).at("/data/activeAlertmanagers"))
          .isNotEmpty();
      assertThat(place.get("/user/monitoring.md")).startsWith("# Monitoring");
      try (Stream<Path> blocks = Files.list(place.path("target/prometheus"))) {
        assertThat(blocks.filter(block -> Files.exists(block.resolve("meta.json")))).isNotEmpty();
      }
    }
  }

  @Test
  void whatIsNotTypedHereIsNamed() throws Exception {
    assertThat(PageCommands.of(Files.readString(ProveAlerts.PAGE)).left())
        .containsExactly(
            // Built already.
            "mvn -B package -DskipTests",
            // Needs an engine; ComposeFileTest holds the file to what it starts.
            "docker compose -f docker-compose.test.yml up -d --wait",
            // Changes the machine.
            "sudo apt-get install --no-install-recommends prometheus prometheus-alertmanager"
                + " prometheus-pushgateway",
            // Not in Debian; GrafanaProvisioningTest reads what it would.
            "GF_PATHS_PROVISIONING=\"$PWD/monitoring/grafana/provisioning\" grafana server"
                + " --homepath /usr/share/grafana",
            // Change the machine and the reader's home; ResultsCommandTest has a server of its own.
            "sudo apt-get install --no-install-recommends postgresql",
            "sudo -u postgres createuser --pwprompt ci",
            "sudo -u postgres createdb --owner=ci bench",
            "echo 'db.example.org:5432:bench:ci:PASSWORD' >> ~/.pgpass && chmod 600 ~/.pgpass",
            // Need that database.
            "scripts/results push --to=" + DATABASE + " results/RUN",
            "scripts/results push --to=" + DATABASE + " --run=nightly-17 shards/*",
            "scripts/results list --from=" + DATABASE,
            "scripts/results pull --from=" + DATABASE + " --run=nightly-17",
            "scripts/compare --candidate results/20260131T081500Z-1a2b3c4",
            "scripts/history --from=" + DATABASE + " --format=openmetrics",
            // Of another machine, and of a password that somebody types; RemoteWriteTest has both.
            "prometheus --config.file=receiver.yml --web.config.file=web.yml"
                + " --web.enable-remote-write-receiver",
            "cat monitoring/prometheus/remote_write.yml >> monitoring/prometheus/prometheus.yml",
            "(umask 077 && cat > monitoring/prometheus/secrets/remote-write-password)",
            "promtool check config monitoring/prometheus/prometheus.yml",
            // A test of this build.
            "mvn -B test -Dtest=DashboardQueriesTest -Dmexcbench.metrics.target=127.0.0.1:9464");
  }

  private static boolean isAllUp(String answer) throws Exception {
    JsonNode series = JSON.readTree(answer).at("/data/result");
    boolean isUp = series.size() == 3;
    for (JsonNode one : series) {
      isUp &= one.at("/value/1").asText().equals("1");
    }
    return isUp;
  }

  private static boolean hasResult(String answer) throws Exception {
    return !JSON.readTree(answer).at("/data/result").isEmpty();
  }
}
