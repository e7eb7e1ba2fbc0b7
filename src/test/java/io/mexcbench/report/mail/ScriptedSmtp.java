package io.mexcbench.report.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that says what it is told to, where one that works does not: that it is busy, or
 * nothing at all. It speaks STARTTLS.
 */
final class ScriptedSmtp implements AutoCloseable {
  /** Instead of a reply: the connection ends. */
  static final String HANG_UP = "";

  private static final String END_OF_DATA = ".";

  private final ServerSocket socket;
  private final Optional<SSLContext> tls;
  private final List<Map<String, String>> scripts;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  /**
   * Starts it.
   *
   * @param scripts one for each connection, the last for all further ones: what it replies to the
   *     first word of a line where that is not the usual
   */
  ScriptedSmtp(Optional<SSLContext> tls, List<Map<String, String>> scripts) {
    this.tls = tls;
    this.scripts = List.copyOf(scripts);
    try {
      socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Every line that it was sent, in the open or not. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  private void serve() {
    for (int connection = 0; !socket.isClosed(); connection++) {
      Map<String, String> script = scripts.get(Math.min(connection, scripts.size() - 1));
      try (Socket client = socket.accept()) {
        talk(client, script, false);
      } catch (IOException e) {
        // The other side, or the test, has ended it.
      }
    }
  }

  private void talk(Socket client, Map<String, String> script, boolean isEncrypted)
      throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    if (!isEncrypted && !say(out, script.getOrDefault("CONNECT", "220 scripted"))) {
      return;
    }
    boolean isData = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      if (isData && !line.equals(END_OF_DATA)) {
        continue;
      }
      String word = line.split("[ :]", -1)[0];
      if (word.equals("STARTTLS") && tls.isPresent()) {
        say(out, "220 go on");
        talk(encrypted(client), script, true);
        return;
      }
      String reply = script.getOrDefault(word, usual(word, isEncrypted));
      if (!say(out, reply)) {
        return;
      }
      isData = reply.startsWith("354");
    }
  }

  private String usual(String word, boolean isEncrypted) {
    return switch (word) {
      case "EHLO" ->
          tls.isPresent() && !isEncrypted
              ? "250-scripted\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN"
              : "250-scripted\r\n250 AUTH PLAIN LOGIN";
      case "AUTH" -> "235 let in";
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 fine";
    };
  }

  private SSLSocket encrypted(Socket client) throws IOException {
    SSLSocket secure =
        (SSLSocket)
            tls.orElseThrow()
                .getSocketFactory()
                .createSocket(client, "127.0.0.1", client.getPort(), true);
    secure.setUseClientMode(false);
    return secure;
  }

  private static boolean say(OutputStream out, String reply) throws IOException {
    if (reply.equals(HANG_UP)) {
      return false;
    }
    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return true;
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
