package io.mexcbench.dashboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Speaks HTTP by the byte, so that it can also speak it wrongly. */
final class RawClient implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 30_000;

  /**
   * An answer.
   *
   * @param headers by their names in small letters
   */
  record Answer(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private final Socket socket;
  private final InputStream in;

  RawClient(URI uri) throws IOException {
    socket = new Socket(uri.getHost(), uri.getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = socket.getInputStream();
  }

  /** One request on a connection of its own. */
  static Answer ask(URI uri, String request) throws IOException {
    try (RawClient client = new RawClient(uri)) {
      return client.send(request).answer();
    }
  }

  static String get(String target, String... headers) {
    return request("GET", target, "", headers);
  }

  static String request(String method, String target, String body, String... headers) {
    StringBuilder text = new StringBuilder();
    text.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    if (!body.isEmpty()) {
      text.append("Content-Length: ")
          .append(body.getBytes(StandardCharsets.UTF_8).length)
          .append("\r\n");
    }
    return text.append("\r\n").append(body).toString();
  }

  RawClient send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return this;
  }

  Answer answer() throws IOException {
    return answer(true);
  }

  /**
   * @param hasBody false for an answer to HEAD
   */
  Answer answer(boolean hasBody) throws IOException {
    String[] first = line().orElseThrow(() -> new IOException("closed")).split(" ", 3);
    Map<String, String> headers = new TreeMap<>();
    String line = line().orElseThrow();
    while (!line.isEmpty()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      line = line().orElseThrow();
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Answer(
        Integer.parseInt(first[1]),
        headers,
        new String(in.readNBytes(hasBody ? length : 0), StandardCharsets.UTF_8));
  }

  /** A line without its end, or nothing if the connection is closed. */
  Optional<String> line() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      out.write(next);
      next = in.read();
    }
    return Optional.of(out.toString(StandardCharsets.UTF_8).stripTrailing());
  }

  /** Whether the other side says nothing more. */
  boolean isClosed() throws IOException {
    try {
      return in.read() < 0;
    } catch (java.net.SocketException reset) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
