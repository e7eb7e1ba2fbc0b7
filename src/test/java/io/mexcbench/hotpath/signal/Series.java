package io.mexcbench.hotpath.signal;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** Seeded inputs, and what an indicator makes of them. */
final class Series {
  static final double START_PRICE = 93_000;

  private Series() {}

  /** A random walk around the price of a bitcoin, in whole cents. */
  static double[] walk(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] prices = new double[size];
    long cents = Math.round(100 * START_PRICE);
    for (int i = 0; i < size; i++) {
      cents += random.nextInt(-200, 201);
      prices[i] = cents / 100.0;
    }
    return prices;
  }

  static double[] uniform(long seed, int size, double low, double high) {
    return new SplittableRandom(seed).doubles(size, low, high).toArray();
  }

  static double[] affine(double[] inputs, double factor, double offset) {
    return Arrays.stream(inputs).map(input -> factor * input + offset).toArray();
  }

  /** The inputs from {@code end - period} to {@code end - 1}. */
  static double[] window(double[] inputs, int end, int period) {
    return Arrays.copyOfRange(inputs, end - period, end);
  }

  /** The value after each input from the first on for which the indicator is ready. */
  static double[] valuesOf(
      double[] inputs, DoubleConsumer update, BooleanSupplier isReady, DoubleSupplier value) {
    return IntStream.range(0, inputs.length)
        .filter(
            i -> {
              update.accept(inputs[i]);
              return isReady.getAsBoolean();
            })
        .mapToDouble(i -> value.getAsDouble())
        .toArray();
  }
}
