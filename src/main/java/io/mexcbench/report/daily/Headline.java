package io.mexcbench.report.daily;

import io.mexcbench.kpi.KpiState;
import java.util.ArrayList;
import java.util.List;

/** The day in a line: for the page's head, the subject of a mail and the console. */
public final class Headline {
  private final DailyReport report;

  public Headline(DailyReport report) {
    this.report = report;
  }

  /** Such as {@code Daily report of 2026-01-31: 1 critical, 2 targets missed}. */
  public String text() {
    return "Daily report of " + report.day().date() + ": " + words();
  }

  private String words() {
    List<String> words = new ArrayList<>();
    add(words, report.count(KpiState.CRITICAL), "critical", "critical");
    add(words, report.count(KpiState.WARNING), "target missed", "targets missed");
    long met = report.count(KpiState.TARGET) + report.count(KpiState.STRETCH);
    if (words.isEmpty() && met > 0) {
      words.add(met == report.kpis().size() ? "every target met" : met + " targets met");
    }
    add(words, report.count(KpiState.NO_DATA), "without data", "without data");
    add(words, regressed(), "run of the benchmarks regressed", "runs of the benchmarks regressed");
    report.alerts().ifPresent(alerts -> add(words, alerts.size(), "alert", "alerts"));
    return String.join(", ", words);
  }

  private long regressed() {
    return report.runs().stream()
        .filter(run -> run.verdict().equals(BenchmarkRun.REGRESSED))
        .count();
  }

  private static void add(List<String> words, long count, String one, String many) {
    if (count > 0) {
      words.add(count + " " + (count == 1 ? one : many));
    }
  }

  /** The worst of all key figures, which the head of the page is coloured by. */
  Standing standing() {
    return Standing.of(
        List.of(KpiState.CRITICAL, KpiState.WARNING).stream()
            .filter(state -> report.count(state) > 0)
            .findFirst()
            .orElse(
                report.kpis().stream().allMatch(one -> one.state() == KpiState.NO_DATA)
                    ? KpiState.NO_DATA
                    : KpiState.TARGET));
  }
}
