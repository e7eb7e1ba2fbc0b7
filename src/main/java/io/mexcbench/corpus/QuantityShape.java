package io.mexcbench.corpus;

import java.util.List;

/**
 * One way in which an instrument's quantities look.
 *
 * @param weight relative to the other shapes of the instrument
 * @param decimals decimal places that are used, at most the symbol's quantity scale
 * @param minDigits fewest significant digits
 * @param maxDigits most significant digits
 */
record QuantityShape(int weight, int decimals, int minDigits, int maxDigits) {

  /** A positive quantity in units of the given scale. */
  static long draw(List<QuantityShape> shapes, int scale, Dice dice) {
    int total = 0;
    for (QuantityShape shape : shapes) {
      total += shape.weight;
    }
    int left = dice.below(total);
    int index = 0;
    while (left >= shapes.get(index).weight) {
      left -= shapes.get(index++).weight;
    }
    return shapes.get(index).draw(scale, dice);
  }

  private long draw(int scale, Dice dice) {
    int digits = (int) dice.between(minDigits, maxDigits);
    long low = tenTo(digits - 1);
    return dice.between(low, 10 * low - 1) * tenTo(scale - decimals);
  }

  private static long tenTo(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }
}
