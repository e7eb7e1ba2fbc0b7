package io.mexcbench.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Takes notifications in by HTTP. */
final class Webhook implements AutoCloseable {
  /** One that came. */
  record Call(String path, String authorization, JsonNode body) {
    boolean isAbout(String alert, String status) {
      return body.at("/commonLabels/alertname").asText().equals(alert)
          && body.path("status").asText().equals(status);
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS_MAX = 90;

  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private final HttpServer server;

  private Webhook(HttpServer server) {
    this.server = server;
  }

  static Webhook open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Webhook webhook = new Webhook(server);
    server.createContext("/", webhook::take);
    server.start();
    return webhook;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void take(HttpExchange exchange) throws IOException {
    calls.add(
        new Call(
            exchange.getRequestURI().getPath(),
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse(""),
            JSON.readTree(exchange.getRequestBody().readAllBytes())));
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  /** The next call of this kind; those before it are forgotten. */
  Call await(Predicate<Call> kind) throws InterruptedException {
    Call call = next();
    while (!kind.test(call)) {
      call = next();
    }
    return call;
  }

  /** Whether nobody calls for so long, once what was under way has come. */
  boolean isSilentFor(long seconds) throws InterruptedException {
    while (calls.poll(1, TimeUnit.SECONDS) != null) {
      // It came before.
    }
    return calls.poll(seconds, TimeUnit.SECONDS) == null;
  }

  private Call next() throws InterruptedException {
    return Optional.ofNullable(calls.poll(SECONDS_MAX, TimeUnit.SECONDS))
        .orElseThrow(() -> new AssertionError("nobody called"));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
