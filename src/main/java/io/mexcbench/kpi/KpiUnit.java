package io.mexcbench.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What values of an indicator are in, and how they are written. */
public enum KpiUnit {
  SECONDS("ms", 1_000),
  BYTES("MB", 1e-6),
  PERCENT("%", 1),
  PER_SECOND("/s", 1);

  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  private final String shown;
  private final double shownPerUnit;

  KpiUnit(String shown, double shownPerUnit) {
    this.shown = shown;
    this.shownPerUnit = shownPerUnit;
  }

  /** Three digits and the unit that people use, such as {@code 0.31 ms}, the same everywhere. */
  public String text(double value) {
    return number(value) + " " + shown;
  }

  /** Three digits, in the unit that people use. */
  public String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value * shownPerUnit).round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** The unit that people use. */
  public String shown() {
    return shown;
  }
}
