package io.mexcbench.bench.peer;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.bench.metric.SampleDurations;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.metrics.DurationMetric;
import io.mexcbench.metrics.DurationRecorder;
import io.mexcbench.metrics.Metrics;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.List;
import org.HdrHistogram.SingleWriterRecorder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What do others need to put a duration into a histogram that another thread reads? One operation
 * is one duration, already measured: the clock is not in it.
 *
 * <p>{@code prometheusClassic} has the same bounds and keeps its data point, as the client's own
 * documentation advises; {@code prometheusLookup} finds it by its labels each time. {@code
 * floorCount} counts by the number's length alone, in buckets that nobody asked for.
 */
public class ObservationPeerBenchmark extends HotPathBenchmark {
  private static final double SECONDS_PER_NANO = 1e-9;
  private static final String[] LABELS = {"BTCUSDT", "depth"};

  DurationRecorder recorder;
  SingleWriterRecorder hdr;
  final long[] counts = new long[Long.SIZE + 1];
  private Histogram labelled;
  private DistributionDataPoint classic;
  private DistributionDataPoint natively;
  private long[] nanos;
  private int next;

  @Setup
  public void setUp() {
    DurationMetric metric = DurationMetric.MARKET_DATA_PROCESSING;
    recorder = new Metrics(List.of(LABELS[0])).of(metric, LABELS).recorder();
    hdr = new SingleWriterRecorder(3);
    labelled =
        Histogram.builder()
            .name(metric.metric())
            .classicOnly()
            .classicUpperBounds(metric.boundsSeconds())
            .labelNames(metric.labels().toArray(String[]::new))
            .build();
    classic = labelled.labelValues(LABELS);
    natively = Histogram.builder().name(metric.metric()).nativeOnly().build();
    nanos = SampleDurations.nanos();
  }

  @Benchmark
  public DurationRecorder mexcbench() {
    recorder.record(nextNanos());
    return recorder;
  }

  @Benchmark
  public long floorCount() {
    return counts[Long.SIZE - Long.numberOfLeadingZeros(nextNanos())]++;
  }

  @Benchmark
  public SingleWriterRecorder hdrSingleWriter() {
    hdr.recordValue(nextNanos());
    return hdr;
  }

  @Benchmark
  public DistributionDataPoint prometheusClassic() {
    classic.observe(nextNanos() * SECONDS_PER_NANO);
    return classic;
  }

  @Benchmark
  public Histogram prometheusLookup() {
    labelled.labelValues(LABELS).observe(nextNanos() * SECONDS_PER_NANO);
    return labelled;
  }

  @Benchmark
  public DistributionDataPoint prometheusNative() {
    natively.observe(nextNanos() * SECONDS_PER_NANO);
    return natively;
  }

  private long nextNanos() {
    return nanos[next++ & Corpus.INDEX_MASK];
  }

  DistributionDataPoint classic() {
    return classic;
  }

  Histogram labelled() {
    return labelled;
  }

  DistributionDataPoint natively() {
    return natively;
  }
}
