package io.mexcbench.kpi;

/** What is judged of many values of one indicator. */
public enum KpiStatistic {
  /** The 99th percentile. */
  P99("p99"),
  MAX("max"),
  MEAN("mean");

  private final String text;

  KpiStatistic(String text) {
    this.text = text;
  }

  /** As tables show it. */
  public String text() {
    return text;
  }
}
