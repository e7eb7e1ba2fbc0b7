package io.mexcbench.hotpath.signal;

/**
 * Turns a long that is not negative, or an unsigned one, into the nearest double by its bits. For
 * code that runs on every tick beside a running average.
 *
 * <p>A cast compiles to {@code cvtsi2sd}, which leaves the upper half of its register as it was and
 * so waits for whoever wrote that register last. C2 breaks this dependency since JDK 23 only
 * (JDK-8323116). Before, it is for the register allocation to say whether a tick waits for the
 * average of the tick before it, and that differs from one run of the JVM to the next.
 *
 * <pre>
 *   bits 63..32 below the exponent of 2⁸⁴:  2⁸⁴ + upper * 2³²
 *   bits 31..0  below the exponent of 2⁵²:  2⁵² + lower
 *   the first, less 2⁸⁴ and 2⁵², is exact; adding the second rounds, once
 * </pre>
 */
final class UnsignedDouble {
  private static final long EXPONENT_84 = 0x4530_0000_0000_0000L;
  private static final long EXPONENT_52 = 0x4330_0000_0000_0000L;
  private static final double BOTH = 0x1p84 + 0x1p52;
  private static final long LOWER = 0xFFFF_FFFFL;

  private UnsignedDouble() {}

  static double of(long unsigned) {
    double upper = Double.longBitsToDouble(EXPONENT_84 | (unsigned >>> 32)) - BOTH;
    return upper + Double.longBitsToDouble(EXPONENT_52 | (unsigned & LOWER));
  }
}
