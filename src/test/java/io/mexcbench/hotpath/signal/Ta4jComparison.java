package io.mexcbench.hotpath.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ta4j.core.BarSeries;

/** Ours and ta4j's double arithmetic, both measured against ta4j's decimal arithmetic. */
final class Ta4jComparison {
  private static final double NEUTRAL = 50;

  private final Map<Gauge, Double> worst = new EnumMap<>(Gauge.class);
  private final Map<Gauge, Double> worstOfDoubles = new EnumMap<>(Gauge.class);
  private final List<String> tooFar = new ArrayList<>();
  private int compared;
  private int undefined;

  /** Bars that begin with a standstill. */
  void compare(List<MarketBar> bars) {
    BarSeries decimal = Ta4j.decimal(bars);
    BarSeries binary = Ta4j.binary(bars);
    for (Gauge gauge : Gauge.values()) {
      double[] ours = gauge.probe().aligned(bars);
      double[] exact = Ta4j.values(gauge.ta4j(decimal));
      double[] doubles = Ta4j.values(gauge.ta4j(binary));
      compare(gauge, bars, ours, exact, doubles);
    }
  }

  private void compare(
      Gauge gauge, List<MarketBar> bars, double[] ours, double[] exact, double[] doubles) {
    double largestPrice = 0;
    boolean hasMoved = false;
    for (int i = 0; i < ours.length; i++) {
      largestPrice = Math.max(largestPrice, bars.get(i).high());
      hasMoved |= i > 0 && bars.get(i).close() != bars.get(i - 1).close();
      if (i < gauge.warmUpBars - 1) {
        requireUndefined(gauge, i, ours[i]);
      } else if (isLeftOpen(gauge, hasMoved, exact[i])) {
        undefined++;
        requireNeutral(gauge, i, ours[i]);
      } else {
        compared++;
        double error = gauge.error(ours[i], exact[i], largestPrice);
        worst.merge(gauge, error, Math::max);
        worstOfDoubles.merge(gauge, gauge.error(doubles[i], exact[i], largestPrice), Math::max);
        if (!(error <= gauge.tolerance.share)) {
          tooFar.add(gauge + " at " + i + ": " + ours[i] + ", ta4j " + exact[i]);
        }
      }
    }
  }

  private static boolean isLeftOpen(Gauge gauge, boolean hasMoved, double exact) {
    return Double.isNaN(exact) || (gauge == Gauge.RSI && !hasMoved);
  }

  private void requireUndefined(Gauge gauge, int index, double ours) {
    if (!Double.isNaN(ours)) {
      tooFar.add(gauge + " has a value at " + index);
    }
  }

  private void requireNeutral(Gauge gauge, int index, double ours) {
    if (ours != NEUTRAL) {
      tooFar.add(gauge + " at " + index + ": " + ours + " without a market");
    }
  }

  List<String> tooFar() {
    return Collections.unmodifiableList(tooFar);
  }

  void print(String what) {
    System.out.printf(
        "checked %d values of %d indicators on %s against ta4j, %d that it leaves open; worst"
            + " errors %s; ta4j's own in doubles %s%n",
        compared, worst.size(), what, undefined, text(worst), text(worstOfDoubles));
  }

  private static String text(Map<Gauge, Double> errors) {
    StringBuilder text = new StringBuilder();
    for (Tolerance tolerance : Tolerance.values()) {
      errors.entrySet().stream()
          .filter(entry -> entry.getKey().tolerance == tolerance)
          .max(Map.Entry.comparingByValue())
          .ifPresent(
              entry ->
                  text.append(
                      " %s %.1e (%s)".formatted(tolerance, entry.getValue(), entry.getKey())));
    }
    return text.toString().trim();
  }
}
