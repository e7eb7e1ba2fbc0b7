package io.mexcbench.cli;

import io.mexcbench.load.search.BreakingPoint;
import io.mexcbench.load.search.RepeatedPoint;
import io.mexcbench.load.search.Step;
import io.mexcbench.report.LoadReport.Fact;
import java.util.ArrayList;
import java.util.List;

/** What a load test has found so far. */
final class LoadFindings {
  private final int repeats;
  private final List<Step> steps = new ArrayList<>();
  private final List<BreakingPoint> points = new ArrayList<>();
  private String stalls = "";

  LoadFindings(int repeats) {
    this.repeats = repeats;
  }

  void add(Step step) {
    steps.add(step);
  }

  void add(BreakingPoint point) {
    points.add(point);
  }

  /** What was found of times at which the system stands still. */
  void setStalls(String stalls) {
    this.stalls = stalls;
  }

  String stalls() {
    return stalls;
  }

  boolean isRepeated() {
    return repeats > 1;
  }

  List<Step> steps() {
    return steps;
  }

  List<BreakingPoint> points() {
    return points;
  }

  /** In words, if there is something to say. */
  String words() {
    return isRepeated()
        ? "breaking point " + new RepeatedPoint(points).words()
        : LoadText.point(points.get(0));
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    if (!points.isEmpty()) {
      facts.add(new Fact("outcome", words()));
    }
    for (int i = 0; isRepeated() && i < points.size(); i++) {
      facts.add(new Fact("search " + (i + 1), LoadText.point(points.get(i))));
    }
    if (!stalls.isEmpty()) {
      facts.add(new Fact("regular stalls", stalls));
    }
    return facts;
  }
}
