package io.mexcbench.monitoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real Alertmanager with the project's own configuration; only ports and times are other. */
final class Alertmanager {
  /** The secret that its webhooks are called with. */
  static final String TOKEN = "token-of-the-webhook";

  /** How often it calls for the Watchdog, which is never over. */
  static final int WATCHDOG_SECONDS = 2;

  private Alertmanager() {}

  /**
   * Starts it with all that is waited for cut to a second.
   *
   * @param folder for its files
   * @param port its own
   */
  static Server start(Path folder, int port, int smtpPort, int webhookPort) throws Exception {
    Program program = Program.required("prometheus-alertmanager");
    Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(folder.resolve("secrets").resolve("webhook-token"), TOKEN);
    Path config = folder.resolve("alertmanager.yml");
    Files.writeString(
        config,
        Files.readString(AlertmanagerConfigTest.CONFIG)
            .replaceAll("group_(wait|interval): \\w+", "group_$1: 1s")
            .replace("repeat_interval: 1m", "repeat_interval: " + WATCHDOG_SECONDS + "s")
            .replace("127.0.0.1:1025", "127.0.0.1:" + smtpPort)
            .replace("127.0.0.1:9099", "127.0.0.1:" + webhookPort));
    return Server.start(
        program,
        folder.resolve("alertmanager.log"),
        port,
        List.of(
            "--config.file=" + config,
            "--storage.path=" + folder.resolve("data"),
            "--cluster.listen-address=",
            "--web.listen-address=127.0.0.1:" + port,
            "--web.external-url=http://127.0.0.1:" + port));
  }
}
