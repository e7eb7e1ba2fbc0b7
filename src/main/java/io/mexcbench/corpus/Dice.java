package io.mexcbench.corpus;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Random draws that are the same on every JDK and processor: only {@code nextLong}, whose algorithm
 * is fixed, comes from the generator, and everything else is integer or strict arithmetic.
 */
final class Dice {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final SplittableRandom random;

  private Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A stream of its own for each purpose, so that no kind of message depends on another. */
  static Dice of(long seed, String purpose) {
    long hash = FNV_OFFSET;
    for (byte b : purpose.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    return new Dice(seed ^ hash);
  }

  long nextLong() {
    return random.nextLong();
  }

  int nextInt() {
    return (int) (random.nextLong() >>> 32);
  }

  /** From 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) Math.floorMod(random.nextLong(), (long) bound);
  }

  /** From low to high, both included. */
  long between(long low, long high) {
    return low + Math.floorMod(random.nextLong(), high - low + 1);
  }

  boolean percent(int percent) {
    return below(100) < percent;
  }

  /** From 0 (included) to 1 (excluded). */
  double unit() {
    return (random.nextLong() >>> 11) * 0x1p-53;
  }

  void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int other = below(i + 1);
      int kept = values[i];
      values[i] = values[other];
      values[other] = kept;
    }
  }
}
