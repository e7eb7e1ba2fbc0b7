package io.mexcbench.hotpath.execution.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the checker found in all schedules, beside what happened in them. */
final class Findings {
  /** What must not be. */
  enum Fault {
    /** More orders of one intent at the exchange than one. */
    DUPLICATE,
    /** What is believed of an intent is not what is true at the exchange. */
    LOST,
    /** Fills or the end were not told, or not once. */
    MISTOLD,
    /** The position or what is on order is not what it should be. */
    POSITION,
    /** Not known after ten seconds in which something could be sent. */
    KNOWN_LATE,
    /** Ended at the exchange, and not known to have ended ten such seconds later. */
    ENDED_LATE,
    /** To be cancelled, and still open in the end. */
    NOT_CANCELLED,
    SENT_IN_SILENCE,
    SENT_TOO_OFTEN,
    /** An open order of an earlier session was not reported. */
    STRANGER_MISSED,
    CONTRADICTION
  }

  final Map<Fault, Long> faults = new TreeMap<>();
  final Map<String, Long> happened = new TreeMap<>();
  long worstKnownMillis;
  long worstKnownInSilenceMillis;
  long worstEndedMillis;
  private String first = "nothing";

  void found(Fault fault, String where) {
    if (faults.isEmpty()) {
      first = fault + " in " + where;
    }
    faults.merge(fault, 1L, Long::sum);
  }

  void count(String what, long count) {
    happened.merge(what, count, Long::sum);
  }

  /** The first thing that must not be. */
  String first() {
    return first;
  }

  /** How often each thing that must not be was found, also where it was not. */
  String counts() {
    List<String> counts = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      counts.add(
          fault.name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + ' '
              + faults.getOrDefault(fault, 0L));
    }
    return String.join(", ", counts);
  }

  @Override
  public String toString() {
    return happened
        + " worst ms to known: "
        + worstKnownMillis
        + " ("
        + worstKnownInSilenceMillis
        + " with long silence), from end to known end: "
        + worstEndedMillis
        + "; found: "
        + faults;
  }
}
