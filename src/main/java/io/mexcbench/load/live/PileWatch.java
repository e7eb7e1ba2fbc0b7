package io.mexcbench.load.live;

import io.mexcbench.load.endurance.ClassCensus;
import io.mexcbench.load.endurance.ProcessMeter;
import java.util.Locale;

/**
 * Whether what is in use on the heap grew in the second half of a stress by more than the queues
 * that have a bound can hold: then there is one that has none, whoever knows of it. The first half
 * is not judged, for in it books and distributions take what room they need; a queue without a
 * bound goes on. It is looked at after whole collections, and where it grew, what has grown since
 * before the stress is named.
 */
final class PileWatch {
  static final String NAME = "nothing piles up";

  private static final double BYTES_PER_MEGABYTE = 1 << 20;

  private final ClassCensus before;
  private long bytesHalfway;

  private PileWatch(ClassCensus before) {
    this.before = before;
  }

  /** The stress is about to begin. */
  static PileWatch begin() {
    return new PileWatch(ClassCensus.take());
  }

  /** Half of the stress is over. */
  void halfway() {
    bytesHalfway = ProcessMeter.liveHeapBytes();
  }

  /**
   * The stress is over; what was not worked on is still there.
   *
   * @param boundBytes what may wait
   */
  Check end(long boundBytes) {
    long grownBytes = ProcessMeter.liveHeapBytes() - bytesHalfway;
    // A census holds everything up for longer than a collection, so only where it is needed.
    String grown = grownBytes > boundBytes ? ClassCensus.take().growthSince(before) : "";
    return new Check(
        NAME,
        grownBytes <= boundBytes,
        String.format(
            Locale.ROOT,
            "%.1f MB more in use at the end of the stress than halfway, of %.1f MB that may wait%s",
            grownBytes / BYTES_PER_MEGABYTE,
            boundBytes / BYTES_PER_MEGABYTE,
            grown.isEmpty() ? "" : "; " + grown));
  }
}
