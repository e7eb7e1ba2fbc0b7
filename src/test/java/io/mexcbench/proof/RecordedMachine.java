package io.mexcbench.proof;

import io.mexcbench.regression.Looks;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was recorded on one machine, by benchmark and session. */
record RecordedMachine(SortedMap<String, SortedMap<String, RecordedForks>> byKey) {
  /** A session that is played as a run against the others. */
  record Judged(String session, SortedMap<String, SortedMap<String, RecordedForks>> byKey) {}

  /** Each machine of the recordings, without known slowdowns. */
  static List<RecordedMachine> of(List<RecordedForks> recorded) {
    SortedMap<String, RecordedMachine> machines = new TreeMap<>();
    for (RecordedForks one : recorded) {
      if (!RealSlowdowns.isSlowdown(one)) {
        machines
            .computeIfAbsent(one.environment(), name -> new RecordedMachine(new TreeMap<>()))
            .byKey()
            .computeIfAbsent(one.benchmark(), key -> new TreeMap<>())
            .put(one.session(), one);
      }
    }
    machines.values().forEach(RecordedMachine::leaveOutWhatSomeSessionsLack);
    return List.copyOf(machines.values());
  }

  /** A benchmark that was gated later, or no longer, has no baseline of other sessions. */
  private void leaveOutWhatSomeSessionsLack() {
    long sessions = byKey.values().stream().mapToLong(Map::size).max().orElse(0);
    byKey.values().removeIf(one -> one.size() < sessions);
  }

  /** Each session that reaches to a look which may accuse, and that has others beside it. */
  List<Judged> judged() {
    SortedMap<String, Integer> least = new TreeMap<>();
    for (SortedMap<String, RecordedForks> sessions : byKey.values()) {
      sessions.forEach((name, one) -> least.merge(name, one.nanos().size(), Math::min));
    }
    return least.entrySet().stream()
        .filter(one -> least.size() > 1 && !looksWithin(one.getValue()).isEmpty())
        .map(one -> new Judged(one.getKey(), byKey))
        .toList();
  }

  /** Those that leave fresh forks to confirm with; none if the first that accuses does not. */
  static List<Integer> looksWithin(int forks) {
    List<Integer> looks =
        Looks.standard().forks().stream()
            .filter(look -> look + GateContestant.FRESH_FORKS <= forks)
            .toList();
    return looks.size() > 1 ? looks : List.of();
  }
}
