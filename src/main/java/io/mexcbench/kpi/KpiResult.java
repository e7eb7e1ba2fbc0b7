package io.mexcbench.kpi;

import java.util.OptionalDouble;

/**
 * How good an indicator is, and by which value.
 *
 * @param value what was judged, in base units; empty without data
 * @param statistic what of the sample that is: the largest where it has too few values for the
 *     percentile
 * @param note where the values come from, or why there are none
 */
public record KpiResult(
    Kpi kpi,
    KpiSample sample,
    OptionalDouble value,
    KpiStatistic statistic,
    KpiState state,
    String note) {
  public static KpiResult of(Kpi kpi, KpiSample sample, String note) {
    OptionalDouble value = sample.judged(kpi.statistic());
    boolean isShort = kpi.statistic() == KpiStatistic.P99 && sample.p99().isEmpty();
    return new KpiResult(
        kpi,
        sample,
        value,
        isShort ? KpiStatistic.MAX : kpi.statistic(),
        kpi.judge(value.orElse(Double.NaN)),
        note);
  }
}
