package io.mexcbench.report.daily;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.report.Figures;
import io.mexcbench.report.Markup;
import java.util.List;
import java.util.OptionalDouble;

/** Every key figure of the day in one row, in words that page and mail share. */
final class KpiTable {
  private static final List<String> HEADS =
      List.of(
          "key figure",
          "verdict",
          "the day",
          "worst hour",
          "target",
          "7 days before",
          "90 days before");

  private final DailyReport report;

  KpiTable(DailyReport report) {
    this.report = report;
  }

  String html() {
    return DailyTable.ofHtml(
        "kpis",
        "Key figures; a trend is against the middle of the days before",
        HEADS,
        report.kpis().stream().map(this::row).toList());
  }

  private String row(KpiFigures one) {
    Standing standing = Standing.of(one.state());
    return DailyTable.row(
        standing.style(),
        List.of(
            Markup.escaped(one.kpi().title()) + small(KpiText.statistic(one.kpi().statistic())),
            standing.html(),
            Markup.escaped(KpiText.value(one.kpi(), one.day())) + beyond(one),
            worst(one),
            Markup.escaped(KpiText.target(one.kpi()))
                + small("critical " + KpiText.critical(one.kpi())),
            trend(one, DailyReport.WEEK),
            trend(one, DailyReport.DAYS_BEFORE)));
  }

  private static String small(String text) {
    return " <span class=\"small\">" + Markup.escaped(text) + "</span>";
  }

  private static String beyond(KpiFigures one) {
    OptionalDouble percent = one.percentBeyondTarget();
    return percent.isPresent()
        ? small(Figures.percent(percent.getAsDouble()) + " beyond the target")
        : "";
  }

  private String worst(KpiFigures one) {
    if (one.worstHour().isEmpty()) {
      return KpiText.NO_DATA;
    }
    int hour = one.worstHour().orElseThrow();
    Kpi kpi = one.kpi();
    String missed =
        one.hoursMissed() == 0
            ? ""
            : "; %d of %d hours missed".formatted(one.hoursMissed(), one.hoursMeasured());
    return Markup.escaped(KpiText.value(kpi, one.hours().get(hour)))
        + small("at " + report.day().clock(report.day().hours().get(hour).from()) + missed);
  }

  /** The change first: that is what is looked for. */
  private static String trend(KpiFigures one, int days) {
    KpiFigures.Trend trend = one.trend(days);
    if (trend.days() == 0) {
      return KpiText.NO_DATA;
    }
    String change =
        trend.changePercent().isPresent()
            ? Figures.change(trend.changePercent().getAsDouble())
            : Figures.NONE;
    return Markup.escaped(change)
        + small(
            "from %s%s"
                .formatted(
                    KpiText.value(one.kpi(), trend.median()),
                    trend.days() == days ? "" : ", %d days known".formatted(trend.days())));
  }
}
