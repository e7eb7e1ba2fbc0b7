package io.mexcbench.report.daily;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.report.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pictures of a group of key figures, and the figures behind them. */
final class GroupCharts {
  private final Day day;
  private final List<Window> hours;
  private final List<Day> days;
  private final List<KpiFigures> figures;

  GroupCharts(Day day, List<KpiFigures> figures) {
    this.day = day;
    this.hours = day.hours();
    this.days =
        Stream.concat(day.before(DailyReport.DAYS_BEFORE).stream(), Stream.of(day)).toList();
    this.figures = figures;
  }

  String html() {
    return figures.stream().map(this::charts).collect(Collectors.joining()) + hourTable();
  }

  private String charts(KpiFigures one) {
    String title =
        "<h3>%s <span class=\"small\">%s</span></h3>\n"
            .formatted(
                Markup.escaped(one.kpi().title()),
                Markup.escaped(KpiText.statistic(one.kpi().statistic())));
    List<OptionalDouble> allDays = allDays(one);
    boolean isKnown =
        Stream.concat(allDays.stream(), one.hours().stream()).anyMatch(OptionalDouble::isPresent);
    return isKnown
        ? "<div class=\"pictures\">\n"
            + title
            + "<div class=\"pair\">\n"
            + byHour(one)
            + byDay(one.kpi(), allDays)
            + "</div>\n</div>\n"
        : "<div class=\"pictures\">\n"
            + title
            + "<p>No data on this day and in the 90 days before.</p>\n</div>\n";
  }

  private String byHour(KpiFigures one) {
    return new LineChart(
            "By the hour",
            one.kpi(),
            one.hours(),
            List.of(
                day.clock(hours.get(0).from()),
                day.clock(hours.get(hours.size() / 2).from()),
                "24:00"))
        .html();
  }

  private String byDay(Kpi kpi, List<OptionalDouble> allDays) {
    return new LineChart(
            "By the day",
            kpi,
            allDays,
            List.of(
                days.get(0).date().toString(),
                days.get(days.size() / 2).date().toString(),
                day.date().toString()))
        .html();
  }

  private static List<OptionalDouble> allDays(KpiFigures one) {
    return Stream.concat(one.daysBefore().stream(), Stream.of(one.day())).toList();
  }

  private String hourTable() {
    List<List<String>> rows = new ArrayList<>();
    for (int hour = 0; hour < hours.size(); hour++) {
      int at = hour;
      rows.add(row(day.clock(hours.get(hour).from()), one -> one.hours().get(at)));
    }
    return folded("Figures by the hour", "hour", rows);
  }

  /** The newest first: that is where one looks. */
  String dayTable(String title) {
    List<List<String>> rows = new ArrayList<>();
    int first = firstDay();
    for (int back = days.size() - 1; back >= first; back--) {
      int at = back;
      rows.add(row(days.get(back).date().toString(), one -> allDays(one).get(at)));
    }
    if (first > 0) {
      rows.add(row("before that", one -> OptionalDouble.empty()));
    }
    return folded(title + " by the day", "day", rows);
  }

  /** Of which anything is known; what is before it needs no row for each day. */
  private int firstDay() {
    int first = 0;
    while (first < days.size() - 1 && !isKnown(first)) {
      first++;
    }
    return first;
  }

  private boolean isKnown(int day) {
    return figures.stream().anyMatch(one -> allDays(one).get(day).isPresent());
  }

  private List<String> row(String name, Function<KpiFigures, OptionalDouble> figure) {
    return Stream.concat(
            Stream.of(name),
            figures.stream().map(one -> KpiText.value(one.kpi(), figure.apply(one))))
        .toList();
  }

  private String folded(String caption, String first, List<List<String>> rows) {
    List<String> heads =
        Stream.concat(Stream.of(first), figures.stream().map(one -> one.kpi().title())).toList();
    return "<details class=\"%s\">\n<summary>%s</summary>\n%s</details>\n"
        .formatted(first, caption, DailyTable.ofFigures(caption, heads, rows));
  }
}
