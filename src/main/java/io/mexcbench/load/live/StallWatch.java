package io.mexcbench.load.live;

import io.mexcbench.load.search.LoadException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Looks whether the trading system stands still again and again at a steady rate, and where its
 * trading thread is while it does. The limit of a 99th percentile may pass over ten milliseconds in
 * each second; this does not.
 */
public final class StallWatch {
  private static final long SECOND = 1_000_000_000L;

  /** Much shorter than what lies between two stalls that anybody would notice. */
  private static final long LOOK_NANOS = SECOND / 10;

  private final LiveRig rig;
  private final List<StallLook> looks = new ArrayList<>();

  public StallWatch(LiveRig rig) {
    this.rig = rig;
  }

  /** What was found of so many seconds at a rate. */
  public Check watch(int perSecond, int seconds) throws InterruptedException, LoadException {
    rig.offer(perSecond);
    rig.pass(SECOND);
    List<Position> positions;
    long collections = sum(GarbageCollectorMXBean::getCollectionCount);
    long collectedMillis = sum(GarbageCollectorMXBean::getCollectionTime);
    try (PositionSampler sampler = PositionSampler.start(rig::position, rig::nanos)) {
      for (long left = seconds * SECOND; left > 0; left -= LOOK_NANOS) {
        looks.add(StallLook.of(rig.pass(LOOK_NANOS)));
      }
      positions = sampler.end();
    }
    rig.drain();
    String collector =
        "; the collector ran %d times meanwhile, for %d ms in all"
            .formatted(
                sum(GarbageCollectorMXBean::getCollectionCount) - collections,
                sum(GarbageCollectorMXBean::getCollectionTime) - collectedMillis);
    return new StallFindings(looks, positions).check(seconds, collector);
  }

  private static long sum(ToLongFunction<GarbageCollectorMXBean> count) {
    return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(count).sum();
  }
}
