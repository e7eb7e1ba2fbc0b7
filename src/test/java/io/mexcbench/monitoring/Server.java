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
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;

/** A server of the monitoring in a process of its own, on this machine alone. */
final class Server implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Attended process;
  private final int port;

  /** What each request is sent with. */
  private final String authorization;

  private Server(Attended process, int port, String authorization) {
    this.process = process;
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
    Attended process = new Attended(program.start(output, arguments), output);
    Server server = new Server(process, port, authorization);
    process.awaitStart(() -> server.answers("/-/ready"));
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
    return process.handle();
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
    process.await("what it is to say", condition);
  }

  @Override
  public void close() {
    process.end();
  }
}
