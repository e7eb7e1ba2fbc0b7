package io.mexcbench.metrics;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What the process and its virtual machine say of themselves. */
public final class ProcessMetrics {
  /** The process is one component; the name is the one that alerts are written for. */
  public static final String COMPONENT = "market-data-processor";

  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final double MILLIS_PER_SECOND = 1_000;

  private ProcessMetrics() {}

  /**
   * Shows them, from now on.
   *
   * @param revision of the program's sources
   */
  public static void show(Metrics metrics, String revision) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    int processors = Runtime.getRuntime().availableProcessors();
    metrics.show(GaugeMetric.BUILD_INFO, () -> 1, revision, Runtime.version().toString());
    metrics.show(
        GaugeMetric.CPU_USAGE,
        new CpuUsage(system::getProcessCpuTime, System::nanoTime, processors),
        COMPONENT);
    metrics.count(CounterMetric.PROCESS_CPU, () -> system.getProcessCpuTime() / NANOS_PER_SECOND);
    metrics.show(GaugeMetric.PROCESSORS, () -> processors);
    if (system instanceof UnixOperatingSystemMXBean unix) {
      metrics.show(GaugeMetric.OPEN_FILES, unix::getOpenFileDescriptorCount);
    }
    showMemory(metrics, new ProcessMemory(Path.of("/")));
    showMachine(metrics);
  }

  private static void showMemory(Metrics metrics, ProcessMemory memory) {
    metrics.show(GaugeMetric.MEMORY_USAGE, memory::residentBytes, "rss");
    metrics.show(GaugeMetric.MEMORY_USAGE, memory::heapBytes, "heap");
    metrics.show(GaugeMetric.MEMORY_USAGE, memory::nonHeapBytes, "nonheap");
    metrics.show(GaugeMetric.MEMORY_USAGE, memory::directBytes, "direct");
    metrics.show(GaugeMetric.JVM_MEMORY_MAX, () -> Runtime.getRuntime().maxMemory());
  }

  private static void showMachine(Metrics metrics) {
    metrics.show(
        GaugeMetric.START_TIME,
        () -> ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS_PER_SECOND);
    metrics.show(GaugeMetric.JVM_THREADS, ManagementFactory.getThreadMXBean()::getThreadCount);
    metrics.show(
        GaugeMetric.JVM_CLASSES, ManagementFactory.getClassLoadingMXBean()::getLoadedClassCount);
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      metrics.count(
          CounterMetric.GC_COLLECTIONS, collector::getCollectionCount, collector.getName());
    }
  }
}
