package io.mexcbench.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Shows a text of metrics to whoever scrapes it, as a Pushgateway shows what it was sent. */
final class MetricsPage implements AutoCloseable {
  private final HttpServer server;
  private final byte[] text;

  private MetricsPage(HttpServer server, String text) {
    this.server = server;
    this.text = text.getBytes(StandardCharsets.UTF_8);
  }

  static MetricsPage of(String text) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    MetricsPage page = new MetricsPage(server, text);
    server.createContext("/metrics", page::answer);
    server.start();
    return page;
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
    exchange.sendResponseHeaders(200, text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
