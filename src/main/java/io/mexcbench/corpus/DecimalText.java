package io.mexcbench.corpus;

import java.math.BigDecimal;

/** Scaled longs as the exchange prints them. */
final class DecimalText {
  private DecimalText() {}

  /** Without trailing zeros, as pushes have it: {@code 375.8}. */
  static String trimmed(long units, int scale) {
    long digits = units;
    int places = units == 0 ? 0 : scale;
    while (places > 0 && digits % 10 == 0) {
      digits /= 10;
      places--;
    }
    return places == 0 ? Long.toString(digits) : padded(digits, places);
  }

  static String trimmed(String decimal) {
    return new BigDecimal(decimal).stripTrailingZeros().toPlainString();
  }

  /** With all decimal places, as REST answers have it: {@code 375.80}. */
  static String padded(long units, int scale) {
    String digits = Long.toString(Math.abs(units));
    StringBuilder text = new StringBuilder(scale + digits.length() + 2);
    text.append("0".repeat(Math.max(0, scale + 1 - digits.length()))).append(digits);
    if (scale > 0) {
      text.insert(text.length() - scale, '.');
    }
    return units < 0 ? text.insert(0, '-').toString() : text.toString();
  }

  /** As the futures feed prints some round prices: {@code 9.75E+4}. */
  static String scientific(long units, int scale) {
    return BigDecimal.valueOf(units, scale).stripTrailingZeros().toString();
  }
}
