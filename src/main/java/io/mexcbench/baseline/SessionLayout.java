package io.mexcbench.baseline;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which forks of a key belong to which session. */
final class SessionLayout {
  private SessionLayout() {}

  /** The measurements, each with what the record says of its sessions. */
  static List<Measurement> marked(String source, RunRecord run, List<Measurement> measurements)
      throws BaselineException {
    List<Measurement> marked = new ArrayList<>();
    for (Measurement one : measurements) {
      marked.add(
          one.forks().isEmpty()
              ? one
              : one.withSessions(forksOf(of(source, run, one.key(), one.forks().size()))));
    }
    return marked;
  }

  /** How many forks each session has. */
  static List<Integer> forksOf(List<Session> sessions) {
    return sessions.stream().map(Session::forks).toList();
  }

  /**
   * The sessions of a key, held against the forks that there are. A run of one session need not
   * tell how many forks a doubtful benchmark was given.
   */
  static List<Session> of(String source, RunRecord run, BenchmarkKey key, int forks)
      throws BaselineException {
    List<Session> sessions = run.sessionsOf(key.toString());
    if (sessions.size() == 1) {
      return List.of(new Session(sessions.get(0).date(), 0, forks));
    }
    int next = 0;
    for (Session session : sessions) {
      if (session.firstFork() != next) {
        throw contradiction(source, key, sessions, forks);
      }
      next += session.forks();
    }
    if (sessions.isEmpty() || next != forks) {
      throw contradiction(source, key, sessions, forks);
    }
    return sessions;
  }

  static List<Session> append(List<Session> sessions, List<Session> added) {
    int shift = sessions.stream().mapToInt(Session::forks).sum();
    List<Session> joined = new ArrayList<>(sessions);
    added.forEach(
        session ->
            joined.add(new Session(session.date(), shift + session.firstFork(), session.forks())));
    return joined;
  }

  /** The layout that most keys share; of two equally frequent ones that of the first key. */
  static List<Session> mostCommon(SortedMap<BenchmarkKey, List<Session>> byKey) {
    Map<List<Session>, Long> counts =
        byKey.values().stream().collect(Collectors.groupingBy(list -> list, Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return byKey.values().stream()
        .filter(list -> counts.get(list) == most)
        .findFirst()
        .orElse(List.of());
  }

  static SortedMap<String, List<Session>> exceptions(
      SortedMap<BenchmarkKey, List<Session>> byKey, List<Session> common) {
    SortedMap<String, List<Session>> exceptions = new TreeMap<>();
    byKey.forEach(
        (key, sessions) -> {
          if (!sessions.equals(common)) {
            exceptions.put(key.toString(), sessions);
          }
        });
    return exceptions;
  }

  private static BaselineException contradiction(
      String source, BenchmarkKey key, List<Session> sessions, int forks) {
    return new BaselineException(
        source
            + ": "
            + key
            + " has "
            + forks
            + " forks, which its sessions do not add up to: "
            + sessions
            + "; run again");
  }
}
