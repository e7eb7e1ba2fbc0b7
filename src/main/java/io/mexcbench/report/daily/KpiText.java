package io.mexcbench.report.daily;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiStatistic;
import java.util.OptionalDouble;

/** Values of a key figure as the daily report writes them. */
final class KpiText {
  static final String NO_DATA = "no data";

  private KpiText() {}

  /** Three digits and the unit; what is beyond every number is said in words. */
  static String value(Kpi kpi, double value) {
    return Double.isInfinite(value) ? "beyond all bounds" : kpi.unit().text(value);
  }

  static String value(Kpi kpi, OptionalDouble value) {
    return value.isPresent() ? value(kpi, value.getAsDouble()) : NO_DATA;
  }

  /** Such as {@code < 100 ms}. */
  static String target(Kpi kpi) {
    return (kpi.isLowerBetter() ? "< " : "> ") + kpi.unit().text(kpi.target());
  }

  /** Such as {@code > 500 ms}. */
  static String critical(Kpi kpi) {
    return (kpi.isLowerBetter() ? "> " : "< ") + kpi.unit().text(kpi.critical());
  }

  /** What of the values is shown, in words. */
  static String statistic(KpiStatistic statistic) {
    return switch (statistic) {
      case P99 -> "99th percentile";
      case MAX -> "largest";
      case MEAN -> "mean";
    };
  }
}
