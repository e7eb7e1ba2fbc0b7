package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.cli.Main;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder that looks like the repository, where a page's commands can be typed: other ports, no
 * waiting for a scrape, and scripts that start the classes of this build instead of the jar.
 */
final class Workplace implements AutoCloseable {
  /** Those of the page: the system, Prometheus, Alertmanager, the Pushgateway. */
  static final List<String> PORTS = List.of("9464", "9090", "9093", "9091");

  /** What a condition is made of. */
  interface Condition {
    boolean isMet(String answer) throws Exception;
  }

  private static final long SECONDS_MAX = 90;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final Map<String, String> ports = new LinkedHashMap<>();
  private Optional<Attended> serving = Optional.empty();

  private Workplace(Path folder) {
    this.folder = folder;
  }

  static Workplace in(Path folder) throws IOException {
    Workplace place = new Workplace(folder);
    for (String port : PORTS) {
      place.ports.put(port, Integer.toString(Server.freePort()));
    }
    try (Stream<Path> files = Files.walk(Path.of("monitoring"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        place.write(file, place.onOtherPorts(Files.readString(file)));
      }
    }
    Files.createDirectories(folder.resolve("target"));
    Files.createDirectories(folder.resolve("docs"));
    Files.copy(
        ProveAlerts.PAGE, folder.resolve(ProveAlerts.PAGE), StandardCopyOption.REPLACE_EXISTING);
    place.script("live", "--http-port=" + place.ports.get(PORTS.get(0)));
    // As the page says of a machine on which nothing was run yet.
    place.script("history", "--environment=" + environment());
    return place;
  }

  private static String environment() throws IOException {
    try (Stream<Path> baselines = Files.list(Path.of("baselines"))) {
      return baselines
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private String onOtherPorts(String text) {
    String other = text.replace("_interval: 15s", "_interval: 1s");
    for (Map.Entry<String, String> port : ports.entrySet()) {
      other = other.replace(":" + port.getKey(), ":" + port.getValue());
    }
    return other;
  }

  void write(Path file, String text) throws IOException {
    Path there = folder.resolve(file);
    Files.createDirectories(there.getParent());
    Files.writeString(there, text);
  }

  private void script(String command, String more) throws IOException {
    write(
        Path.of("scripts", command),
        """
        #!/usr/bin/env bash
        exec '%s/bin/java' -Dbench.dieWithParent=true '-Dmexcbench.home=%s' -cp '%s' %s %s %s "$@"
        """
            .formatted(
                System.getProperty("java.home"),
                Path.of("").toAbsolutePath(),
                System.getProperty("java.class.path"),
                Main.class.getName(),
                command,
                more));
    assertThat(folder.resolve("scripts").resolve(command).toFile().setExecutable(true)).isTrue();
  }

  Path path(String relative) {
    return folder.resolve(relative);
  }

  /** Types them into a shell that stays until one of them fails, or this process has ended. */
  void begin(List<String> commands) throws IOException {
    List<String> all = new ArrayList<>();
    // Once the shell has gone nobody could tell any longer what it had started.
    all.add("trap 'kill $(jobs -p); wait' EXIT");
    all.addAll(commands);
    all.add("read -r || true");
    serving = Optional.of(new Attended(shell(all, "serving.txt"), folder.resolve("serving.txt")));
  }

  /** Types them, and fails if one of them does. */
  void run(List<String> commands) throws Exception {
    Process shell = shell(commands, "run.txt");
    boolean hasEnded = shell.waitFor(SECONDS_MAX, TimeUnit.SECONDS);
    if (!hasEnded) {
      end(shell.toHandle());
    }
    assertThat(hasEnded && shell.exitValue() == 0)
        .as(Files.readString(folder.resolve("run.txt")))
        .isTrue();
  }

  private Process shell(List<String> commands, String output) throws IOException {
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-euxc", onOtherPorts(String.join("\n", commands)))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(output).toFile());
    // Nothing that is typed here may come into the home of who runs this.
    shell.environment().put("HOME", folder.toString());
    return shell.start();
  }

  String get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + ports.get("9090") + path);
    return client
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Asks Prometheus again until it is so. */
  void await(String path, Condition condition) throws Exception {
    serving.orElseThrow().await(path, () -> isMet(path, condition));
  }

  /** Waits until the shell that was to stay has gone. */
  void awaitEnd() {
    serving.orElseThrow().handle().onExit().join();
  }

  private boolean isMet(String path, Condition condition) throws Exception {
    try {
      return condition.isMet(get(path));
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void end(ProcessHandle shell) {
    List<ProcessHandle> all = Stream.concat(shell.descendants(), Stream.of(shell)).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  @Override
  public void close() {
    serving.map(Attended::handle).ifPresent(Workplace::end);
  }
}
