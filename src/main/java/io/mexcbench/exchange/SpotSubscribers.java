package io.mexcbench.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Who is subscribed to which spot channel. */
final class SpotSubscribers {
  private final Map<SpotChannel, Set<SpotSession>> sessions = new LinkedHashMap<>();
  private long changes;

  void add(SpotChannel channel, SpotSession session) {
    // A session may end, and leave, while it is being pushed to.
    sessions.computeIfAbsent(channel, any -> new CopyOnWriteArraySet<>()).add(session);
    changes++;
  }

  void remove(SpotChannel channel, SpotSession session) {
    Set<SpotSession> left = of(channel);
    left.remove(session);
    if (left.isEmpty()) {
      sessions.remove(channel);
    }
    changes++;
  }

  Set<SpotSession> of(SpotChannel channel) {
    Set<SpotSession> subscribed = sessions.get(channel);
    return subscribed == null ? new CopyOnWriteArraySet<>() : subscribed;
  }

  boolean has(SpotChannel channel) {
    return sessions.containsKey(channel);
  }

  /** In the order in which they were first subscribed to. */
  List<SpotChannel> channels() {
    return List.copyOf(sessions.keySet());
  }

  /** Differs after every change. */
  long changes() {
    return changes;
  }
}
