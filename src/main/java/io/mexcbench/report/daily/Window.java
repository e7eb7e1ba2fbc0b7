package io.mexcbench.report.daily;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A stretch of time that one figure is of; its end belongs to the next one. */
public record Window(Instant from, Instant to) {
  public Window {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "window must end after it begins, got " + from + ", " + to);
    }
  }

  public Duration length() {
    return Duration.between(from, to);
  }

  /** In runs of windows that follow one another and are equally long. */
  public static List<List<Window>> runs(List<Window> windows) {
    List<List<Window>> runs = new ArrayList<>();
    for (Window next : windows) {
      List<Window> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
      if (!last.isEmpty() && last.get(last.size() - 1).isFollowedBy(next)) {
        last.add(next);
      } else {
        runs.add(new ArrayList<>(List.of(next)));
      }
    }
    return runs;
  }

  private boolean isFollowedBy(Window next) {
    return to.equals(next.from) && length().equals(next.length());
  }

  public boolean contains(Instant time) {
    return !time.isBefore(from) && time.isBefore(to);
  }
}
