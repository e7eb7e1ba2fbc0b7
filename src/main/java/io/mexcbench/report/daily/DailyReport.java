package io.mexcbench.report.daily;

import io.mexcbench.kpi.KpiState;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of one day.
 *
 * @param source where the key figures come from, in words
 * @param alerts empty where nothing can say whether there were any
 * @param runs of the benchmarks on that day, oldest first
 * @param newestBefore the last run before the day, where there was none on it
 * @param notes what the reader must know of gaps and doubts
 */
public record DailyReport(
    Day day,
    String source,
    List<KpiFigures> kpis,
    Optional<List<Alert>> alerts,
    List<BenchmarkRun> runs,
    Optional<BenchmarkRun> newestBefore,
    List<String> notes) {
  public static final int DAYS_BEFORE = 90;
  public static final int WEEK = 7;

  public DailyReport {
    kpis = List.copyOf(kpis);
    alerts = alerts.map(List::copyOf);
    runs = List.copyOf(runs);
    notes = List.copyOf(notes);
  }

  long count(KpiState state) {
    return kpis.stream().filter(one -> one.state() == state).count();
  }

  /** Whether somebody should look at it today. */
  public boolean isBad() {
    return count(KpiState.CRITICAL) > 0
        || runs.stream().anyMatch(run -> run.verdict().equals(BenchmarkRun.REGRESSED));
  }
}
