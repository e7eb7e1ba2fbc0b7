package io.mexcbench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the bytes that an operation allocates on this thread, after it has been warmed up. */
public final class AllocationMeter {
  public static final int OPERATIONS = 1_000_000;

  private static final int WARM_UP_OPERATIONS = 50_000;
  private static final int ATTEMPTS = 5;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private AllocationMeter() {}

  /**
   * Bytes allocated by a million warm operations; exactly 0 for a path free of allocation.
   *
   * <p>It is warm when the JIT compiler has settled: while it still replaces running code, the VM
   * charges the thread a few hundred bytes, once. So the least of a few millions counts; what an
   * operation allocates every time, or every thousandth time, is in each of them.
   */
  public static long bytesOfAMillion(Runnable operation) {
    repeat(operation, WARM_UP_OPERATIONS);
    long least = Long.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS && least > 0; i++) {
      least = Math.min(least, bytesOf(operation));
    }
    return least;
  }

  private static long bytesOf(Runnable operation) {
    long before = currentBytes();
    repeat(operation, OPERATIONS);
    return currentBytes() - before;
  }

  private static void repeat(Runnable operation, int times) {
    for (int i = 0; i < times; i++) {
      operation.run();
    }
  }

  private static long currentBytes() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
