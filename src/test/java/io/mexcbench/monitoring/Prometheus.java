package io.mexcbench.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** A real Prometheus with the project's own configuration; only ports and times are other. */
public final class Prometheus implements AutoCloseable {
  /**
   * Whom it talks to, each as host and port.
   *
   * @param target where the metrics of the trading system are
   * @param alertmanager where alerts are sent
   * @param pushgateway where results are
   */
  public record Neighbours(String target, String alertmanager, String pushgateway) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Server server;

  private Prometheus(Server server) {
    this.server = server;
  }

  /**
   * Starts it at a pace of its own, and with the documentation as the files that it serves, as
   * {@code docs/monitoring.md} says.
   *
   * @param folder for its files
   */
  public static Prometheus start(Path folder, Neighbours neighbours) throws Exception {
    return start(folder, neighbours, Pace.FIFTEENFOLD);
  }

  static Prometheus start(Path folder, Neighbours neighbours, Pace pace) throws Exception {
    return start(folder, neighbours, pace, "");
  }

  /**
   * The same with more at the end of its configuration.
   *
   * @param more such as to whom it writes
   */
  static Prometheus start(Path folder, Neighbours neighbours, Pace pace, String more)
      throws Exception {
    Program program = Program.required("prometheus");
    int port = Server.freePort();
    Files.createDirectories(folder);
    for (Path file : List.of(Rules.ALERTS, Rules.RECORDINGS)) {
      Files.writeString(folder.resolve(file.getFileName()), pace.of(Files.readString(file)));
    }
    Path config = folder.resolve("prometheus.yml");
    Files.writeString(
        config,
        pace.of(Files.readString(Rules.FOLDER.resolve("prometheus.yml")))
            .replace("127.0.0.1:9464", neighbours.target())
            .replace("127.0.0.1:9093", neighbours.alertmanager())
            .replace("127.0.0.1:9091", neighbours.pushgateway())
            .replace("127.0.0.1:9090", "127.0.0.1:" + port)
            .concat(more));
    return new Prometheus(
        Server.start(
            program,
            folder.resolve("prometheus.log"),
            port,
            List.of(
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--web.external-url=http://127.0.0.1:" + port,
                "--rules.alert.resend-delay=1s",
                "--storage.remote.flush-deadline=1s",
                "--web.user-assets=docs")));
  }

  /**
   * Who may talk to it.
   *
   * @param hash of the password, by bcrypt
   */
  record Login(String user, String password, String hash) {}

  /** One that scrapes nothing, and is told everything by others that know the password. */
  static Prometheus receiver(Path folder, int port, Login login) throws Exception {
    Files.createDirectories(folder);
    Path config = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
    Path web =
        Files.writeString(
            folder.resolve("web.yml"),
            "basic_auth_users:\n  %s: %s\n".formatted(login.user(), login.hash()));
    return new Prometheus(
        Server.start(
            Program.required("prometheus"),
            folder.resolve("prometheus.log"),
            port,
            List.of(
                "--config.file=" + config,
                "--web.config.file=" + web,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--web.enable-remote-write-receiver"),
            Server.basic(login.user(), login.password())));
  }

  /** The samples that an expression has now. */
  JsonNode query(String expression) throws Exception {
    String path = "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
    return JSON.readTree(server.get(path)).at("/data/result");
  }

  /** The samples that it had then. */
  public JsonNode queryAt(String expression, Instant time) throws Exception {
    String path =
        "/api/v1/query?time=%d&query=%s"
            .formatted(
                time.getEpochSecond(), URLEncoder.encode(expression, StandardCharsets.UTF_8));
    return JSON.readTree(server.get(path)).at("/data/result");
  }

  public boolean has(String expression) throws Exception {
    return !query(expression).isEmpty();
  }

  void awaitData(String expression) throws Exception {
    server.await(() -> has(expression));
  }

  /** Asks again until it is so. */
  public void await(Callable<Boolean> condition) throws Exception {
    server.await(condition);
  }

  public URI uri() {
    return server.at("");
  }

  Server server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
  }
}
