package io.mexcbench.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Faults and when they come, counted from the start of the exchange.
 *
 * @param planned in any order
 */
public record FaultSchedule(List<Planned> planned) {
  private static final List<Function<SplittableRandom, Fault>> KINDS =
      List.of(
          random -> new Fault.Disconnect(Streams.MARKET),
          random -> new Fault.Disconnect(Streams.PRIVATE),
          random -> new Fault.DisconnectMidFrame(random.nextInt(200)),
          random -> new Fault.StallPushes(200 + random.nextInt(3_000)),
          random -> new Fault.DepthGap(Fault.ANY_SYMBOL, 1 + random.nextInt(3)),
          random -> new Fault.DepthReorder(Fault.ANY_SYMBOL),
          random -> new Fault.DuplicatePush(Fault.ANY_SYMBOL),
          random -> new Fault.DelayReplies(Requests.ANY, 1, 200 + random.nextInt(2_000)),
          random -> new Fault.TooManyRequests(Requests.ANY, 1, 1 + random.nextInt(3)),
          random -> new Fault.ErrorBeforeAccept(Requests.SUBMIT, 1, 503),
          random -> new Fault.ErrorAfterAccept(Requests.SUBMIT, 1, 504),
          random -> new Fault.LostReply(Requests.SUBMIT, 1),
          random -> new Fault.ClockSkew(random.nextInt(-30_000, 30_001)),
          random -> new Fault.Restart(random.nextInt(3_000)),
          random -> new Fault.ExpireListenKeys());

  /** One fault, so long after the start. */
  public record Planned(long afterMillis, Fault fault) {
    public Planned {
      if (afterMillis < 0) {
        throw new IllegalArgumentException(
            "a fault cannot come before the start, got " + afterMillis + " ms");
      }
    }
  }

  public FaultSchedule {
    planned = List.copyOf(planned);
  }

  public static FaultSchedule none() {
    return new FaultSchedule(List.of());
  }

  /**
   * Faults of every kind by chance, the same for the same seed.
   *
   * @param meanGapMillis between two of them
   */
  public static FaultSchedule seeded(long seed, long durationMillis, long meanGapMillis) {
    if (meanGapMillis < 1) {
      throw new IllegalArgumentException("gap must be positive, got " + meanGapMillis + " ms");
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<Planned> planned = new ArrayList<>();
    long atMillis = random.nextLong(2 * meanGapMillis);
    while (atMillis < durationMillis) {
      planned.add(new Planned(atMillis, KINDS.get(random.nextInt(KINDS.size())).apply(random)));
      atMillis += 1 + random.nextLong(2 * meanGapMillis);
    }
    return new FaultSchedule(planned);
  }
}
