package io.mexcbench.bench.metric;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.metrics.DurationMetric;
import io.mexcbench.metrics.DurationRecorder;
import io.mexcbench.metrics.Metrics;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost to put a duration into a histogram that a scrape reads? One operation is one
 * duration, already measured: the clock is not in it.
 *
 * <p>Durations spread over many buckets, so that the branches of the search cannot be foretold.
 */
public class ObservationBenchmark extends HotPathBenchmark {
  private DurationRecorder recorder;
  private long[] nanos;
  private int next;

  @Setup
  public void setUp() {
    recorder =
        new Metrics(List.of("BTCUSDT"))
            .of(DurationMetric.MARKET_DATA_PROCESSING, "BTCUSDT", "depth")
            .recorder();
    nanos = SampleDurations.nanos();
  }

  @Benchmark
  public DurationRecorder recordDuration() {
    recorder.record(nanos[next++ & Corpus.INDEX_MASK]);
    return recorder;
  }
}
