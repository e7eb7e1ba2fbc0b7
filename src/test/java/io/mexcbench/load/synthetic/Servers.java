package io.mexcbench.load.synthetic;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;

/** Servers whose capacity is known, and some that nobody could give a capacity. */
public final class Servers {
  private static final int ENDLESS = Integer.MAX_VALUE;

  private Servers() {}

  public static SyntheticLoad constant(long serviceNanos, long seed) {
    return heldUp(List.of(), serviceNanos, seed);
  }

  /** Behind a generator that does not run all the time. */
  public static SyntheticLoad heldUp(
      List<VirtualClock.Pause> pauses, long serviceNanos, long seed) {
    return new SyntheticLoad(
        new VirtualClock(pauses),
        seed,
        (clock, meter) ->
            new SyntheticServer(
                clock, meter, 1, ENDLESS, any -> serviceNanos, LongUnaryOperator.identity()));
  }

  /** So many servers, and a bound of what may wait. */
  public static SyntheticLoad exponential(long meanNanos, int servers, int bound, long seed) {
    SplittableRandom random = new SplittableRandom(seed + 1_000_000);
    return new SyntheticLoad(
        new VirtualClock(),
        seed,
        (clock, meter) ->
            new SyntheticServer(
                clock,
                meter,
                servers,
                bound,
                any -> exponential(random, meanNanos),
                LongUnaryOperator.identity()));
  }

  /** Stands still for a while, at times that come by chance. */
  public static SyntheticLoad stalling(
      long serviceNanos, long stallNanos, long meanGapNanos, long seed) {
    SplittableRandom random = new SplittableRandom(seed + 2_000_000);
    long[] stallFrom = {exponential(random, meanGapNanos)};
    LongUnaryOperator opening =
        nanos -> {
          while (nanos >= stallFrom[0] + stallNanos) {
            stallFrom[0] += stallNanos + exponential(random, meanGapNanos);
          }
          return nanos < stallFrom[0] ? nanos : stallFrom[0] + stallNanos;
        };
    return new SyntheticLoad(
        new VirtualClock(),
        seed,
        (clock, meter) ->
            new SyntheticServer(clock, meter, 1, ENDLESS, any -> serviceNanos, opening));
  }

  /** Stands still for a while at the beginning of each period. */
  public static SyntheticLoad pausing(
      long serviceNanos, long pauseNanos, long periodNanos, long seed) {
    return new SyntheticLoad(
        new VirtualClock(),
        seed,
        (clock, meter) ->
            new SyntheticServer(
                clock,
                meter,
                1,
                ENDLESS,
                any -> serviceNanos,
                nanos ->
                    nanos % periodNanos < pauseNanos
                        ? nanos - nanos % periodNanos + pauseNanos
                        : nanos));
  }

  /** Works at one pace for a while and then at another, and so on. */
  public static SyntheticLoad changing(
      long fastNanos, long slowNanos, long meanStayNanos, long seed) {
    SplittableRandom random = new SplittableRandom(seed + 3_000_000);
    long[] until = {exponential(random, meanStayNanos)};
    boolean[] isSlow = {random.nextBoolean()};
    LongUnaryOperator mean =
        nanos -> {
          while (nanos >= until[0]) {
            until[0] += exponential(random, meanStayNanos);
            isSlow[0] = !isSlow[0];
          }
          return exponential(random, isSlow[0] ? slowNanos : fastNanos);
        };
    return new SyntheticLoad(
        new VirtualClock(),
        seed,
        (clock, meter) ->
            new SyntheticServer(clock, meter, 1, ENDLESS, mean, LongUnaryOperator.identity()));
  }

  private static long exponential(SplittableRandom random, long mean) {
    return (long) (-Math.log(1 - random.nextDouble()) * mean);
  }
}
