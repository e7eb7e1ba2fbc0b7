package io.mexcbench.engine;

import java.util.HashMap;
import java.util.Map;

/** How soon a client tries again after it lost a connection that had lasted. */
final class LossCheck {
  private static final long STEADY_MILLIS = 10_000;

  private final Map<Integer, Long> openedMillis = new HashMap<>();
  private final Map<Integer, Long> lostMillis = new HashMap<>();
  int losses;
  long slowestAttemptMillis;

  void onOpened(int socket, long nowMillis) {
    openedMillis.put(socket, nowMillis);
  }

  void onLost(int socket, long nowMillis) {
    Long opened = openedMillis.remove(socket);
    if (opened != null && nowMillis - opened >= STEADY_MILLIS) {
      lostMillis.put(socket, nowMillis);
      losses++;
    }
  }

  void onAttempt(int socket, long nowMillis) {
    Long lost = lostMillis.remove(socket);
    if (lost != null) {
      slowestAttemptMillis = Math.max(slowestAttemptMillis, nowMillis - lost);
    }
  }
}
