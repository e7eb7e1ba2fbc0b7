package io.mexcbench.bench.control;

import io.mexcbench.bench.HotPathBenchmark;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the gate checks itself with: nothing, a fixed amount of work of four kinds, and one of them
 * plus ten percent. If the fixed work moves, the machine is not the one of the baseline; if the
 * extra ten percent go unseen, the run could not have shown a regression either. One operation is
 * one call.
 *
 * <p>The kinds are what a machine can become slower at by itself: arithmetic (its clock), memory
 * beyond the second-level cache (its neighbours), allocation (the collector and the memory behind
 * it), and branches that cannot be predicted.
 *
 * <p>Iterations are fewer than elsewhere: the work is a few lines that are compiled at once, and
 * checks must not take the time that the suite needs. The young generation is small, so that every
 * page of it was used before the warm-up ends: a virtual machine whose host gives it memory at the
 * first touch alone would measure its host otherwise.
 */
@Warmup(iterations = 4, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 8, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 5,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-Xmn16m"})
public class ControlBenchmark extends HotPathBenchmark {
  static final int WORK_TOKENS = 400;
  static final int SLOWED_TOKENS = 440;

  /** 2 MiB of links, as much as the messages of a benchmark. */
  static final int LINKS = 1 << 19;

  static final int STEPS = 64;

  static final int ARRAYS = 32;
  static final int ARRAY_BYTES = 112;

  static final int TOSSES = 256;

  private static final long SEED = 400;

  /** Of the linear congruential generator of Knuth's MMIX. */
  static final long MULTIPLIER = 6364136223846793005L;

  static final long INCREMENT = 1442695040888963407L;

  // Not final: the JIT must not know them.
  long workTokens = WORK_TOKENS;
  long slowedTokens = SLOWED_TOKENS;
  int arrays = ARRAYS;

  int[] next;
  int position;

  long coin = SEED;
  long heads;
  long tails;

  @Setup
  public void setUp() {
    next = oneCycle(new SplittableRandom(SEED));
  }

  /** One cycle through all links in random order (Sattolo, 1986). */
  private static int[] oneCycle(SplittableRandom random) {
    int[] links = new int[LINKS];
    for (int i = 0; i < LINKS; i++) {
      links[i] = i;
    }
    for (int i = LINKS - 1; i > 0; i--) {
      int other = random.nextInt(i);
      int link = links[i];
      links[i] = links[other];
      links[other] = link;
    }
    return links;
  }

  /** What JMH itself costs and allocates. */
  @Benchmark
  public void empty() {}

  /** Arithmetic: JMH's own token loop, whose time is proportional to the number of tokens. */
  @Benchmark
  public void fixedWork() {
    Blackhole.consumeCPU(workTokens);
  }

  /** The sentinel: the same work plus ten percent, which every run must flag. */
  @Benchmark
  public void slowedWork() {
    Blackhole.consumeCPU(slowedTokens);
  }

  /** Each step needs the link that the one before has read. */
  @Benchmark
  public int memoryWork() {
    int at = position;
    for (int i = 0; i < STEPS; i++) {
      at = next[at];
    }
    position = at;
    return at;
  }

  /** Arrays that are garbage at once. */
  @Benchmark
  public void allocationWork(Blackhole blackhole) {
    for (int i = 0; i < arrays; i++) {
      blackhole.consume(new byte[ARRAY_BYTES]);
    }
  }

  /**
   * Coins that no predictor knows by heart, because none comes twice. Each side stores elsewhere,
   * so that it stays a branch: no move that depends on a condition.
   */
  @Benchmark
  public long branchWork() {
    long toss = coin;
    for (int i = 0; i < TOSSES; i++) {
      toss = toss * MULTIPLIER + INCREMENT;
      if (toss < 0) {
        heads++;
      } else {
        tails += 3;
      }
    }
    coin = toss;
    return heads - tails;
  }
}
