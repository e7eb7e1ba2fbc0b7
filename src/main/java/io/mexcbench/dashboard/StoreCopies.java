package io.mexcbench.dashboard;

/** Copies of the store, which only this process can read, for others to read. */
public interface StoreCopies {
  /** How far one is. */
  enum State {
    NONE,
    COPYING,
    DONE,
    FAILED
  }

  /**
   * The latest.
   *
   * @param place the folder that it is in, or will be
   * @param beganMillis what it is as of; meaningless if there is none
   * @param detail why there is none, if it failed
   */
  record Copy(State state, String place, long beganMillis, String detail) {}

  Copy last();

  /** Begins one, unless one is being made; returns at once. */
  Copy begin();
}
