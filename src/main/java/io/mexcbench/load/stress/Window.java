package io.mexcbench.load.stress;

/**
 * A second of a load.
 *
 * @param done how many came to their end in it
 * @param p99Nanos of their response times
 * @param waiting what waited at its end
 */
public record Window(long startNanos, long nanos, long done, long p99Nanos, long waiting) {
  public long endNanos() {
    return startNanos + nanos;
  }
}
