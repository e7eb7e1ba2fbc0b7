package io.mexcbench.metrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** One histogram with its labels. */
public final class DurationSeries {
  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final DurationBounds bounds;
  private final Labels labels;
  private final DurationRecorder shared;
  private final List<DurationRecorder> recorders = new CopyOnWriteArrayList<>();

  DurationSeries(DurationBounds bounds, Labels labels) {
    this.bounds = bounds;
    this.labels = labels;
    this.shared = bounds.recorder();
  }

  /**
   * A recorder for one thread alone. To be asked for once and kept: what it counted stays in the
   * series for ever.
   */
  public DurationRecorder recorder() {
    DurationRecorder made = bounds.recorder();
    recorders.add(made);
    return made;
  }

  /** Takes a duration in; on any thread. */
  public synchronized void observeNanos(long nanos) {
    shared.record(nanos);
  }

  /** How many durations were taken in. */
  public long count() {
    return shared.count() + recorders.stream().mapToLong(DurationRecorder::count).sum();
  }

  HistogramDataPointSnapshot snapshot() {
    long[] counts = bounds.zeros();
    shared.addTo(counts);
    long sumNanos = shared.sumNanos();
    for (DurationRecorder recorder : recorders) {
      recorder.addTo(counts);
      sumNanos += recorder.sumNanos();
    }
    return HistogramDataPointSnapshot.builder()
        .labels(labels)
        .classicHistogramBuckets(ClassicHistogramBuckets.of(bounds.seconds(), counts))
        .sum(sumNanos / NANOS_PER_SECOND)
        .build();
  }
}
