package io.mexcbench.report.daily;

import io.mexcbench.kpi.KpiState;
import io.mexcbench.report.Colours;
import io.mexcbench.report.Figures;
import io.mexcbench.report.Markup;
import io.mexcbench.report.Printable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The day in a mail: as text, and as a table for readers of HTML. Mail readers take away pictures
 * and style sheets, so that each cell has its own style; the pictures are in the PDF that goes
 * along.
 */
public final class DailyMail {
  private static final String CELL =
      "padding:4px 10px 4px 0;border-bottom:1px solid var(--edge);text-align:left;vertical-align:top";
  private static final String LAST =
      "Pictures, distributions and the figures of 90 days are in the attached PDF.";

  private final DailyReport report;

  public DailyMail(DailyReport report) {
    this.report = report;
  }

  public String text() {
    return "%s\n%s, key figures from %s.\n\n%s\n%s%s\n"
        .formatted(
            new Headline(report).text(),
            report.day().zone().getId(),
            Printable.line(report.source()),
            sorted().stream().map(this::line).collect(Collectors.joining()),
            benchmarks(),
            LAST);
  }

  /** The worst first. */
  private List<KpiFigures> sorted() {
    List<KpiState> order =
        List.of(
            KpiState.CRITICAL,
            KpiState.WARNING,
            KpiState.NO_DATA,
            KpiState.TARGET,
            KpiState.STRETCH);
    return report.kpis().stream()
        .sorted(Comparator.comparing(one -> order.indexOf(one.state())))
        .toList();
  }

  private String line(KpiFigures one) {
    return "%s: %s\n  %s %s, worst hour %s, target %s, %s\n"
        .formatted(
            Standing.of(one.state()).text(),
            one.kpi().title(),
            KpiText.statistic(one.kpi().statistic()),
            KpiText.value(one.kpi(), one.day()),
            worst(one),
            KpiText.target(one.kpi()),
            trend(one));
  }

  private String worst(KpiFigures one) {
    return one.worstHour()
        .map(
            hour ->
                "%s at %s"
                    .formatted(
                        KpiText.value(one.kpi(), one.hours().get(hour)),
                        report.day().clock(report.day().hours().get(hour).from())))
        .orElse(KpiText.NO_DATA);
  }

  private static String trend(KpiFigures one) {
    KpiFigures.Trend week = one.trend(DailyReport.WEEK);
    return week.changePercent().isPresent()
        ? Figures.change(week.changePercent().getAsDouble()) + " to the week before"
        : "no trend";
  }

  private String benchmarks() {
    return report.runs().stream()
        .map(
            run ->
                "Benchmarks %s: %s, %d slower or gone\n"
                    .formatted(
                        Printable.line(run.folder()),
                        Printable.line(run.verdict()),
                        run.slower().size()))
        .collect(Collectors.joining("", "", report.runs().isEmpty() ? "" : "\n"));
  }

  public String html() {
    return Colours.onPaper(
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"/><title>%1$s</title></head>
        <body style="font-family:sans-serif;font-size:14px;color:var(--ink);background:var(--page)">
        <h1 style="font-size:18px">%1$s</h1>
        <p>%2$s, key figures from %3$s.</p>
        <table style="border-collapse:collapse"><thead><tr>%4$s</tr></thead>
        <tbody>
        %5$s</tbody></table>
        <p>%6$s%7$s</p>
        </body></html>
        """
            .formatted(
                Markup.escaped(new Headline(report).text()),
                Markup.escaped(report.day().zone().getId()),
                Markup.escaped(report.source()),
                List.of("verdict", "key figure", "the day", "worst hour", "target", "trend")
                    .stream()
                    .map(head -> "<th style=\"" + CELL + "\">" + head + "</th>")
                    .collect(Collectors.joining()),
                sorted().stream().map(this::row).collect(Collectors.joining()),
                Markup.escaped(benchmarks()),
                LAST));
  }

  private String row(KpiFigures one) {
    return List.of(
            Standing.of(one.state()).text(),
            one.kpi().title() + ", " + KpiText.statistic(one.kpi().statistic()),
            KpiText.value(one.kpi(), one.day()),
            worst(one),
            KpiText.target(one.kpi()),
            trend(one))
        .stream()
        .map(cell -> "<td style=\"" + CELL + "\">" + Markup.escaped(cell) + "</td>")
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }
}
