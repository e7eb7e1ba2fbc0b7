package io.mexcbench.load.search;

import java.util.ArrayList;
import java.util.List;

/** In which way a rate was not kept. */
public enum Failure {
  SLOW("the response time is beyond its limit"),
  BEHIND("less than 99 % of what is offered is done"),
  GROWING("the queue grows"),
  ERRORS("something fails");

  private final String words;

  Failure(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether the system no longer keeps up at all, and is not only slow. */
  boolean isCollapse() {
    return this != SLOW;
  }

  static List<Failure> of(boolean isSlow, boolean isBehind, boolean isGrowing, boolean isFailing) {
    List<Failure> failures = new ArrayList<>();
    add(failures, SLOW, isSlow);
    add(failures, BEHIND, isBehind);
    add(failures, GROWING, isGrowing);
    add(failures, ERRORS, isFailing);
    return List.copyOf(failures);
  }

  private static void add(List<Failure> failures, Failure failure, boolean isFound) {
    if (isFound) {
      failures.add(failure);
    }
  }
}
