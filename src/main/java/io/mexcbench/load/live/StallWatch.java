package io.mexcbench.load.live;

import io.mexcbench.load.search.LoadException;
import io.mexcbench.load.trend.Stalls;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether the trading system stands still again and again at a steady rate, and where its
 * trading thread is while it does. The limit of a 99th percentile may pass over ten milliseconds in
 * each second; this does not.
 */
public final class StallWatch {
  private static final long SECOND = 1_000_000_000L;

  /** Much shorter than what lies between two stalls that anybody would notice. */
  private static final long LOOK_NANOS = SECOND / 10;

  /** Beyond what a stretch usually takes, as for {@link Stalls}. */
  private static final double MARKED = 10;

  private final LiveRig rig;
  private final List<LiveSecond> stretches = new ArrayList<>();

  public StallWatch(LiveRig rig) {
    this.rig = rig;
  }

  /** In words what was found of so many seconds at a rate; empty if nothing was. */
  public Optional<String> watch(int perSecond, int seconds)
      throws InterruptedException, LoadException {
    rig.offer(perSecond);
    rig.pass(SECOND);
    List<Position> positions;
    long collections = collections();
    long collectedMillis = collectedMillis();
    try (PositionSampler sampler = PositionSampler.start(rig::position, rig::nanos)) {
      for (long left = seconds * SECOND; left > 0; left -= LOOK_NANOS) {
        stretches.add(rig.pass(LOOK_NANOS));
      }
      positions = sampler.end();
    }
    rig.drain();
    String collector =
        "; the collector ran %d times meanwhile, for %d ms in all"
            .formatted(collections() - collections, collectedMillis() - collectedMillis);
    return found().map(stalls -> stalls.words() + culprit(positions) + collector);
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  private static long collectedMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  private Optional<Stalls> found() {
    double[] at = stretches.stream().mapToDouble(one -> (double) one.endNanos() / SECOND).toArray();
    return Stalls.of(at, slowest());
  }

  /** By the service: from its arrival, so that what comes late is not taken for a stall. */
  private double[] slowest() {
    return stretches.stream()
        .mapToDouble(one -> one.block().responses().service().getMaxValue())
        .toArray();
  }

  private String culprit(List<Position> positions) {
    double[] slowest = slowest();
    double[] sorted = slowest.clone();
    Arrays.sort(sorted);
    double limit = MARKED * sorted[sorted.length / 2];
    List<Position> still = new ArrayList<>();
    List<Position> moving = new ArrayList<>();
    for (Position position : positions) {
      (isMarked(position, slowest, limit) ? still : moving).add(position);
    }
    return Position.moreOften(still, moving)
        .map(where -> "; the trading thread is in " + where + " meanwhile")
        .orElse("; the trading thread is nowhere else than usual meanwhile");
  }

  private boolean isMarked(Position position, double[] slowest, double limit) {
    for (int i = 0; i < slowest.length; i++) {
      LiveSecond stretch = stretches.get(i);
      if (position.nanos() <= stretch.endNanos()) {
        return slowest[i] > limit;
      }
    }
    return false;
  }
}
