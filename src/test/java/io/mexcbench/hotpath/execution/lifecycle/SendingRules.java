package io.mexcbench.hotpath.execution.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what the exchange forbids: requests while it asked for silence, and too many of them. */
final class SendingRules {
  private record Silence(long fromMillis, long untilMillis) {}

  private static final long WINDOW_MILLIS = 10_000;
  private static final int WEIGHT_MAX = 500;

  private final Map<Endpoint, Deque<Long>> sent = new EnumMap<>(Endpoint.class);
  private final List<Silence> silences = new ArrayList<>();
  int sentInSilence;
  int sentTooOften;
  int mostInWindow;

  SendingRules() {
    for (Endpoint endpoint : Endpoint.values()) {
      sent.put(endpoint, new ArrayDeque<>());
    }
  }

  void check(Endpoint endpoint, long nowMillis) {
    for (Silence silence : silences) {
      if (silence.fromMillis() <= nowMillis && nowMillis < silence.untilMillis()) {
        sentInSilence++;
      }
    }
  }

  void add(Endpoint endpoint, long nowMillis) {
    Deque<Long> times = sent.get(endpoint);
    times.addLast(nowMillis);
    while (times.getFirst() <= nowMillis - WINDOW_MILLIS) {
      times.removeFirst();
    }
    int weight = times.size() * endpoint.weight();
    mostInWindow = Math.max(mostInWindow, weight);
    sentTooOften += weight > WEIGHT_MAX ? 1 : 0;
  }

  void bar(long nowMillis, long retryAfterMillis) {
    silences.add(new Silence(nowMillis, nowMillis + retryAfterMillis));
  }

  long silenceLeftMillis(long nowMillis) {
    return silences.stream().mapToLong(s -> s.untilMillis() - nowMillis).max().orElse(0);
  }

  /** How much of that time nothing could be sent in. */
  long silentMillis(long fromMillis, long untilMillis) {
    long silent = 0;
    for (long at = fromMillis; at < untilMillis; at++) {
      long instant = at;
      silent +=
          silences.stream().anyMatch(s -> s.fromMillis() <= instant && instant < s.untilMillis())
              ? 1
              : 0;
    }
    return silent;
  }
}
