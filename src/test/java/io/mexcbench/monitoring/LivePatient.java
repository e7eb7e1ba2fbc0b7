package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.JavaCommand;
import io.mexcbench.cli.Main;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The live system in a process of its own, as {@code scripts/live} starts it, with the exchange
 * that it starts itself: two pairs, and so much market that orders come all the time.
 */
final class LivePatient implements AutoCloseable {
  /** The market of the two pairs, in messages a second; more than the indicator wants. */
  static final int MESSAGES_PER_SECOND = 2_000;

  private static final String DEBUGGED =
      "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:";
  private static final Pattern EXCHANGE =
      Pattern.compile("simulated exchange at (http://[\\d.:]+)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Attended process;
  private final int port;
  private final With with;

  private LivePatient(Attended process, int port, With with) {
    this.process = process;
    this.port = port;
    this.with = with;
  }

  /**
   * What it is started with beside the usual: options of the Java VM, and of the command.
   *
   * @param debuggerPort where one debugger at a time may come
   */
  record With(List<String> vm, List<String> command, OptionalInt debuggerPort) {
    static final With NOTHING = new With(List.of(), List.of());

    With(List<String> vm, List<String> command) {
      this(vm, command, OptionalInt.empty());
    }

    With debuggedAt(int port) {
      return new With(vm, command, OptionalInt.of(port));
    }

    private List<String> allOfVm() {
      List<String> all = new ArrayList<>(List.of("-Dbench.dieWithParent=true"));
      all.addAll(vm);
      debuggerPort.ifPresent(port -> all.add(DEBUGGED + port));
      return all;
    }

    private String[] allOfCommand(int port) {
      List<String> all = new ArrayList<>();
      all.addAll(List.of("live", "--http-port=" + port, "--symbols=BTCUSDT,ETHUSDT"));
      if (command.stream().noneMatch(option -> option.startsWith("--rate="))) {
        all.add("--rate=" + MESSAGES_PER_SECOND);
      }
      all.addAll(command);
      return all.toArray(String[]::new);
    }
  }

  /**
   * Starts it, and waits until it trades.
   *
   * @param output where it may print
   * @param port of its metrics
   */
  static LivePatient start(Path output, int port, With with) throws Exception {
    Process started =
        new ProcessBuilder(JavaCommand.of(with.allOfVm(), Main.class, with.allOfCommand(port)))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    Attended process = new Attended(started, output);
    process.awaitStart(() -> process.printed().contains("ready after"));
    return new LivePatient(process, port, with);
  }

  /** Asks again until it is so; fails when it has ended, or after a long time. */
  void await(String what, Callable<Boolean> condition) throws Exception {
    process.await(what, condition);
  }

  /** Host and port of its metrics. */
  String address() {
    return "127.0.0.1:" + port;
  }

  ProcessHandle process() {
    return process.handle();
  }

  int debuggerPort() {
    return with.debuggerPort().orElseThrow();
  }

  /** Asks its API; any status will do. */
  int get(String path) throws Exception {
    return answer(path).statusCode();
  }

  /** What it shows to Prometheus. */
  String metrics() throws Exception {
    return answer("/metrics").body();
  }

  private HttpResponse<String> answer(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address() + path)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Asks the exchange for a fault, as JSON. */
  void fault(String json) throws Exception {
    // It is said before "ready after".
    Matcher exchange = EXCHANGE.matcher(process.printed());
    assertThat(exchange.find()).isTrue();
    post(URI.create(exchange.group(1) + "/admin/faults"), json);
  }

  /** Tells the API how long something took to draw, as the page does. */
  void rendered(String component, double millis) throws Exception {
    post(
        URI.create("http://" + address() + "/api/v1/rendering"),
        "{\"measures\":[{\"component\":\"%s\",\"isCold\":false,\"millis\":%s}]}"
            .formatted(component, millis));
  }

  private void post(URI uri, String json) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(() -> uri + " " + answer.body()).isBetween(200, 204);
  }

  @Override
  public void close() {
    kill();
  }

  /** At once, as a lack of memory would; once more changes nothing. */
  void kill() {
    Signals.send(List.of(process.handle()), "CONT");
    process.kill();
  }
}
