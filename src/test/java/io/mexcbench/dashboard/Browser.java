package io.mexcbench.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.report.Chromium;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A browser without a window that is told what to do by its debugging protocol; one page. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long SECONDS_MAX = 60;

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger number = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final WebSocket socket;
  private String session = "";

  private Browser(Process process, Path folder) throws Exception {
    this.process = process;
    List<String> port = endpoint(process, folder.resolve("profile/DevToolsActivePort"));
    socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create("ws://127.0.0.1:" + port.get(0) + port.get(1)), new Listener())
            .get(SECONDS_MAX, TimeUnit.SECONDS);
  }

  /** Skips the test where there is no browser, and fails it where there must be one. */
  static Browser start(Path folder) throws Exception {
    Process process =
        Chromium.required(folder).start(List.of("--remote-debugging-port=0", "about:blank"));
    try {
      Browser browser = new Browser(process, folder);
      String target =
          browser
              .call("Target.createTarget", Map.of("url", "about:blank"))
              .at("/targetId")
              .asText();
      browser.session =
          browser
              .call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
              .at("/sessionId")
              .asText();
      for (String domain : List.of("Page", "Runtime", "Log")) {
        browser.call(domain + ".enable", Map.of());
      }
      return browser;
    } catch (Exception e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Port and path, once the browser has written them. */
  private static List<String> endpoint(Process process, Path file) throws IOException {
    while (process.isAlive()) {
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() == 2) {
          return lines;
        }
      }
      leaveBe();
    }
    throw new IOException("chromium ended before it listened");
  }

  /** For a moment, in which a waiting test leaves the processor to the browser. */
  static void leaveBe() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
      text.append(data);
      if (isLast) {
        onMessage(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private void onMessage(String text) {
    try {
      JsonNode message = MAPPER.readTree(text);
      CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt());
      if (answer != null) {
        answer.complete(message);
      }
      String method = message.path("method").asText();
      boolean isError =
          method.equals("Runtime.exceptionThrown")
              || (method.equals("Log.entryAdded")
                  && message.at("/params/entry/level").asText().equals("error"))
              || (method.equals("Runtime.consoleAPICalled")
                  && message.at("/params/type").asText().matches("error|warning"));
      if (isError) {
        complaints.add(message.path("params").toString());
      }
    } catch (IOException e) {
      complaints.add(e.toString());
    }
  }

  JsonNode call(String method, Map<String, ?> parameters) throws Exception {
    ObjectNode message = MAPPER.createObjectNode();
    int id = number.incrementAndGet();
    message.put("id", id);
    message.put("method", method);
    message.set("params", MAPPER.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(message.toString(), true).get(SECONDS_MAX, TimeUnit.SECONDS);
    JsonNode got = answer.get(SECONDS_MAX, TimeUnit.SECONDS);
    if (got.has("error")) {
      throw new IOException(method + ": " + got.path("error"));
    }
    return got.path("result");
  }

  void open(URI uri) throws Exception {
    call("Page.navigate", Map.of("url", uri.toString()));
  }

  void look(int width, boolean isDark) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
  }

  JsonNode evaluate(String script) throws Exception {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IOException(script + ": " + result.path("exceptionDetails"));
    }
    return result.at("/result/value");
  }

  /** Asks again and again until the answer is true. */
  void until(String condition) throws Exception {
    while (!evaluate("document.readyState === 'complete' && (" + condition + ")").asBoolean()) {
      if (!process.isAlive()) {
        throw new IOException("chromium ended");
      }
    }
  }

  void screenshot(Path file) throws Exception {
    String data =
        call("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"))
            .path("data")
            .asText();
    Files.write(file, Base64.getDecoder().decode(data));
  }

  /** Errors and warnings of the console, and exceptions. */
  List<String> complaints() {
    return complaints;
  }

  /** With all of its processes, which write into the profile to their end. */
  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    socket.abort();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }
}
