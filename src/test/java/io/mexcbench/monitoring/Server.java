package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A server of the monitoring in a process of its own, on this machine alone. */
final class Server implements AutoCloseable {
  private static final long SECONDS_MAX = 90;
  private static final long POLL_MILLIS = 50;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final Path output;
  private final int port;

  /** What each request is sent with. */
  private final String authorization;

  private Server(Process process, Path output, int port, String authorization) {
    this.process = process;
    this.output = output;
    this.port = port;
    this.authorization = authorization;
  }

  /**
   * Starts it, and waits until it is ready.
   *
   * @param output where it may print
   */
  static Server start(Program program, Path output, int port, List<String> arguments)
      throws Exception {
    return start(program, output, port, arguments, "Basic");
  }

  /** The same of one that asks who is there. */
  static Server start(
      Program program, Path output, int port, List<String> arguments, String authorization)
      throws Exception {
    Server server = new Server(program.start(output, arguments), output, port, authorization);
    try {
      server.await(() -> server.answers("/-/ready"));
    } catch (Exception | AssertionError e) {
      server.close();
      throw e;
    }
    return server;
  }

  /** The value of the header that says who one is. */
  static String basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** Free at this moment. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** The body of an answer that must be one of success. */
  String get(String path) throws Exception {
    return body(request(path).build());
  }

  String post(String path, String contentType, String text) throws Exception {
    return body(
        request(path)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(at(path)).header("Authorization", authorization);
  }

  private String body(HttpRequest request) throws Exception {
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(() -> request.uri() + " " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private boolean answers(String path) throws InterruptedException {
    try {
      return client.send(request(path).build(), HttpResponse.BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Asks again until it is so; fails when the server has ended, or after a long time. */
  void await(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
    while (!condition.call()) {
      boolean hasEnded = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
      boolean isLate = System.nanoTime() - deadline > 0;
      if (hasEnded || isLate) {
        throw new AssertionError(
            (hasEnded ? "it has ended: " : "waited in vain: ") + Files.readString(output));
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
