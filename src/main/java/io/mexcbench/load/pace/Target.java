package io.mexcbench.load.pace;

/** Where load goes. It must not wait for answers: those come to a {@link ResponseMeter}. */
@FunctionalInterface
public interface Target {
  /**
   * Takes one more.
   *
   * @param intendedNanos when it was to be sent
   * @param sentNanos when it is sent
   */
  void send(long intendedNanos, long sentNanos);
}
