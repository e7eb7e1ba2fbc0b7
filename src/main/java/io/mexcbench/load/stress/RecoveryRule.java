package io.mexcbench.load.stress;

import java.util.List;
import java.util.stream.LongStream;

/**
 * When a system is as it was before a stress: for so many windows in a row nothing takes longer
 * than before it or than it may, and no more waits than did before or than that allows.
 *
 * @param sloNanos what the response time may be whatever it was before
 * @param inARow of windows
 */
public record RecoveryRule(long sloNanos, int inARow) {
  private static final double MORE = 1.25;
  private static final double NEARLY_ALL = 0.99;
  private static final int WINDOWS = 5;

  /** The exchange pushes what is due once a millisecond. */
  private static final double PUSH_NANOS = 1e6;

  public RecoveryRule {
    if (sloNanos <= 0 || inARow < 1) {
      throw new IllegalArgumentException("a recovery must have a limit and a window");
    }
  }

  public static RecoveryRule standard(long sloNanos) {
    return new RecoveryRule(sloNanos, WINDOWS);
  }

  /**
   * The time from the end of the stress to the first of the windows in a row.
   *
   * @param before windows of the same load before the stress
   * @param after windows from its end on, in their order
   */
  public Recovery of(List<Window> before, List<Window> after, long stressEndNanos) {
    if (before.isEmpty()) {
      throw new IllegalArgumentException("nothing is known of the time before the stress");
    }
    long limitNanos =
        Math.max(
            sloNanos, (long) (MORE * nearlyHighest(before.stream().mapToLong(Window::p99Nanos))));
    long waitingMax =
        Math.max(pushedAtOnce(before), nearlyHighest(before.stream().mapToLong(Window::waiting)));
    int row = 0;
    for (int i = 0; i < after.size(); i++) {
      Window window = after.get(i);
      boolean isAsBefore =
          window.done() > 0 && window.p99Nanos() <= limitNanos && window.waiting() <= waitingMax;
      row = isAsBefore ? row + 1 : 0;
      if (row == inARow) {
        return new Recovery(
            true, Math.max(0, after.get(i - inARow + 1).startNanos() - stressEndNanos));
      }
    }
    long lastNanos = after.isEmpty() ? stressEndNanos : after.get(after.size() - 1).endNanos();
    return new Recovery(false, Math.max(0, lastNanos - stressEndNanos));
  }

  /** What is pushed at once: a look that comes before the end of the work on it sees no queue. */
  private static long pushedAtOnce(List<Window> windows) {
    long done = windows.stream().mapToLong(Window::done).sum();
    long nanos = windows.stream().mapToLong(Window::nanos).sum();
    return (long) Math.ceil((double) done / nanos * PUSH_NANOS);
  }

  private static long nearlyHighest(LongStream values) {
    long[] sorted = values.sorted().toArray();
    return sorted[(int) Math.ceil(NEARLY_ALL * sorted.length) - 1];
  }
}
