package io.mexcbench.store;

import java.util.Objects;

/**
 * One figure of a KPI.
 *
 * @param statistic what of it, such as {@code p99}
 */
public record KpiSample(String kpi, long timeMillis, String statistic, double value) {
  public KpiSample {
    Objects.requireNonNull(kpi);
    Objects.requireNonNull(statistic);
  }
}
