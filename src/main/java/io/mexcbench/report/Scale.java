package io.mexcbench.report;

import java.util.Locale;

/**
 * Where a figure lies between the edges of a picture. Places are percentages of its width, so that
 * a picture fits a phone and a page of paper while its marks and letters keep their size.
 */
public record Scale(double low, double high) {
  private static final double WHOLE = 100;

  /** Marks at the edges are not cut off. */
  private static final double MARGIN = 2;

  public Scale {
    if (!(low < high)) {
      throw new IllegalArgumentException("scale must grow, got " + low + " to " + high);
    }
  }

  /** A scale around figures that may all be equal. */
  static Scale around(double lowest, double highest) {
    double spread = Math.max(highest - lowest, Math.abs(highest) * 0.01);
    return spread > 0
        ? new Scale(lowest - spread * 0.02, highest + spread * 0.02)
        : new Scale(lowest - 1, highest + 1);
  }

  /** Such as {@code 37.5%}; what lies beyond an edge stands at it. */
  String x(double value) {
    return number(place(value)) + "%";
  }

  /** How far it is from one figure to another, such as {@code 12.5%}. */
  String width(double from, double to) {
    return number(place(to) - place(from)) + "%";
  }

  /** As {@link #x}, as a number. */
  double place(double value) {
    double share = (Math.max(low, Math.min(high, value)) - low) / (high - low);
    return MARGIN + share * (WHOLE - 2 * MARGIN);
  }

  /** Two decimals at most, a point between. */
  public static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
