package io.mexcbench.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What is doubtful about all judged times of a comparison together. */
final class Doubts {
  private static final String MORE_SESSIONS =
      "add sessions of other hours: scripts/update-baselines --session --reason \"...\"";

  private Doubts() {}

  /** Of the cases of time, and the comparisons that came of them in the same order. */
  static List<Warning> of(
      List<ScoreCase> cases, List<Comparison> judged, boolean areSidesInterleaved) {
    List<Warning> warnings = new ArrayList<>();
    if (!areSidesInterleaved && cases.stream().anyMatch(Doubts::isOfUnknownSessions)) {
      warnings.add(
          new Warning(
              "neither side says in which session it was measured: both are taken as one, and a"
                  + " drift of the machine between them would look like a change",
              "measure both sides in turns on one idle machine"));
    }
    if (cases.stream().anyMatch(Doubts::isOfOneSession)) {
      warnings.add(
          new Warning(
              "the baseline has a single session: how far this machine drifts between sessions is"
                  + " assumed ("
                  + SessionVariance.TIME_PERCENT
                  + " %), not measured",
              MORE_SESSIONS));
    }
    List<Comparison> weak =
        IntStream.range(0, cases.size())
            .filter(i -> Evidence.isWeak(cases.get(i)))
            .mapToObj(judged::get)
            .toList();
    if (!weak.isEmpty()) {
      warnings.add(
          new Warning(
              "weak evidence of " + weak.size() + " of " + cases.size() + ": " + atMost(weak),
              "record at least 5 forks of many short iterations (-f 5 -i 50 -r 100ms)"));
    }
    return warnings;
  }

  private static boolean isOfUnknownSessions(ScoreCase one) {
    return !one.baseline().areSessionsKnown() && !one.candidate().areSessionsKnown();
  }

  private static boolean isOfOneSession(ScoreCase one) {
    return one.baseline().areSessionsKnown() && one.baseline().sessionCount() == 1;
  }

  private static String atMost(List<Comparison> weak) {
    double[] detectable =
        weak.stream()
            .map(Comparison::detectablePercent)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    int blind = weak.size() - detectable.length;
    if (detectable.length == 0) {
      return "no slowdown could have been shown, however large";
    }
    return "at best, a slowdown of "
        + String.format(Locale.ROOT, "%.0f", ForkScores.quantile(detectable, 50))
        + " % could have been shown of every second one"
        + (blind == 0 ? "" : ", and none at all of " + blind);
  }
}
