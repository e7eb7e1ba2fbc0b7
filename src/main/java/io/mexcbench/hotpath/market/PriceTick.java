package io.mexcbench.hotpath.market;

/**
 * A power of ten that prices are counted in, so that neighbouring prices have neighbouring numbers
 * however many decimal places the symbol's scale has beyond them.
 *
 * <p>Source of the division: Henry S. Warren, "Hacker's Delight", sections 10-16 and 10-17. A
 * multiple of an odd number is divided exactly by multiplying with that number's inverse modulo
 * 2^64; the twos of the power of ten are rotated out. What is no multiple comes out larger than any
 * quotient can be, so that one comparison tells them apart.
 */
final class PriceTick {
  private static final PriceTick[] POWERS = powers();

  /** Divides only 0 and the largest prices: what a side without levels begins with. */
  static final PriceTick COARSEST = POWERS[POWERS.length - 1];

  private final int exponent;
  private final long units;
  private final long inverseOfOddPart;
  private final long largestCount;

  private PriceTick(int exponent, long units) {
    this.exponent = exponent;
    this.units = units;
    inverseOfOddPart = inverse(units >>> exponent);
    // At 1 everything is a multiple, negative numbers too; above it, only what is not negative.
    largestCount = exponent == 0 ? -1 : Long.MAX_VALUE / units;
  }

  private static PriceTick[] powers() {
    PriceTick[] powers = new PriceTick[Symbol.MAX_SCALE + 1];
    long units = 1;
    for (int exponent = 0; exponent < powers.length; exponent++) {
      powers[exponent] = new PriceTick(exponent, units);
      units *= 10;
    }
    return powers;
  }

  /** By Newton's iteration, which doubles the number of right bits each time, from five on. */
  private static long inverse(long odd) {
    long inverse = 3 * odd ^ 2;
    for (int bits = 5; bits < Long.SIZE; bits *= 2) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }

  boolean divides(long price) {
    return Long.compareUnsigned(count(price), largestCount) <= 0;
  }

  /** How many ticks a price is that this tick divides. */
  long count(long price) {
    return Long.rotateRight(price * inverseOfOddPart, exponent);
  }

  /** The price of so many ticks. */
  long price(long count) {
    return count * units;
  }

  /** The coarsest tick that divides everything that this one divides, and the price. */
  PriceTick finerFor(long price) {
    int finer = exponent;
    while (!POWERS[finer].divides(price)) {
      finer--;
    }
    return POWERS[finer];
  }

  /** How many of the finer tick this one is. */
  long ratioTo(PriceTick finer) {
    return units / finer.units;
  }
}
