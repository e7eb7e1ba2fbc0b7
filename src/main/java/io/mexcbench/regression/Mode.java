package io.mexcbench.regression;

import java.util.Arrays;
import java.util.Optional;

/** What a JMH score means, by the short label that JMH writes into its JSON. */
public enum Mode {
  THROUGHPUT("thrpt"),
  AVERAGE_TIME("avgt"),
  SAMPLE_TIME("sample"),
  SINGLE_SHOT("ss");

  private final String label;

  Mode(String label) {
    this.label = label;
  }

  /** The label in JMH's JSON, such as {@code avgt}. */
  public String label() {
    return label;
  }

  /** Whether a larger score is a faster program. */
  public boolean isHigherBetter() {
    return this == THROUGHPUT;
  }

  /** The mode that JMH labels so; empty for a word that JMH does not write. */
  public static Optional<Mode> ofLabel(String label) {
    return Arrays.stream(values()).filter(mode -> mode.label.equals(label)).findFirst();
  }
}
