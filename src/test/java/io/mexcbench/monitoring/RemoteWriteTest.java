package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second, real Prometheus is told what the first one scrapes of the live system. */
class RemoteWriteTest {
  private static final Path CONFIG = Rules.FOLDER.resolve("remote_write.yml");
  private static final String NOBODY = "127.0.0.1:1";
  private static final String PASSWORD = "password-of-the-runner-system";

  /** That password, hashed with bcrypt. */
  private static final String HASH = "$2b$04$abcdefghijklmnopqrstuu3Wf3RcS/kOEmaJxxvrAC9arTRLTVQKW";

  /** When the system was last read in time, which on a busy machine is not each second. */
  private static final String NEWEST = "max(timestamp(market_data_updates_total{job=\"trading\"}))";

  /** With no more market than it has by itself. */
  private static final LivePatient.With AS_IT_IS =
      new LivePatient.With(List.of("-XX:TieredStopAtLevel=1"), List.of("--rate=0"));

  @TempDir private Path folder;

  @Test
  void configurationIsValidBehindTheOther() throws Exception {
    Path config = Files.createDirectories(folder.resolve("prometheus"));
    for (String name : List.of("alert_rules.yml", "recording_rules.yml")) {
      Files.copy(Rules.FOLDER.resolve(name), config.resolve(name));
    }
    Path file = config.resolve("prometheus.yml");
    Files.writeString(
        file, Files.readString(Rules.FOLDER.resolve("prometheus.yml")) + Files.readString(CONFIG));
    Program.Outcome outcome = Program.required("promtool").run("check", "config", file.toString());
    assertThat(outcome.exitCode()).as(outcome.text()).isZero();
  }

  @Test
  void passwordIsInAFileThatGitIgnores() throws Exception {
    JsonNode write = Yaml.read(CONFIG).path("remote_write").path(0);
    assertThat(write.path("basic_auth").path("password_file").asText()).startsWith("secrets/");
    assertThat(write.path("basic_auth").has("password")).isFalse();
    assertThat(write.path("url").asText()).startsWith("https://");
    assertThat(Rules.FOLDER.resolve("secrets").resolve(".gitignore")).hasContent("*\n!.gitignore");
  }

  @Test
  void receiverHasTheSameValuesAlsoOfTheTimeWhenItWasDown() throws Exception {
    Program.required("prometheus");
    int port = Server.freePort();
    try (LivePatient system =
            LivePatient.start(folder.resolve("live.log"), Server.freePort(), AS_IT_IS);
        Prometheus sender = sender(system.address(), port)) {
      long before;
      try (Prometheus receiver = receiver(port)) {
        receiver.awaitData("market_data_updates_total{origin=\"trading-1\"} > 0");
        before = newest(sender);
        assertSame(sender, receiver, before, 5);
      }
      // It was missed, and the system was watched meanwhile.
      sender.awaitData("prometheus_remote_storage_samples_retried_total > 0");
      sender.awaitData(NEWEST + " > " + (before + 1));
      long after = newest(sender);
      try (Prometheus receiver = receiver(port)) {
        receiver.awaitData(NEWEST + " > " + after);
        assertSame(sender, receiver, after, (int) (after - before) + 1);
      }
    }
  }

  /** Every sample of the system in the seconds before, values and times alike. */
  private static void assertSame(Prometheus sender, Prometheus receiver, long at, int seconds)
      throws Exception {
    String all = "{job=\"trading\"}[" + seconds + "s]";
    // A scrape or a part of the queue may be behind the others.
    receiver.server().await(() -> samples(receiver, all, at).equals(samples(sender, all, at)));
    assertThat(samples(receiver, all, at).keySet())
        .anyMatch(name -> name.contains("market_data_updates_total"));
    String quantile =
        "histogram_quantile(0.95, sum by (le) (rate(market_data_processing_seconds_bucket[%ds])))"
            .formatted(seconds);
    assertThat(samples(receiver, quantile, at)).isEqualTo(samples(sender, quantile, at));
  }

  /** Values by the labels that the system gave. */
  private static Map<String, String> samples(Prometheus prometheus, String query, long at)
      throws Exception {
    Map<String, String> samples = new TreeMap<>();
    for (JsonNode series : prometheus.queryAt(query, Instant.ofEpochSecond(at))) {
      ObjectNode labels = series.path("metric").deepCopy();
      assertThat(labels.has("runbooks")).isFalse();
      labels.remove("origin");
      samples.put(
          labels.toString(), series.path("values").toString() + series.path("value").toString());
    }
    return samples;
  }

  /** The first whole second after it. */
  private static long newest(Prometheus prometheus) throws Exception {
    AtomicLong second = new AtomicLong();
    prometheus
        .server()
        .await(
            () -> {
              JsonNode value = prometheus.query(NEWEST).path(0).path("value").path(1);
              second.set((long) Math.ceil(value.asDouble()));
              return second.get() > 0;
            });
    return second.get();
  }

  private Prometheus sender(String target, int port) throws Exception {
    Path own = Files.createDirectories(folder.resolve("sender"));
    Files.createDirectories(own.resolve("secrets"));
    Files.writeString(own.resolve("secrets").resolve("remote-write-password"), PASSWORD);
    String write =
        Files.readString(CONFIG)
            .replace("https://metrics.trading.invalid", "http://127.0.0.1:" + port);
    return Prometheus.start(
        own, new Prometheus.Neighbours(target, NOBODY, NOBODY), Pace.FIFTEENFOLD, write);
  }

  /** With the same data as before, if there are any. */
  private Prometheus receiver(int port) throws Exception {
    return Prometheus.receiver(
        folder.resolve("receiver"), port, new Prometheus.Login("trading-1", PASSWORD, HASH));
  }
}
