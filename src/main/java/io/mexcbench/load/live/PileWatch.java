package io.mexcbench.load.live;

import io.mexcbench.load.endurance.ClassCensus;
import io.mexcbench.load.endurance.ProcessMeter;
import java.util.Locale;

/**
 * Whether what is in use on the heap grew in a stress by more than the queues that have a bound can
 * hold: then there is one that has none, whoever knows of it. It is looked at twice, after a whole
 * collection each, and where it grew, what has grown is named.
 */
final class PileWatch {
  static final String NAME = "nothing piles up";

  private static final double BYTES_PER_MEGABYTE = 1 << 20;

  private final ClassCensus before;
  private final long bytesBefore;

  private PileWatch(ClassCensus before, long bytesBefore) {
    this.before = before;
    this.bytesBefore = bytesBefore;
  }

  static PileWatch begin() {
    return new PileWatch(ClassCensus.take(), ProcessMeter.liveHeapBytes());
  }

  /**
   * The stress is over; what was not worked on is still there.
   *
   * @param boundBytes what may wait
   */
  Check end(long boundBytes) {
    long grownBytes = ProcessMeter.liveHeapBytes() - bytesBefore;
    // A census holds everything up for longer than a collection, so only where it is needed.
    String grown = grownBytes > boundBytes ? ClassCensus.take().growthSince(before) : "";
    return new Check(
        NAME,
        grownBytes <= boundBytes,
        String.format(
            Locale.ROOT,
            "%.1f MB more in use after the stress than before, of %.1f MB that may wait%s",
            grownBytes / BYTES_PER_MEGABYTE,
            boundBytes / BYTES_PER_MEGABYTE,
            grown.isEmpty() ? "" : "; " + grown));
  }
}
