package io.mexcbench.dashboard;

/** Counts the streams that are open; on the thread that serves them. */
final class Streams {
  private final int most;
  private int open;

  Streams(int most) {
    this.most = most;
  }

  /** Returns whether there is room for one more. */
  boolean begin() {
    if (open >= most) {
      return false;
    }
    open++;
    return true;
  }

  void end() {
    open--;
  }
}
