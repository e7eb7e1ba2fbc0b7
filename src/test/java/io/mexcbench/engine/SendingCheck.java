package io.mexcbench.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What a client sent that it must not have, by what it had been told and by MEXC's limits. */
final class SendingCheck {
  private static final long WINDOW_MILLIS = 10_000;

  private final Map<String, Deque<Long>> sent = new HashMap<>();
  private long silentUntilMillis = Long.MIN_VALUE;

  /** Requests within the time that an answer had named in {@code Retry-After}. */
  int inSilence;

  /** The most requests to one endpoint in any ten seconds. */
  int busiest;

  /** Signed requests that were refused for their time. */
  int timestampsRefused;

  /**
   * @param endpoint method and path
   */
  void onSent(String endpoint, long nowMillis) {
    inSilence += nowMillis < silentUntilMillis ? 1 : 0;
    Deque<Long> recent = sent.computeIfAbsent(endpoint, any -> new ArrayDeque<>());
    recent.addLast(nowMillis);
    while (recent.getFirst() <= nowMillis - WINDOW_MILLIS) {
      recent.removeFirst();
    }
    busiest = Math.max(busiest, recent.size());
  }

  void onReply(Reply reply, long nowMillis) {
    silentUntilMillis = Math.max(silentUntilMillis, nowMillis + reply.retryAfterMillis());
    String body = new String(reply.body(), StandardCharsets.UTF_8);
    timestampsRefused += body.contains("700003") ? 1 : 0;
  }
}
