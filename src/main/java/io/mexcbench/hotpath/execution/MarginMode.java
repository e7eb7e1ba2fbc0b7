package io.mexcbench.hotpath.execution;

/** What backs a futures position; the numbers are those of MEXC's {@code openType}. */
public enum MarginMode {
  ISOLATED(1),
  CROSS(2);

  private final int openType;

  MarginMode(int openType) {
    this.openType = openType;
  }

  int openType() {
    return openType;
  }
}
