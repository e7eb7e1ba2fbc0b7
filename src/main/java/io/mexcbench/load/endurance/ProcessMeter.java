package io.mexcbench.load.endurance;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Counts what this process holds. */
public final class ProcessMeter {
  private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

  /**
   * Everything, of the heap only what is still in use. That takes a whole collection: what merely
   * has not been collected yet says nothing of a leak.
   */
  public Map<Holding, Double> read() {
    Map<Holding, Double> held = new EnumMap<>(Holding.class);
    held.put(Holding.HEAP, (double) liveHeapBytes());
    held.put(Holding.THREADS, (double) ManagementFactory.getThreadMXBean().getThreadCount());
    descriptors().ifPresent(count -> held.put(Holding.DESCRIPTORS, count));
    held.put(Holding.DIRECT, (double) directBytes());
    held.put(Holding.METASPACE, (double) metaspaceBytes());
    held.put(
        Holding.CLASSES, (double) ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    return held;
  }

  /** What the last collection left; it is made now. */
  public static long liveHeapBytes() {
    System.gc();
    return pools(MemoryType.HEAP)
        .flatMap(pool -> Optional.ofNullable(pool.getCollectionUsage()).stream())
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  private static Stream<MemoryPoolMXBean> pools(MemoryType type) {
    return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == type);
  }

  private static long metaspaceBytes() {
    return pools(MemoryType.NON_HEAP)
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong(pool -> pool.getUsage().getUsed())
        .sum();
  }

  private static long directBytes() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  /** Empty on a system that does not count them. */
  private Optional<Double> descriptors() {
    try {
      Object count =
          beans.getAttribute(
              new ObjectName("java.lang:type=OperatingSystem"), "OpenFileDescriptorCount");
      return Optional.of(((Number) count).doubleValue());
    } catch (JMException e) {
      return Optional.empty();
    }
  }
}
