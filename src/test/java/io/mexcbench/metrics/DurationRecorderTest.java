package io.mexcbench.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DurationRecorderTest {
  private static final DurationMetric METRIC = DurationMetric.DATABASE_QUERY_DURATION;

  private final DurationSeries series = new Metrics(List.of()).of(METRIC, "candles");
  private final DurationRecorder recorder = series.recorder();

  /** A sorted map finds the bucket of each duration by itself. */
  @ParameterizedTest
  @EnumSource(DurationMetric.class)
  void everyDurationIsInTheFirstBucketThatIsNotBelowIt(DurationMetric metric) {
    SplittableRandom random = new SplittableRandom(metric.metric().length());
    String[] labels = metric.labels().stream().map(label -> "any").toArray(String[]::new);
    DurationSeries any = new Metrics(List.of()).of(metric, labels);
    DurationRecorder of = any.recorder();
    TreeMap<Double, Long> expected = new TreeMap<>();
    for (double bound : metric.boundsSeconds()) {
      expected.put(bound, 0L);
    }
    expected.put(Double.POSITIVE_INFINITY, 0L);
    double sum = 0;
    for (int i = 0; i < 20_000; i++) {
      long nanos = nanos(random, metric.boundsSeconds());
      of.record(nanos);
      sum += nanos / 1e9;
      expected.merge(expected.ceilingKey(nanos / 1e9), 1L, Long::sum);
    }
    HistogramDataPointSnapshot snapshot = any.snapshot();
    TreeMap<Double, Long> found = new TreeMap<>();
    ClassicHistogramBuckets buckets = snapshot.getClassicBuckets();
    buckets.forEach(bucket -> found.put(bucket.getUpperBound(), bucket.getCount()));
    assertThat(found).isEqualTo(expected);
    assertThat(snapshot.getSum()).isCloseTo(sum, Percentage.withPercentage(1e-6));
  }

  /** Of every order of size, and every third at a bound or a nanosecond beside one. */
  private static long nanos(SplittableRandom random, double[] bounds) {
    if (random.nextInt(3) > 0) {
      return random.nextLong(1L << random.nextInt(40));
    }
    long bound = Math.round(bounds[random.nextInt(bounds.length)] * 1e9);
    return bound + random.nextInt(3) - 1;
  }

  @Test
  void clockThatWentBackCountsAsNoTime() {
    recorder.record(-5);
    assertThat(recorder.count()).isEqualTo(1);
    assertThat(recorder.sumNanos()).isZero();
    assertThat(series.snapshot().getClassicBuckets().getCount(0)).isEqualTo(1);
  }

  @Test
  void longestDurationThatThereIsHasABucket() {
    recorder.record(Long.MAX_VALUE);
    ClassicHistogramBuckets buckets = series.snapshot().getClassicBuckets();
    assertThat(buckets.getCount(buckets.size() - 1)).isEqualTo(1);
  }

  @Test
  void recordingAllocatesNothing() {
    long[] next = {0};
    assertThat(AllocationMeter.bytesOfAMillion(() -> recorder.record(next[0] += 997))).isZero();
  }

  @Test
  void seriesAddsUpItsRecordersAndWhatWasObservedByOthers() throws InterruptedException {
    int times = 10_000;
    CountDownLatch done = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      new Thread(
              () -> {
                for (int j = 0; j < times; j++) {
                  series.observeNanos(1);
                }
                done.countDown();
              })
          .start();
    }
    for (int j = 0; j < times; j++) {
      recorder.record(1);
    }
    done.await();
    assertThat(series.count()).isEqualTo(3L * times);
    assertThat(series.snapshot().getCount()).isEqualTo(3L * times);
  }
}
