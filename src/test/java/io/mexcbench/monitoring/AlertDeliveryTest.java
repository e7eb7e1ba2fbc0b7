package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.monitoring.Webhook.Call;
import jakarta.mail.Message;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a fault to the people who must know, through real servers. */
class AlertDeliveryTest {
  private static final String ON_CALL = "on-call@trading.invalid";
  private static final String NOBODY = "127.0.0.1:1";
  private static final String ALERT = "HighOrderRoundTripTime";

  /** Of the next order. */
  private static final String LATE_ANSWER =
      "{\"fault\":\"DelayReplies\",\"requests\":\"SUBMIT\",\"count\":1,\"millis\":1500}";

  @TempDir private Path folder;

  @Test
  void faultOfTheExchangeIsToldAndSoIsItsEnd() throws Exception {
    int port = Server.freePort();
    try (LivePatient patient =
            LivePatient.start(
                folder.resolve("live.txt"), Server.freePort(), LivePatient.With.NOTHING);
        Inbox inbox = Inbox.open();
        Webhook webhook = Webhook.open();
        Server alertmanager =
            Alertmanager.start(folder.resolve("am"), port, inbox.port(), webhook.port());
        Prometheus prometheus =
            Prometheus.start(
                folder.resolve("p"),
                new Prometheus.Neighbours(patient.address(), "127.0.0.1:" + port, NOBODY),
                Pace.SIXTYFOLD)) {
      prometheus.awaitData("rate(order_round_trip_time_seconds_count[10s]) > 0");
      Call watchdog = webhook.await(call -> call.isAbout("Watchdog", "firing"));
      assertThat(watchdog.path()).isEqualTo("/watchdog");

      try (Repeated fault = Repeated.each(300, () -> patient.fault(LATE_ANSWER))) {
        assertThat(fault).isNotNull();
        assertTold(webhook.await(call -> call.isAbout(ALERT, "firing")), prometheus);
        Message mail = inbox.await(ON_CALL, "FIRING", ALERT);
        assertThat(mail.getContent().toString()).isNotBlank();
        assertThat(isSuppressed(alertmanager, "warning")).isTrue();
        assertThat(isSuppressed(alertmanager, "critical")).isFalse();
      }

      webhook.await(call -> call.isAbout(ALERT, "resolved"));
      inbox.await(ON_CALL, "RESOLVED", ALERT);

      patient.kill();

      webhook.await(call -> call.isAbout("TargetDown", "firing"));
      inbox.await(ON_CALL, "FIRING", "TargetDown");
    }
  }

  private static void assertTold(Call call, Prometheus prometheus) throws Exception {
    assertThat(call.path()).isEqualTo("/alerts");
    assertThat(call.authorization()).isEqualTo("Bearer " + Alertmanager.TOKEN);
    JsonNode alert = call.body().at("/alerts/0");
    assertThat(alert.at("/labels/severity").asText()).isEqualTo("critical");
    assertThat(alert.at("/labels/trading_pair").asText()).isIn("BTCUSDT", "ETHUSDT");
    assertThat(alert.path("labels").has("runbooks")).isFalse();
    assertThat(alert.at("/annotations/description").asText()).contains("1000 ms", "%");
    assertThat(alert.at("/annotations/dashboard_url").asText())
        .startsWith("http://127.0.0.1:3000/d/trading-performance?var-pair=");
    URI runbook = URI.create(alert.at("/annotations/runbook_url").asText());
    assertThat(prometheus.server().get(runbook.getPath())).contains("\n### " + ALERT + "\n");
  }

  /** Who is told of the critical limit is not told of the target. */
  private static boolean isSuppressed(Server alertmanager, String severity) throws Exception {
    JsonNode alerts = new ObjectMapper().readTree(alertmanager.get("/api/v2/alerts"));
    boolean isSuppressed = false;
    for (JsonNode alert : alerts) {
      boolean isIt =
          alert.at("/labels/alertname").asText().equals(ALERT)
              && alert.at("/labels/severity").asText().equals(severity);
      isSuppressed |= isIt && !alert.at("/status/inhibitedBy").isEmpty();
    }
    return isSuppressed;
  }
}
