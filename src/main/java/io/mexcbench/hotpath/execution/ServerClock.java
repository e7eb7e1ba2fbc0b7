package io.mexcbench.hotpath.execution;

/**
 * The exchange's time, reckoned from ours. It reads no clock: the caller measures, and hands over.
 *
 * <p>One request for the exchange's time that left at {@code t0} and whose answer {@code s} came
 * back at {@code t1} puts the offset between {@code s - t1} and {@code s + 1 - t0} milliseconds;
 * the middle is wrong by half the round trip at most (Cristian, Distributed Computing 3, 1989). Of
 * the last measurements that one counts whose bound is least now, and bounds grow by {@value
 * #DRIFT_PER_MILLION} millionths of their age, the most that an ordinary quartz drifts: so a quick
 * answer is kept for a while and a drifting clock is followed all the same.
 *
 * <pre>
 *   ours        t0 --------------------- t1
 *                 \\                    /
 *   exchange       ------- s ---------
 * </pre>
 *
 * <p>MEXC refuses a signed request with error 700003 unless {@code timestamp < serverTime + 1000}
 * and {@code serverTime - timestamp <= recvWindow}. With an error below 1000 ms, and below {@code
 * recvWindow} less the way there, no request is refused.
 */
public final class ServerClock {
  /** Above it, in either direction, the alarm is {@link ClockAlarm#SKEWED}. */
  public static final long SKEW_MILLIS_MAX = 500;

  /** With a greater error, {@link #needsSync} asks for another measurement. */
  public static final long ERROR_MILLIS_MAX = 250;

  static final int DRIFT_PER_MILLION = 100;

  private static final int SAMPLES = 8;
  private static final long MILLION = 1_000_000;

  private final long[] offsets = new long[SAMPLES];
  private final long[] bounds = new long[SAMPLES];
  private final long[] takenMillis = new long[SAMPLES];
  private int count;
  private int next;
  private ClockAlarm alarm = ClockAlarm.NONE;
  private long lastTimeMillis = Long.MIN_VALUE;

  /**
   * Takes a measurement in; false if it says nothing, for our clock went back meanwhile.
   *
   * @param requestMillis ours, when the request left
   * @param responseMillis ours, when the answer was there
   * @param serverTimeMillis the exchange's, as it stands in the answer
   */
  public boolean onServerTime(long requestMillis, long responseMillis, long serverTimeMillis) {
    long roundTripMillis = responseMillis - requestMillis;
    if (roundTripMillis < 0) {
      return false;
    }
    long offset = serverTimeMillis - requestMillis - (roundTripMillis + 1) / 2;
    // The exchange cuts off the fraction of its millisecond, and the half above may be cut off too.
    long bound = (roundTripMillis + 1) / 2 + 1;
    boolean hasJumped = isSynchronised() && isBeyond(offset, bound, responseMillis);
    if (hasJumped) {
      forget();
    }
    keep(offset, bound, responseMillis);
    alarm = hasJumped ? ClockAlarm.JUMPED : skewAlarm(responseMillis);
    return true;
  }

  private boolean isBeyond(long offset, long bound, long nowMillis) {
    int best = best(nowMillis);
    return Math.abs(offset - offsets[best]) > bound + boundOf(best, nowMillis);
  }

  private void keep(long offset, long bound, long nowMillis) {
    offsets[next] = offset;
    bounds[next] = bound;
    takenMillis[next] = nowMillis;
    next = (next + 1) % SAMPLES;
    count = Math.min(count + 1, SAMPLES);
  }

  private ClockAlarm skewAlarm(long nowMillis) {
    long offset = offsets[best(nowMillis)];
    return Math.abs(offset) > SKEW_MILLIS_MAX ? ClockAlarm.SKEWED : ClockAlarm.NONE;
  }

  /**
   * What to do after error 700003: the measurements are forgotten, so a new one must be taken
   * before anything is signed again.
   *
   * @param isIdempotent whether doing the call twice does what doing it once does; orders are not
   * @param isRetry whether the call that was refused was already the second try
   * @return whether the call may be signed anew and sent again, once
   */
  public boolean onTimestampRefused(boolean isIdempotent, boolean isRetry) {
    forget();
    return isIdempotent && !isRetry;
  }

  private void forget() {
    count = 0;
    next = 0;
    // What was too early or too late for the exchange must not hold back what comes.
    lastTimeMillis = Long.MIN_VALUE;
  }

  public boolean isSynchronised() {
    return count > 0;
  }

  /** Whether to ask the exchange for its time before the next request is signed. */
  public boolean needsSync(long nowMillis) {
    return !isSynchronised() || errorBoundMillis(nowMillis) > ERROR_MILLIS_MAX;
  }

  /**
   * The exchange's time, for the timestamp of a request. It never goes back, even if ours does,
   * until a jump or a refusal shows that the times before were wrong.
   *
   * @param nowMillis ours
   */
  public long serverTimeMillis(long nowMillis) {
    lastTimeMillis = Math.max(lastTimeMillis, nowMillis + offsetMillis(nowMillis));
    return lastTimeMillis;
  }

  /** What to add to our time to get the exchange's. */
  public long offsetMillis(long nowMillis) {
    return offsets[best(nowMillis)];
  }

  /** How far the exchange's time may be from what is said, if no clock was set. */
  public long errorBoundMillis(long nowMillis) {
    return boundOf(best(nowMillis), nowMillis);
  }

  public ClockAlarm alarm() {
    return alarm;
  }

  private int best(long nowMillis) {
    if (count == 0) {
      throw new IllegalStateException("the exchange's time is not known: measure it first");
    }
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (boundOf(i, nowMillis) < boundOf(best, nowMillis)) {
        best = i;
      }
    }
    return best;
  }

  private long boundOf(int sample, long nowMillis) {
    long ageMillis = Math.max(0, nowMillis - takenMillis[sample]);
    return bounds[sample] + (ageMillis * DRIFT_PER_MILLION + MILLION - 1) / MILLION;
  }
}
