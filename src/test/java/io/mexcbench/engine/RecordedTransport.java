package io.mexcbench.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was to leave, and lets nothing out. */
final class RecordedTransport implements Transport {
  final List<String> sockets = new ArrayList<>();
  final List<Call> calls = new ArrayList<>();
  final List<String> requests = new ArrayList<>();
  boolean isFree = true;

  @Override
  public void open(int socket, String query) {
    sockets.add("open " + socket + (query.isEmpty() ? "" : " " + query));
  }

  @Override
  public void send(int socket, String text) {
    sockets.add("send " + socket + " " + text);
  }

  @Override
  public void close(int socket) {
    sockets.add("close " + socket);
  }

  @Override
  public boolean request(Call call, byte[] bytes, int length) {
    if (isFree) {
      calls.add(call);
      requests.add(new String(bytes, 0, length, StandardCharsets.US_ASCII));
    }
    return isFree;
  }

  /** What happened to sockets since the last call. */
  List<String> takeSockets() {
    List<String> taken = List.copyOf(sockets);
    sockets.clear();
    return taken;
  }
}
