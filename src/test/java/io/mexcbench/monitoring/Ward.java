package io.mexcbench.monitoring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The live system and all that watches it, each in a process of its own. */
final class Ward implements AutoCloseable {
  private static final String BARS = "/api/v1/bars/BTCUSDT?interval=1m&limit=5";

  private static final int HTTP_OK = 200;

  /** What closes all that is open, the last first. */
  private final Deque<Runnable> closings = new ArrayDeque<>();

  private final Path folder;
  private final int patientPort;
  private final Webhook webhook;
  private final Server alertmanager;
  private final Server pushgateway;
  private final AlertWatch watch;
  private Optional<LivePatient> patient = Optional.empty();
  private int starts;

  private Ward(Path folder, Pace pace) throws Exception {
    this.folder = folder;
    patientPort = Server.freePort();
    int alertmanagerPort = Server.freePort();
    int pushPort = Server.freePort();
    try {
      Inbox inbox = opened(Inbox.open(), Inbox::close);
      webhook = opened(Webhook.open(), Webhook::close);
      alertmanager =
          opened(
              Alertmanager.start(
                  folder.resolve("am"), alertmanagerPort, inbox.port(), webhook.port()),
              Server::close);
      pushgateway = opened(pushgatewayAt(pushPort), Server::close);
      Prometheus.Neighbours neighbours =
          new Prometheus.Neighbours(at(patientPort), at(alertmanagerPort), at(pushPort));
      Prometheus prometheus =
          opened(Prometheus.start(folder.resolve("p"), neighbours, pace), Prometheus::close);
      watch = opened(AlertWatch.begin(prometheus), AlertWatch::close);
      healthy();
    } catch (Exception | AssertionError e) {
      close();
      throw e;
    }
  }

  private <T> T opened(T one, Consumer<T> close) {
    closings.push(() -> close.accept(one));
    return one;
  }

  private static String at(int port) {
    return "127.0.0.1:" + port;
  }

  /** With all of it running, or nothing. */
  static Ward open(Path folder, Pace pace) throws Exception {
    return new Ward(folder, pace);
  }

  private Server pushgatewayAt(int port) throws Exception {
    return Server.start(
        Program.required("prometheus-pushgateway"),
        folder.resolve("pushgateway-" + port + ".log"),
        port,
        List.of(
            "--web.listen-address=127.0.0.1:" + port,
            // Debian's would remember what others were sent.
            "--persistence.file=" + folder.resolve("pushgateway-" + port)));
  }

  /** The live system anew, with a store, and every instrument there. */
  void healthy() throws Exception {
    startedWith(storing(List.of(), List.of()));
    askForBars();
    patient().rendered("book", 20);
  }

  /** The live system anew. */
  void startedWith(LivePatient.With with) throws Exception {
    gone();
    starts++;
    patient =
        Optional.of(
            LivePatient.start(folder.resolve("live-" + starts + ".txt"), patientPort, with));
  }

  /** With a store, and open to a debugger. */
  LivePatient.With storing(List<String> vm, List<String> command) throws IOException {
    List<String> all = new ArrayList<>(command);
    all.add("--store=" + folder.resolve("store"));
    return new LivePatient.With(vm, all).debuggedAt(Server.freePort());
  }

  /** Once the store is open, which is a while after the rest. */
  void askForBars() throws Exception {
    patient().await("bars", () -> patient().get(BARS) == HTTP_OK);
  }

  void gone() {
    patient.ifPresent(LivePatient::close);
    patient = Optional.empty();
  }

  /** Something else that shows metrics, at the address of the live system. */
  Server strangerInstead() throws Exception {
    gone();
    return pushgatewayAt(patientPort);
  }

  LivePatient patient() {
    return patient.orElseThrow();
  }

  /** What a run leaves, sent as documented. */
  void push(String suite, String text) throws IOException, InterruptedException {
    URI uri = pushgateway.at("/metrics/job/mexcbench/suite/" + suite);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(uri).PUT(HttpRequest.BodyPublishers.ofString(text)).build(),
                HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != HTTP_OK) {
      throw new IOException(uri + " " + answer.statusCode() + " " + answer.body());
    }
  }

  /** A folder of its own for somebody who visits. */
  Path folder() {
    return folder;
  }

  AlertWatch watch() {
    return watch;
  }

  Webhook webhook() {
    return webhook;
  }

  Server alertmanager() {
    return alertmanager;
  }

  @Override
  public void close() {
    gone();
    closings.forEach(Runnable::run);
    closings.clear();
  }
}
