package io.mexcbench.environment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Forks that one run measured in a row; forks of different sessions differ by more than forks of
 * one.
 *
 * @param date when the run began
 * @param firstFork index of its first fork in JMH's {@code rawData}
 */
public record Session(Instant date, int firstFork, int forks) {
  public Session {
    if (firstFork < 0) {
      throw new IllegalArgumentException("firstFork must not be negative, got " + firstFork);
    }
    if (forks < 1) {
      throw new IllegalArgumentException("forks must be positive, got " + forks);
    }
  }

  Map<String, Object> toMap() {
    return new TreeMap<>(Map.of("date", date.toString(), "firstFork", firstFork, "forks", forks));
  }

  static Session from(Fields fields) throws EnvironmentException {
    Session session =
        new Session(fields.instant("date"), fields.count("firstFork"), fields.positiveInt("forks"));
    fields.refuseOthers();
    return session;
  }

  static List<Map<String, Object>> toMaps(List<Session> sessions) {
    return sessions.stream().map(Session::toMap).toList();
  }

  static List<Session> fromAll(List<Fields> objects) throws EnvironmentException {
    List<Session> sessions = new ArrayList<>();
    for (Fields object : objects) {
      sessions.add(from(object));
    }
    return sessions;
  }

  static SortedMap<String, List<Session>> fromAll(SortedMap<String, List<Fields>> lists)
      throws EnvironmentException {
    SortedMap<String, List<Session>> byKey = new TreeMap<>();
    for (Map.Entry<String, List<Fields>> entry : lists.entrySet()) {
      byKey.put(entry.getKey(), fromAll(entry.getValue()));
    }
    return byKey;
  }
}
