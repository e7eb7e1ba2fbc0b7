package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.cli.Main;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The live system in a process of its own, as {@code scripts/live} starts it, with the exchange
 * that it starts itself: two pairs, and so much market that orders come all the time.
 */
final class LivePatient implements AutoCloseable {
  /** The market of the two pairs, in messages a second; more than the indicator wants. */
  static final int MESSAGES_PER_SECOND = 2_000;

  private static final long SECONDS_MAX = 90;
  private static final long POLL_MILLIS = 50;
  private static final String DEBUGGED =
      "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:";
  private static final Pattern EXCHANGE =
      Pattern.compile("simulated exchange at (http://[\\d.:]+)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final Path output;
  private final int port;
  private final With with;

  private LivePatient(Process process, Path output, int port, With with) {
    this.process = process;
    this.output = output;
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
      List<String> all = new ArrayList<>(vm);
      debuggerPort.ifPresent(port -> all.add(DEBUGGED + port));
      return all;
    }
  }

  /**
   * Starts it, and waits until it trades.
   *
   * @param output where it may print
   * @param port of its metrics
   */
  static LivePatient start(Path output, int port, With with) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dbench.dieWithParent=true");
    command.addAll(with.allOfVm());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("live", "--http-port=" + port, "--symbols=BTCUSDT,ETHUSDT"));
    if (with.command().stream().noneMatch(option -> option.startsWith("--rate="))) {
      command.add("--rate=" + MESSAGES_PER_SECOND);
    }
    command.addAll(with.command());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    LivePatient patient = new LivePatient(process, output, port, with);
    try {
      patient.await("readiness", () -> Files.readString(output).contains("ready after"));
    } catch (Exception | AssertionError e) {
      patient.close();
      throw e;
    }
    return patient;
  }

  /** Asks again until it is so; fails when it has ended, or after a long time. */
  void await(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
    while (!condition.call()) {
      boolean hasEnded = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
      if (hasEnded || System.nanoTime() - deadline > 0) {
        throw new AssertionError("no " + what + ": " + Files.readString(output));
      }
    }
  }

  /** Host and port of its metrics. */
  String address() {
    return "127.0.0.1:" + port;
  }

  ProcessHandle process() {
    return process.toHandle();
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
    Matcher exchange = EXCHANGE.matcher(Files.readString(output));
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
    Signals.send(List.of(process.toHandle()), "CONT");
    process.destroyForcibly();
    process.onExit().join();
  }
}
