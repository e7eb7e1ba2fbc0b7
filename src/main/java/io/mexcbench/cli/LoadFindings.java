package io.mexcbench.cli;

import io.mexcbench.load.live.Check;
import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.search.BreakingPoint;
import io.mexcbench.load.search.Outcome;
import io.mexcbench.load.search.RepeatedPoint;
import io.mexcbench.load.search.Step;
import io.mexcbench.report.LoadReport.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a load test has found so far. */
final class LoadFindings {
  private final int repeats;
  private final List<Step> steps = new ArrayList<>();
  private final List<BreakingPoint> points = new ArrayList<>();
  private Optional<Check> stalls = Optional.empty();
  private Optional<String> stallDoubt = Optional.empty();

  LoadFindings(int repeats) {
    this.repeats = repeats;
  }

  void add(Step step) {
    steps.add(step);
  }

  void add(BreakingPoint point) {
    points.add(point);
  }

  /**
   * What was found of times at which the system stands still.
   *
   * @param disturbance why times that were measured until then cannot be believed
   */
  void setStalls(Check stalls, Optional<String> disturbance) {
    this.stalls = Optional.of(stalls);
    stallDoubt = stalls.holds() ? Optional.empty() : disturbance;
  }

  List<Check> checks() {
    return stalls.stream().toList();
  }

  /** Why a load was not what it was to be, or why it may be others that stand still. */
  Optional<String> doubt() {
    return points.stream()
        .filter(one -> one.outcome() == Outcome.INVALID)
        .map(BreakingPoint::doubt)
        .findFirst()
        .or(() -> stallDoubt);
  }

  /**
   * What was kept before a doubt arose was kept all the same; what was not may have its cause. That
   * the system stood still at the normal rate has no cause that came later.
   *
   * @param doubt of the whole test
   */
  LoadVerdict verdict(int perSecond, Optional<String> doubt) {
    boolean isStill = stalls.isPresent() && !stalls.get().holds();
    boolean isKept = points.stream().allMatch(one -> one.lowPerSecond() >= perSecond);
    if (isStill && stallDoubt.isEmpty()) {
      return LoadVerdict.FAIL;
    }
    if (isKept && !isStill) {
      return LoadVerdict.PASS;
    }
    return doubt.isPresent() ? LoadVerdict.INVALID : LoadVerdict.FAIL;
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
    return facts;
  }
}
