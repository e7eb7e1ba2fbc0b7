package io.mexcbench.prometheus;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiUnit;
import java.time.Duration;
import java.util.Optional;

/** How each key figure is asked for. Every expression has one series, or none without data. */
public final class KpiQueries {
  /** Firing alerts, one series each. */
  public static final String ALERTS = "ALERTS{alertstate=\"firing\"}";

  private KpiQueries() {}

  /** The figure of a stretch of time up to the moment of evaluation. */
  public static String figure(Kpi kpi, Duration range) {
    String metric = kpi.metric();
    String span = span(range);
    return switch (kpi.unit()) {
      case SECONDS -> "histogram_quantile(%s, %s)".formatted(quantile(kpi), buckets(kpi, range));
      case PER_SECOND -> "sum(rate(%s%s))".formatted(metric, span);
      case BYTES -> "max(max_over_time(%s{component=\"rss\"}%s))".formatted(metric, span);
      case PERCENT -> "max(avg_over_time(%s%s))".formatted(metric, span);
    };
  }

  /** The values in each bucket and those below it; empty for what is no histogram. */
  public static Optional<String> distribution(Kpi kpi, Duration range) {
    return kpi.unit() == KpiUnit.SECONDS ? Optional.of(buckets(kpi, range)) : Optional.empty();
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
