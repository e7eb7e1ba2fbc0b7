package io.mexcbench.metrics;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * The share of all processors that the process took since this was last asked, in percent. The load
 * that the JVM itself tells begins with a zero and is smoothed in a way of its own.
 *
 * <p>Asked again within a second it says the same again: two that ask must not leave one of them an
 * interval too short to say anything.
 */
public final class CpuUsage implements DoubleSupplier {
  private static final long INTERVAL_NANOS = 1_000_000_000;
  private static final double PERCENT = 100;

  private final LongSupplier cpuNanos;
  private final LongSupplier wallNanos;
  private final int processors;
  private long cpuBefore;
  private long wallBefore;
  private double percent;

  /**
   * Begins now.
   *
   * @param cpuNanos processor time of the process
   * @param wallNanos a clock as {@link System#nanoTime()}
   */
  public CpuUsage(LongSupplier cpuNanos, LongSupplier wallNanos, int processors) {
    this.cpuNanos = cpuNanos;
    this.wallNanos = wallNanos;
    this.processors = processors;
    cpuBefore = cpuNanos.getAsLong();
    wallBefore = wallNanos.getAsLong();
  }

  @Override
  public synchronized double getAsDouble() {
    long wall = wallNanos.getAsLong();
    if (wall - wallBefore >= INTERVAL_NANOS) {
      long cpu = cpuNanos.getAsLong();
      percent = PERCENT * (cpu - cpuBefore) / ((double) (wall - wallBefore) * processors);
      cpuBefore = cpu;
      wallBefore = wall;
    }
    return percent;
  }
}
