package io.mexcbench.load.live;

import io.mexcbench.load.endurance.Work;
import io.mexcbench.load.search.LoadException;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** The trading system at a steady rate, in parts of so many seconds. */
public final class LiveWork implements Work {
  private static final long SECOND = 1_000_000_000L;

  /** Messages say when they were due in whole milliseconds. */
  private static final long RESOLUTION_NANOS = 1_000_000;

  /**
   * Books keep quantities in pages, of prices that were never reached before too, and double what
   * they have for them. Twice of what that was seen to be with ten of them.
   */
  private static final long FILLING_BYTES = 4 << 20;

  private final LiveRig rig;
  private final long partNanos;
  private final Consumer<LiveSecond> watcher;

  /**
   * @param watcher is told of every second
   */
  public LiveWork(LiveRig rig, long partNanos, Consumer<LiveSecond> watcher) {
    this.rig = rig;
    this.partNanos = partNanos;
    this.watcher = watcher;
  }

  @Override
  public void part(Histogram took) throws InterruptedException, LoadException {
    for (long left = partNanos; left > 0; left -= SECOND) {
      LiveSecond second = rig.pass(Math.min(left, SECOND));
      took.add(second.block().responses().response());
      watcher.accept(second);
    }
  }

  @Override
  public Histogram empty() {
    return rig.emptyResponses();
  }

  @Override
  public long messages() {
    return rig.totals().worked();
  }

  @Override
  public long fillingBytes() {
    return FILLING_BYTES;
  }

  @Override
  public long resolutionNanos() {
    return RESOLUTION_NANOS;
  }
}
