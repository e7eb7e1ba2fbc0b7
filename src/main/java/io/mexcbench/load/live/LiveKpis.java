package io.mexcbench.load.live;

import io.mexcbench.engine.Durations;
import io.mexcbench.load.search.LoadException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The key durations of the trading system at its normal rate, in nanoseconds, window by window. */
public final class LiveKpis {
  private static final long SECOND = 1_000_000_000L;
  private static final String PREFIX = "io.mexcbench.live.";

  /** So few in a window tell nothing. */
  private static final int LEAST = 5;

  private final SortedMap<String, List<Double>> windows = new TreeMap<>();

  private LiveKpis() {}

  /**
   * Measures them.
   *
   * @param settleSeconds that are not looked at
   * @param windowSeconds of each of so many windows
   * @return the windows of each; those of a duration of which there were too few are left out
   */
  public static SortedMap<String, List<Double>> measure(
      LiveRig rig, int perSecond, int settleSeconds, int windowSeconds, int count)
      throws InterruptedException, LoadException {
    LiveKpis kpis = new LiveKpis();
    rig.offer(perSecond);
    rig.pass(settleSeconds * SECOND);
    for (int i = 0; i < count; i++) {
      kpis.add(rig.pass(windowSeconds * SECOND));
    }
    return kpis.windows;
  }

  private void add(LiveSecond window) {
    Durations processing = window.engine().processing();
    put("processing.p50", processing, processing.p50Nanos());
    put("processing.p99", processing, processing.p99Nanos());
    put("tickToOrder.p50", window.engine().tickToOrder(), window.engine().tickToOrder().p50Nanos());
    put("roundTrip.p50", window.engine().roundTrip(), window.engine().roundTrip().p50Nanos());
  }

  private void put(String name, Durations durations, long nanos) {
    if (durations.count() >= LEAST && nanos > 0) {
      windows.computeIfAbsent(PREFIX + name, any -> new ArrayList<>()).add((double) nanos);
    }
  }
}
