package io.mexcbench.hotpath.execution;

/**
 * Identifiers that differ from those of every other start, without a disk: the prefix names the
 * instance and the millisecond of its start, as in {@code bot1-mie4wbnf-1z}.
 *
 * <p>The caller guarantees two things. No two instances that run at the same time share a name. And
 * an instance starts at a later time than the last one of its name did; it helps to take the
 * exchange's time, which nobody sets back, or to have kept the last start somewhere. Starts from
 * one object are always told apart, also within a millisecond.
 */
public final class ClientOrderStarts {
  private static final int RADIX = 36;
  private static final int INSTANCE_LENGTH_MAX = 8;
  // Nine digits in base 36: beyond the year 5000.
  private static final long START_MILLIS_MAX = 101_559_956_668_415L;

  private final String instance;
  private long lastStartMillis;

  /**
   * @param instance 1 to 8 letters and digits
   * @param lastStartMillis of this name, as {@link #lastStartMillis()} gave it; 0 if not known
   */
  public ClientOrderStarts(String instance, long lastStartMillis) {
    if (!instance.matches("[A-Za-z0-9]{1," + INSTANCE_LENGTH_MAX + "}")) {
      throw new IllegalArgumentException(
          "instance must be 1 to 8 letters or digits, got \"" + instance + '"');
    }
    this.instance = instance;
    this.lastStartMillis = requireMillis(lastStartMillis);
  }

  /** Identifiers for a start at this time, or in the next free millisecond. */
  public ClientOrderIds start(long nowMillis) {
    lastStartMillis = requireMillis(Math.max(requireMillis(nowMillis), lastStartMillis + 1));
    // The marks keep "a" + "b1" and "ab" + "1" apart.
    return new ClientOrderIds(instance + '-' + Long.toString(lastStartMillis, RADIX) + '-', 0);
  }

  /** What the next process of this name should know. */
  public long lastStartMillis() {
    return lastStartMillis;
  }

  private static long requireMillis(long millis) {
    if (millis < 0 || millis > START_MILLIS_MAX) {
      throw new IllegalArgumentException(
          "start must be a time in milliseconds since 1970, got " + millis);
    }
    return millis;
  }
}
