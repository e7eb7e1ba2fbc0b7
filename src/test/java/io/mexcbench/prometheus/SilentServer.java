package io.mexcbench.prometheus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Begins an answer and never ends it. */
final class SilentServer implements AutoCloseable {
  private final ServerSocket socket;

  SilentServer() {
    try {
      socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "silent-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    try (Socket client = socket.accept()) {
      client
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".getBytes(StandardCharsets.UTF_8));
      while (client.getInputStream().read() >= 0) {
        // Until the other side has had enough.
      }
    } catch (IOException e) {
      // That is how it ends.
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
