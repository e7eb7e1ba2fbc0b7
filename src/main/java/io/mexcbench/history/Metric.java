package io.mexcbench.history;

/** What a history is of. A tail is not among them: it moves with every stall of a machine. */
public enum Metric {
  TIME("ns/op"),
  ALLOCATION("B/op");

  private final String unit;

  Metric(String unit) {
    this.unit = unit;
  }

  public String unit() {
    return unit;
  }
}
