package io.mexcbench.hotpath.signal;

/**
 * What indicators take, checked before anything is changed by it: within these bounds no square,
 * product or ratio leaves the range of a double, and so no value is ever NaN or infinite.
 */
final class Inputs {
  /** Far beyond any scaled long, and small enough to be squared and summed up. */
  static final double LARGEST = 1e100;

  static final double SMALLEST_PRICE = 1e-100;

  private Inputs() {}

  static void require(double input) {
    if (!(Math.abs(input) <= LARGEST)) {
      throw refused("input must be from -1e100 to 1e100, got ", input);
    }
  }

  /** For indicators of ratios of prices. */
  static void requirePrice(double price) {
    if (!(price >= SMALLEST_PRICE && price <= LARGEST)) {
      throw refused("price must be from 1e-100 to 1e100, got ", price);
    }
  }

  static void requireVolume(double volume) {
    if (!(volume >= 0 && volume <= LARGEST)) {
      throw refused("volume must be from 0 to 1e100, got ", volume);
    }
  }

  /** The close is from low to high, or the exchange contradicts itself. */
  static void requireBar(double high, double low, double close) {
    if (!(low >= -LARGEST && low <= close && close <= high && high <= LARGEST)) {
      throw new IllegalArgumentException(
          "close must be from low to high, got " + close + " for " + low + " to " + high);
    }
  }

  private static IllegalArgumentException refused(String rule, double got) {
    return new IllegalArgumentException(rule + got);
  }
}
