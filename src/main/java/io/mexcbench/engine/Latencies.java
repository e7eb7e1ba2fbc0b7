package io.mexcbench.engine;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/**
 * How long things take, in nanoseconds. One thread writes; another takes what was written since it
 * last did.
 */
final class Latencies {
  private static final int DIGITS = 3;

  private final SingleWriterRecorder recorder = new SingleWriterRecorder(DIGITS);

  void record(long nanos) {
    recorder.recordValue(Math.max(0, nanos));
  }

  /** What was recorded since the last call. */
  Histogram interval() {
    return recorder.getIntervalHistogram();
  }
}
