package io.mexcbench.engine;

import io.mexcbench.kpi.KpiSample;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/**
 * How long things take, in nanoseconds. One thread writes; others take what was written since they
 * last did, each of the two ways of taking by itself.
 */
final class Latencies {
  private static final int DIGITS = 3;
  private static final double PERCENT = 100;
  private static final double SECONDS_PER_NANO = 1e-9;

  private final SingleWriterRecorder recorder = new SingleWriterRecorder(DIGITS);
  private final Histogram untilInterval = new Histogram(DIGITS);
  private final Histogram untilSample = new Histogram(DIGITS);

  void record(long nanos) {
    recorder.recordValue(Math.max(0, nanos));
  }

  private void drain() {
    Histogram written = recorder.getIntervalHistogram();
    untilInterval.add(written);
    untilSample.add(written);
  }

  /** What was recorded since the last call. */
  synchronized Histogram interval() {
    drain();
    return taken(untilInterval);
  }

  /** What was recorded since the last call, whatever {@link #interval} has taken. */
  synchronized Histogram sinceSample() {
    drain();
    return taken(untilSample);
  }

  private static Histogram taken(Histogram from) {
    Histogram copy = from.copy();
    from.reset();
    return copy;
  }

  /** As an indicator is judged by it. */
  static KpiSample sample(Histogram histogram) {
    return KpiSample.of(
        histogram.getTotalCount(),
        share -> histogram.getValueAtPercentile(PERCENT * share) * SECONDS_PER_NANO,
        histogram.getMean() * SECONDS_PER_NANO,
        histogram.getMaxValue() * SECONDS_PER_NANO);
  }
}
