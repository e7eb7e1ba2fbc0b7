package io.mexcbench.report.daily;

import io.mexcbench.kpi.Kpi;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Asks a source for the figures of a day and of the days before it. */
public final class DayReader {
  private final FigureSource source;

  public DayReader(FigureSource source) {
    this.source = source;
  }

  public List<KpiFigures> read(Day day, List<Kpi> kpis) throws DailyReportException {
    List<Window> days =
        Stream.concat(day.before(DailyReport.DAYS_BEFORE).stream(), Stream.of(day))
            .map(Day::window)
            .toList();
    List<KpiFigures> figures = new ArrayList<>();
    for (Kpi kpi : kpis) {
      List<OptionalDouble> byDay = source.figures(kpi, days);
      int last = days.size() - 1;
      figures.add(
          new KpiFigures(
              kpi,
              byDay.get(last),
              source.figures(kpi, day.hours()),
              byDay.subList(0, last),
              source.distribution(kpi, day.window())));
    }
    return figures;
  }
}
