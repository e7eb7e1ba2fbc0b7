package io.mexcbench.prometheus;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiUnit;
import java.time.Duration;
import java.util.Optional;

/** How each key figure is asked for. Every expression has one series, or none without data. */
public final class KpiQueries {
  /** Firing alerts, one series each. */
  public static final String ALERTS = "ALERTS{alertstate=\"firing\"}";

  /** One series, which every trading system shows for as long as it runs. */
  private static final String PRESENT = "order_books";

  private static final int STEP_SECONDS = 15;

  private KpiQueries() {}

  /** The figure of a stretch of time up to the moment of evaluation. */
  public static String figure(Kpi kpi, Duration range) {
    String metric = kpi.metric();
    String span = span(range);
    return switch (kpi.unit()) {
      case SECONDS -> "histogram_quantile(%s, %s)".formatted(quantile(kpi), buckets(kpi, range));
      case PER_SECOND -> "sum(increase(%s%s)) / %s".formatted(metric, span, measuredSeconds(range));
      case BYTES -> "max(max_over_time(%s{component=\"rss\"}%s))".formatted(metric, span);
      case PERCENT -> "max(avg_over_time(%s%s))".formatted(metric, span);
    };
  }

  /** The values in each bucket and those below it; empty for what is no histogram. */
  public static Optional<String> distribution(Kpi kpi, Duration range) {
    return kpi.unit() == KpiUnit.SECONDS ? Optional.of(buckets(kpi, range)) : Optional.empty();
  }

  /**
   * How much of the time there was a system to look at. A rate over all of it would count the rest
   * as time in which nothing came.
   */
  private static String measuredSeconds(Duration range) {
    // A second less, or versions of Prometheus differ by one step at the beginning.
    return "(%d * count_over_time(count(%s)[%ds:%ds]))"
        .formatted(STEP_SECONDS, PRESENT, range.toSeconds() - 1, STEP_SECONDS);
  }

  private static String buckets(Kpi kpi, Duration range) {
    return "sum by (le) (increase(%s_bucket%s))".formatted(kpi.metric(), span(range));
  }

  private static String quantile(Kpi kpi) {
    return switch (kpi.statistic()) {
      case P99 -> "0.99";
      case MAX -> "1";
      case MEAN -> throw new IllegalArgumentException(kpi.id() + " is a mean of durations");
    };
  }

  private static String span(Duration range) {
    return "[" + range.toSeconds() + "s]";
  }
}
