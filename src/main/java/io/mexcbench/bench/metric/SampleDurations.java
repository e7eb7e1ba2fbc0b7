package io.mexcbench.bench.metric;

import io.mexcbench.corpus.Corpus;
import java.util.SplittableRandom;

/**
 * Seeded durations as a busy engine has them: most around twenty microseconds, some a hundred times
 * as long.
 */
public final class SampleDurations {
  private static final long SEED = 13;
  private static final double LOG_MEDIAN = Math.log(20_000);
  private static final double LOG_SPREAD = 1.2;

  private SampleDurations() {}

  /** In nanoseconds, as many as the corpus has of each message. */
  public static long[] nanos() {
    SplittableRandom random = new SplittableRandom(SEED);
    long[] nanos = new long[Corpus.INDEX_MASK + 1];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = (long) Math.exp(LOG_MEDIAN + LOG_SPREAD * normal(random));
    }
    return nanos;
  }

  /** Of twelve uniform numbers, whose sum is near enough to a normal one. */
  private static double normal(SplittableRandom random) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }
}
