package io.mexcbench.corpus;

/** Drawn values that several streams take in turn. */
final class Drawn {
  private final int[] values;
  private int next;

  Drawn(int[] values) {
    this.values = values;
  }

  int next() {
    return values[next++];
  }
}
