package io.mexcbench.hotpath.execution;

/** Whether a futures order opens a position or closes one. */
public enum PositionEffect {
  OPEN,
  CLOSE
}
