package io.mexcbench.proof;

import io.mexcbench.proof.Contestant.Judged;
import io.mexcbench.proof.Contestant.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Plays contestants on code that really is slower: forks of the slowdown benchmark at no percent
 * before, and at some percent after, in a suite whose other benchmarks did not change.
 */
record RealSlowdowns(List<RecordedForks> recorded, int forks, int suites, long seed) {
  private static final String CLASS = ".slowdown.SlowdownBenchmark.";
  private static final int MULTIPLIER = 1_000_033;

  /** Kinds of work, as the benchmark's methods are called. */
  static final List<String> KINDS = List.of("arithmetic", "cacheMisses", "allocation", "stalls");

  static boolean isSlowdown(RecordedForks one) {
    return one.benchmark().contains(CLASS);
  }

  /** Of each kind and percentage, how often it was found. */
  Row play(Contestant contestant) {
    Row row = new Row(contestant.name(), contestant.input());
    List<RecordedForks> others =
        recorded.stream()
            .filter(one -> !isSlowdown(one) && !SessionReplay.isControl(one))
            .filter(one -> one.canBeSplit(forks))
            .toList();
    Map<String, List<RecordedForks>> bySession =
        recorded.stream()
            .filter(RealSlowdowns::isSlowdown)
            .collect(Collectors.groupingBy(RecordedForks::session));
    List<List<RecordedForks>> sessions = List.copyOf(bySession.values());
    IntStream.range(0, suites)
        .parallel()
        .forEach(
            i -> {
              Random random = new Random(seed + (long) i * MULTIPLIER);
              List<RecordedForks> session = sessions.get(i % sessions.size());
              for (String kind : KINDS) {
                for (int percent : Evaluation.PERCENTS) {
                  Case slowed = slowed(session, kind, percent, random);
                  Judged judged = judge(contestant, others, slowed, random);
                  String measure = kind + " " + percent;
                  row.count("found " + measure, slowed.origin(), isOutcome(judged, Outcome.SLOWER));
                  row.count(
                      "passed " + measure, slowed.origin(), isOutcome(judged, Outcome.PASSED));
                }
              }
            });
    return row;
  }

  private static boolean isOutcome(Judged judged, Outcome outcome) {
    return judged.outcome() == outcome;
  }

  private Judged judge(
      Contestant contestant, List<RecordedForks> others, Case slowed, Random random) {
    List<Case> suite = new ArrayList<>();
    suite.add(slowed);
    Draw draw = Draw.split(forks);
    while (suite.size() < Evaluation.SUITE) {
      suite.add(draw.of(others.get(random.nextInt(others.size())), random));
    }
    return contestant.judge(suite, List.of(0), random).get(0);
  }

  private Case slowed(List<RecordedForks> session, String kind, int percent, Random random) {
    RecordedForks before = find(session, kind, 0);
    return new Case(
        before,
        some(before.nanos(), random),
        some(find(session, kind, percent).nanos(), random),
        List.of());
  }

  private List<double[]> some(List<double[]> all, Random random) {
    List<double[]> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, forks);
  }

  private static RecordedForks find(List<RecordedForks> session, String kind, int percent) {
    return session.stream()
        .filter(one -> one.benchmark().contains(CLASS + kind + ":"))
        .filter(one -> one.benchmark().endsWith(":percent=" + percent))
        .findFirst()
        .orElseThrow();
  }
}
