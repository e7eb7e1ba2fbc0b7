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

  /**
   * Whatever takes longer counts as an hour. There is room for all from the start: what grows when
   * something takes longer than ever before is memory of the trading thread, and looks like a leak.
   */
  private static final long NANOS_MAX = 3_600_000_000_000L;

  private final SingleWriterRecorder recorder = new SingleWriterRecorder(NANOS_MAX, DIGITS);
  private Histogram written = recorder.getIntervalHistogram();
  private final Histogram untilInterval = new Histogram(NANOS_MAX, DIGITS);
  private final Histogram untilSample = new Histogram(NANOS_MAX, DIGITS);

  void record(long nanos) {
    recorder.recordValue(Math.min(Math.max(0, nanos), NANOS_MAX));
  }

  private void drain() {
    written = recorder.getIntervalHistogram(written);
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
