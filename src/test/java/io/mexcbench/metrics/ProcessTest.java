package io.mexcbench.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessTest {
  private long cpuNanos = 5_000_000_000L;
  private long wallNanos = 7_000_000_000L;
  private final CpuUsage usage = new CpuUsage(() -> cpuNanos, () -> wallNanos, 2);

  private void pass(double wallSeconds, double cpuSeconds) {
    wallNanos += Math.round(wallSeconds * 1e9);
    cpuNanos += Math.round(cpuSeconds * 1e9);
  }

  @Test
  void cpuUsageIsTheShareOfAllProcessorsSinceItWasLastAsked() {
    pass(10, 5);
    assertThat(usage.getAsDouble()).isEqualTo(25);
    pass(2, 4);
    assertThat(usage.getAsDouble()).isEqualTo(100);
    pass(1, 0);
    assertThat(usage.getAsDouble()).isZero();
  }

  @Test
  void cpuUsageIsNotMeasuredOverLessThanASecond() {
    assertThat(usage.getAsDouble()).isZero();
    pass(1, 1);
    assertThat(usage.getAsDouble()).isEqualTo(50);
    pass(0.5, 1);
    assertThat(usage.getAsDouble()).isEqualTo(50);
    pass(0.5, 1);
    assertThat(usage.getAsDouble()).isEqualTo(100);
  }

  @Test
  void residentMemoryIsWhatTheSystemSays(@TempDir Path root) throws IOException {
    Files.createDirectories(root.resolve("proc/self"));
    Files.writeString(
        root.resolve("proc/self/status"), "VmHWM:\t  999 kB\nVmRSS:\t  104 kB\nThreads:\t2\n");
    assertThat(new ProcessMemory(root).residentBytes()).isEqualTo(104 * 1_024);
  }

  @Test
  void residentMemoryIsWhatTheJvmHasTakenWhereTheSystemDoesNotSay(@TempDir Path root) {
    ProcessMemory memory = new ProcessMemory(root);
    assertThat(memory.residentBytes())
        .isGreaterThan(memory.heapBytes())
        .isGreaterThan(memory.nonHeapBytes());
  }

  @Test
  void processIsShown() {
    Metrics metrics = new Metrics(List.of());
    ProcessMetrics.show(metrics, "abc");
    String text = new String(metrics.exposition().render("").body(), StandardCharsets.UTF_8);
    assertThat(text)
        .contains(
            "cpu_usage_percent{component=\"market-data-processor\"} ",
            "memory_usage_bytes{component=\"rss\"} ",
            "memory_usage_bytes{component=\"heap\"} ",
            "memory_usage_bytes{component=\"nonheap\"} ",
            "memory_usage_bytes{component=\"direct\"} ",
            "build_info{java=\"" + Runtime.version() + "\",revision=\"abc\"} 1.0\n");
  }

  /** Whatever it takes; a pause that is never told of ends at the time limit. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void pausesAreToldByTheFlightRecorder() throws InterruptedException {
    BlockingQueue<Long> pauses = new LinkedBlockingQueue<>();
    try (GcPauses listening = GcPauses.start((type, nanos) -> pauses.add(nanos))) {
      assertThat(listening.isExact()).isTrue();
      System.gc();
      // Whole milliseconds would be those of the notifications.
      assertThat(pauses.take() % 1_000_000).isNotZero();
    }
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void pausesAreToldByNotificationsWhereThereIsNoFlightRecorder() throws InterruptedException {
    Metrics metrics = new Metrics(List.of());
    BlockingQueue<String> types = new LinkedBlockingQueue<>();
    GcPauses.Listener shown = GcPauses.into(metrics);
    try (GcPauses listening =
        GcPauses.startWithoutRecorder(
            (type, nanos) -> {
              shown.onPause(type, nanos);
              types.add(type);
            })) {
      assertThat(listening.isExact()).isFalse();
      System.gc();
      assertThat(types.take()).isIn(GcPauses.YOUNG, GcPauses.OLD);
    }
    assertThat(
            metrics.of(DurationMetric.GC_PAUSE, "young").count()
                + metrics.of(DurationMetric.GC_PAUSE, "old").count())
        .isPositive();
  }

  @Test
  void pausesAreShownByWhatWasCollected() {
    Metrics metrics = new Metrics(List.of());
    GcPauses.Listener shown = GcPauses.into(metrics);
    shown.onPause(GcPauses.OLD, 1);
    shown.onPause(GcPauses.YOUNG, 1);
    shown.onPause(GcPauses.OLD, 1);
    assertThat(metrics.of(DurationMetric.GC_PAUSE, "young").count()).isEqualTo(1);
    assertThat(metrics.of(DurationMetric.GC_PAUSE, "old").count()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "G1 Young Generation, end of minor GC, true, young",
    "G1New, '', true, young",
    "Copy, end of minor GC, true, young",
    "PS Scavenge, end of minor GC, true, young",
    "ParallelScavenge, '', true, young",
    "DefNew, '', true, young",
    "G1 Old Generation, end of major GC, true, old",
    "G1Full, '', true, old",
    "MarkSweepCompact, end of major GC, true, old",
    "ZGC Minor Pauses, end of GC pause, true, young",
    "ZGC Pauses, end of GC pause, true, old",
    "ZGC Major Cycles, end of GC cycle, false, old",
    "ZGC Cycles, end of GC cycle, false, old",
    "Shenandoah Cycles, end of GC cycle, false, old",
    "G1 Concurrent GC, end of concurrent GC pause, false, old"
  })
  void collectorsArePausingOrNotAndOfTwoTypes(
      String name, String action, boolean isPausing, String type) {
    assertThat(GcPauses.isPausing(name, action)).isEqualTo(isPausing);
    assertThat(GcPauses.typeOf(name)).isEqualTo(type);
  }
}
