package io.mexcbench.report;

import io.mexcbench.regression.Centre;
import io.mexcbench.regression.Interval;
import io.mexcbench.regression.TimeRatio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;

/** Numbers as people read them: three digits, the unit beside them, the same in every locale. */
public final class Figures {
  public static final String NONE = "–";

  private static final int DIGITS = 3;
  private static final MathContext ROUNDED = new MathContext(DIGITS, RoundingMode.HALF_UP);
  private static final List<String> TIME_UNITS = List.of("ns", "µs", "ms", "s");
  private static final String NANOS = "ns/op";
  private static final String MINUS = "−";
  private static final double WHOLE_BYTES_FROM = 100;

  /** JMH's own few bytes an iteration, seen from one operation. */
  private static final double NO_BYTES = 0.05;

  /** Less is no part of an operation that a profiler could see. */
  private static final double LEAST_NANOS = 0.005;

  private Figures() {}

  /** Such as {@code 812 ± 9 ns} or {@code 24 B/op}; the unit is that of the comparison. */
  static String centre(Centre centre, String unit) {
    return unit.equals(NANOS) ? time(centre) : bytes(centre.value()) + " " + unit;
  }

  /** Such as {@code +14.7 %}; positive is slower or more. */
  public static String change(double percent) {
    return signed(percent, oneDecimal(Math.abs(percent))) + " %";
  }

  /** Such as {@code +12.1 % to +17.4 %}; an end that does not exist is named so. */
  static String interval(Interval interval) {
    return end(interval.low()) + " to " + end(interval.high());
  }

  private static String end(double percent) {
    return Double.isFinite(percent) ? change(percent) : "no bound";
  }

  /** Such as {@code 812 ns}. */
  static String nanos(double nanos) {
    return centre(new Centre(nanos, OptionalDouble.empty(), 1), NANOS);
  }

  /** Such as {@code +70.2 ns}; {@code 0 ns} where it is too little to be seen. */
  public static String changeInNanos(double nanos) {
    return Math.abs(nanos) < LEAST_NANOS ? "0 ns" : signed(nanos, nanos(Math.abs(nanos)));
  }

  /** Such as {@code +24 B/op}. */
  public static String changeInBytes(double bytes) {
    return Math.abs(bytes) < NO_BYTES ? "0 B/op" : signed(bytes, bytes(Math.abs(bytes))) + " B/op";
  }

  /** Such as {@code 10 %} or {@code 2.5 %}. */
  public static String percent(double percent) {
    return plain(BigDecimal.valueOf(percent).round(ROUNDED)) + " %";
  }

  /** Such as {@code 8 B/op}. */
  static String limitInBytes(double bytes) {
    return bytes(bytes) + " B/op";
  }

  /** Such as {@code 2.41 [2.35, 2.50]}, all times the unit. */
  static String ratio(TimeRatio ratio, double unit) {
    return "%s [%s, %s]"
        .formatted(
            plain(ratio.value() * unit),
            plain(ratio.interval().low() * unit),
            plain(ratio.interval().high() * unit));
  }

  /** Three digits, such as {@code 0.0812}, {@code 5} or {@code 1240}. */
  static String plain(double number) {
    return plain(BigDecimal.valueOf(number).round(ROUNDED));
  }

  private static String time(Centre centre) {
    BigDecimal value = BigDecimal.valueOf(centre.value()).round(ROUNDED);
    int thousands = Math.max(0, Math.min(TIME_UNITS.size() - 1, Math.floorDiv(exponent(value), 3)));
    BigDecimal scaled = value.movePointLeft(3 * thousands);
    int decimals = Math.max(0, DIGITS - 1 - exponent(scaled));
    return scaled.setScale(decimals, RoundingMode.HALF_UP).toPlainString()
        + error(centre.error(), 3 * thousands, decimals)
        + " "
        + TIME_UNITS.get(thousands);
  }

  private static String error(OptionalDouble error, int powerOfTen, int decimals) {
    if (error.isEmpty() || !Double.isFinite(error.getAsDouble())) {
      return "";
    }
    return " ± "
        + BigDecimal.valueOf(error.getAsDouble())
            .movePointLeft(powerOfTen)
            .setScale(decimals, RoundingMode.HALF_UP)
            .toPlainString();
  }

  /** The power of ten of the first digit. */
  private static int exponent(BigDecimal value) {
    return value.precision() - value.scale() - 1;
  }

  /** Whole from a hundred on, three digits below. */
  static String bytes(double bytes) {
    BigDecimal value = BigDecimal.valueOf(bytes);
    return bytes >= WHOLE_BYTES_FROM
        ? value.setScale(0, RoundingMode.HALF_UP).toPlainString()
        : plain(value.round(ROUNDED));
  }

  private static String oneDecimal(double percent) {
    int decimals = percent < 1000 ? 1 : 0;
    return BigDecimal.valueOf(percent).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static String signed(double number, String magnitude) {
    boolean isZero = magnitude.chars().allMatch(c -> c == '0' || c == '.');
    return isZero ? magnitude : (number < 0 ? MINUS : "+") + magnitude;
  }
}
