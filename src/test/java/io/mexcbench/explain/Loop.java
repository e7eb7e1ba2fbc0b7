package io.mexcbench.explain;

import java.util.function.LongSupplier;

/** Stands for a class that JMH generates around a benchmark. */
final class Loop {
  private Loop() {}

  /** Named as JMH names the method with the loop; calls a benchmark so many times. */
  static long apply_avgt_jmhStub(LongSupplier benchmark, int times) {
    return sum(benchmark, times);
  }

  /** Sets up, as far as a profiler can tell. */
  static long setUp(LongSupplier work, int times) {
    return sum(work, times);
  }

  private static long sum(LongSupplier supplier, int times) {
    long sum = 0;
    for (int i = 0; i < times; i++) {
      sum += supplier.getAsLong();
    }
    return sum;
  }
}
