package io.mexcbench.cli;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiResult;
import io.mexcbench.kpi.KpiSample;
import io.mexcbench.kpi.KpiState;
import io.mexcbench.kpi.KpiStatistic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a run of the live system came to, as its result file holds it. Values are in base units.
 *
 * @param environment id of the machine and JVM
 * @param market what the simulated exchange was like
 * @param seconds that were measured
 * @param machine what else ran; empty where the system does not tell
 * @param isQuiet whether times can be believed
 */
record KpiRecord(
    int schema,
    String environment,
    String market,
    long seconds,
    String machine,
    boolean isQuiet,
    List<Row> kpis) {
  static final int SCHEMA = 1;

  /**
   * One indicator.
   *
   * @param count of values
   * @param values percentiles, mean and largest, as far as there are enough values for them
   * @param judgedBy which of them was judged
   */
  record Row(
      String id,
      String unit,
      double target,
      double critical,
      double stretch,
      long count,
      Map<String, Double> values,
      String judgedBy,
      KpiState state,
      String note) {
    static Row of(KpiResult result) {
      Kpi kpi = result.kpi();
      return new Row(
          kpi.id(),
          kpi.unit().name(),
          kpi.target(),
          kpi.critical(),
          kpi.stretch(),
          result.sample().count(),
          values(result.sample()),
          result.statistic().text(),
          result.state(),
          result.note());
    }

    private static Map<String, Double> values(KpiSample sample) {
      Map<String, Double> values = new LinkedHashMap<>();
      put(values, "p50", sample.p50());
      put(values, "p95", sample.p95());
      put(values, KpiStatistic.P99.text(), sample.p99());
      put(values, "p99.9", sample.p999());
      put(values, KpiStatistic.MEAN.text(), sample.mean());
      put(values, KpiStatistic.MAX.text(), sample.max());
      return values;
    }

    private static void put(Map<String, Double> values, String name, OptionalDouble value) {
      value.ifPresent(one -> values.put(name, one));
    }

    Kpi kpi() {
      return Kpi.of(id).orElseThrow(() -> new IllegalArgumentException("no indicator " + id));
    }

    /** Of people's units; a dash where there is none. */
    String text(String name) {
      return values.containsKey(name) ? kpi().unit().text(values.get(name)) : "–";
    }
  }

  private boolean has(KpiState state) {
    return kpis.stream().anyMatch(row -> row.state() == state);
  }

  /**
   * What the command ends with. A busy machine makes nothing better: what is well on one is well,
   * and what is critical on one may be the machine's fault. What has no value comes first, for that
   * is no matter of speed.
   *
   * @param isAllRequired whether every indicator must have a value
   */
  int exitCode(boolean isAllRequired) {
    if (isAllRequired && has(KpiState.NO_DATA)) {
      return ExitCode.NO_DATA;
    }
    if (!has(KpiState.CRITICAL)) {
      return ExitCode.PASS;
    }
    return isQuiet ? ExitCode.REGRESSED : ExitCode.NOT_JUDGED;
  }
}
