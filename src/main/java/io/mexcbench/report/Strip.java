package io.mexcbench.report;

import io.mexcbench.regression.Centres;
import io.mexcbench.regression.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The figures of one session of one side, in nanoseconds per operation.
 *
 * @param isBaseline which side
 * @param label such as {@code baseline, session 2}
 * @param forks the score of each fork
 * @param iterations of all its forks; empty where the file has none
 */
record Strip(boolean isBaseline, String label, List<Double> forks, List<Double> iterations) {
  /** One strip a session, in the order of the file. */
  static List<Strip> of(Measurement measurement, boolean isBaseline) {
    String side = isBaseline ? "baseline" : "now";
    List<Double> scores = Arrays.stream(Centres.forkTimes(measurement)).boxed().toList();
    List<double[]> iterations = Centres.iterationTimes(measurement);
    List<Integer> sessions =
        measurement.sessionForks().stream().filter(forks -> forks > 0).toList();
    if (sessions.size() < 2) {
      return List.of(new Strip(isBaseline, side, scores, joined(iterations)));
    }
    List<Strip> strips = new ArrayList<>();
    int first = 0;
    for (int forks : sessions) {
      strips.add(
          new Strip(
              isBaseline,
              side + ", session " + (strips.size() + 1),
              scores.subList(first, first + forks),
              joined(iterations.subList(first, first + forks))));
      first += forks;
    }
    return strips;
  }

  private static List<Double> joined(List<double[]> forks) {
    return forks.stream().flatMapToDouble(Arrays::stream).boxed().toList();
  }

  /** What the picture shows, in figures. */
  String words(double highestShown) {
    double lowest = Collections.min(forks);
    double highest = Collections.max(forks);
    String range =
        forks.size() == 1
            ? "1 fork, " + Figures.nanos(lowest)
            : forks.size() + " forks, " + Figures.nanos(lowest) + " to " + Figures.nanos(highest);
    return label + ": " + range + beyond(highestShown);
  }

  private String beyond(double highestShown) {
    List<Double> slower = iterations.stream().filter(nanos -> nanos > highestShown).toList();
    return slower.isEmpty()
        ? ""
        : "; %d of %d iterations slower than shown, up to %s"
            .formatted(slower.size(), iterations.size(), Figures.nanos(Collections.max(slower)));
  }
}
