package io.mexcbench.proof.live;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A part of the live proof, and what it must show. */
enum Part {
  EQUAL("equal code, whole runs", "G10", "none named", 10, 0, false),
  INTERLEAVED(
      "10 % slower, revisions in turns", "G11", "19 of 20 found, none other named", 20, 19, false),
  /** The first benchmarks of INTERLEAVED once more, their slowdowns calibrated by more forks. */
  REPEATED("the first of them again", "G11", "–", 0, 0, true),
  BASELINE("20 % slower, against the baseline", "G12", "18 of 20 found", 20, 18, true);

  private final String title;
  private final String id;
  private final String goal;
  private final int runs;
  private final int leastFound;
  private final boolean mayNameOthers;

  Part(String title, String id, String goal, int runs, int leastFound, boolean mayNameOthers) {
    this.title = title;
    this.id = id;
    this.goal = goal;
    this.runs = runs;
    this.leastFound = leastFound;
    this.mayNameOthers = mayNameOthers;
  }

  /** As it is written on the command line. */
  static Part of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.runs > 0 && one.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no part \"%s\"; there are %s"
                        .formatted(
                            word,
                            Arrays.stream(values())
                                .filter(one -> one.runs > 0)
                                .map(Part::word)
                                .collect(Collectors.joining(", ")))));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  String id() {
    return id;
  }

  String goal() {
    return goal;
  }

  int runs() {
    return runs;
  }

  /** Whether it compares revisions, of which the slowed one is nobody else's. */
  boolean isOfRevisions() {
    return this == INTERLEAVED || this == REPEATED;
  }

  /** Whether a run was made: each of a slowed revision is of another benchmark. */
  boolean isDone(int index, List<Outcome> outcomes) {
    List<Outcome> own = outcomes.stream().filter(one -> one.part() == this).toList();
    return this == INTERLEAVED
        ? own.stream().anyMatch(one -> one.benchmark().equals(SlowPlace.ALL.get(index).benchmark()))
        : index < own.size();
  }

  /** Whether all runs were made and show what they must, in a word or two. */
  String verdict(List<Outcome> outcomes) {
    if (runs == 0) {
      return "no goal";
    }
    if (outcomes.size() < runs) {
      return "open";
    }
    boolean isAnyNamed = outcomes.stream().anyMatch(one -> !one.others().isEmpty());
    boolean isMet = found(outcomes) >= leastFound && (mayNameOthers || !isAnyNamed);
    return isMet ? "met" : "missed";
  }

  static long found(List<Outcome> outcomes) {
    return outcomes.stream().filter(Outcome::isFound).count();
  }
}
