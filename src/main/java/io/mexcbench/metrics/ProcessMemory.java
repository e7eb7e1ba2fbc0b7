package io.mexcbench.metrics;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The memory of this process, in bytes. */
public final class ProcessMemory {
  private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");
  private static final long KIBI = 1_024;

  private final Path status;
  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

  /**
   * @param root of the file system, {@code /} but in tests
   */
  public ProcessMemory(Path root) {
    this.status = root.resolve("proc/self/status");
  }

  /** What lies in the machine's memory; on a system that does not say, what the JVM has taken. */
  public double residentBytes() {
    try {
      Matcher found = RESIDENT.matcher(Files.readString(status));
      if (found.find()) {
        return (double) KIBI * Long.parseLong(found.group(1));
      }
    } catch (IOException notLinux) {
      return committedBytes();
    }
    return committedBytes();
  }

  private double committedBytes() {
    return (double) memory.getHeapMemoryUsage().getCommitted()
        + memory.getNonHeapMemoryUsage().getCommitted()
        + directBytes();
  }

  double heapBytes() {
    return memory.getHeapMemoryUsage().getUsed();
  }

  double nonHeapBytes() {
    return memory.getNonHeapMemoryUsage().getUsed();
  }

  double directBytes() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .mapToLong(pool -> Math.max(0, pool.getMemoryUsed()))
        .sum();
  }
}
