package io.mexcbench.engine;

import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt to connect: doubled from attempt to attempt up to a cap,
 * and each time a random part of it between half and all, so that many clients do not come back at
 * the same moment.
 */
final class Backoff {
  private final RandomGenerator random;
  private final long firstMillis;
  private final long capMillis;
  private long nextMillis;

  Backoff(RandomGenerator random, long firstMillis, long capMillis) {
    if (firstMillis < 1 || capMillis < firstMillis) {
      throw new IllegalArgumentException(
          "delays must be positive and rise, got " + firstMillis + " to " + capMillis + " ms");
    }
    this.random = random;
    this.firstMillis = firstMillis;
    this.capMillis = capMillis;
    this.nextMillis = firstMillis;
  }

  /** The delay before the next attempt. */
  long next() {
    long half = nextMillis / 2;
    long delay = nextMillis - half + random.nextLong(half + 1);
    nextMillis = Math.min(capMillis, 2 * nextMillis);
    return delay;
  }

  /** An attempt was a success. */
  void reset() {
    nextMillis = firstMillis;
  }
}
