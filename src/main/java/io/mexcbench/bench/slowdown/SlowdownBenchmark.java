package io.mexcbench.bench.slowdown;

import io.mexcbench.bench.HotPathBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Code that is slower by a known percentage, to see what the gate finds: a hundred parts of one
 * kind of work, and as many parts more as the slowdown has percent. Nothing is waited for and
 * nothing multiplied afterwards; the time grows because there is more to do. One operation is one
 * call.
 *
 * <p>No percent is the code before the change, the others are the code after it.
 */
public class SlowdownBenchmark extends HotPathBenchmark {
  static final int PARTS = 100;

  static final int STEPS_OF_A_PART = 4;

  static final int ARRAY_BYTES = 112;

  /** 2 MiB of links, beyond the first and mostly beyond the second level of caches. */
  static final int LINKS = 1 << 19;

  /**
   * Operations from one stall to the next, half a second of them on a machine of 3 to 4 GHz: one in
   * five iterations has a stall.
   */
  static final int STALL_EVERY = 1 << 20;

  /** Of the linear congruential generator of Knuth's MMIX. */
  static final long MULTIPLIER = 6364136223846793005L;

  static final long INCREMENT = 1442695040888963407L;

  /**
   * Of a generator modulo {@link #LINKS} whose period is the modulus (Hull and Dobell, 1962): each
   * link leads to another cache line, and all of them are on one cycle.
   */
  static final int LINK_MULTIPLIER = 1664525;

  static final int LINK_INCREMENT = 1013904223;

  @Param({"0", "3", "5", "10", "20"})
  int percent;

  int parts;
  long burst;

  long value;
  int[] next;
  int position;
  int untilStall;

  @Setup
  public void setUp() {
    parts = PARTS + percent;
    burst = (long) STALL_EVERY * STEPS_OF_A_PART * percent;
    untilStall = STALL_EVERY;
    next = new int[LINKS];
    for (int i = 0; i < LINKS; i++) {
      next[i] = i * LINK_MULTIPLIER + LINK_INCREMENT & LINKS - 1;
    }
  }

  /** A chain of multiplications and additions. */
  @Benchmark
  public long arithmetic() {
    return steps((long) STEPS_OF_A_PART * parts);
  }

  /** Each load needs the one before, and most of them miss the caches next to the core. */
  @Benchmark
  public int cacheMisses() {
    int at = position;
    for (int i = 0; i < parts; i++) {
      at = next[at];
    }
    position = at;
    return at;
  }

  /** Arrays that are garbage at once. */
  @Benchmark
  public void allocation(Blackhole blackhole) {
    for (int i = 0; i < parts; i++) {
      blackhole.consume(new byte[ARRAY_BYTES]);
    }
  }

  /** The arithmetic without any slowdown; now and then one call does the extra work of them all. */
  @Benchmark
  public long stalls() {
    if (--untilStall == 0) {
      untilStall = STALL_EVERY;
      steps(burst);
    }
    return steps(STEPS_OF_A_PART * PARTS);
  }

  private long steps(long count) {
    long at = value;
    for (long i = 0; i < count; i++) {
      at = at * MULTIPLIER + INCREMENT;
    }
    value = at;
    return at;
  }
}
