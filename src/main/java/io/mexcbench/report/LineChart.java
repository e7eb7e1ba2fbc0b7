package io.mexcbench.report;

import io.mexcbench.report.LoadReport.Phase;
import io.mexcbench.report.LoadReport.Series;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A figure over time as a line, with the phases of the test behind it. */
final class LineChart {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 100;

  private final Series series;
  private final List<Phase> phases;
  private final double from;
  private final double span;
  private final double highest;

  private LineChart(Series series, List<Phase> phases) {
    this.series = series;
    this.phases = phases;
    from = series.seconds().get(0);
    span = Math.max(1e-9, series.seconds().get(series.seconds().size() - 1) - from);
    highest =
        Math.max(
            1e-9, series.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow());
  }

  /** Empty where there are not two points to join. */
  static String of(Series series, List<Phase> phases) {
    return series.values().size() < 2 ? "" : new LineChart(series, phases).html();
  }

  private String html() {
    String words =
        "%s, at most %s %s".formatted(series.name(), Figures.plain(highest), series.unit());
    return """
        <figure class="line">
        <figcaption>%1$s</figcaption>
        <svg role="img" aria-label="%1$s" viewBox="0 0 %2$d %3$d" preserveAspectRatio="none">
        %4$s<path d="%5$s"/>
        </svg>
        </figure>
        """
        .formatted(Markup.escaped(words.strip()), WIDTH, HEIGHT, bands(), path());
  }

  /** Every other phase stands on a band of its own. */
  private String bands() {
    StringBuilder bands = new StringBuilder();
    for (int i = 1; i < phases.size(); i += 2) {
      Phase phase = phases.get(i);
      double left = x(phase.fromSeconds());
      bands.append(
          "<rect x=\"%s\" y=\"0\" width=\"%s\" height=\"%d\"><title>%s</title></rect>\n"
              .formatted(
                  number(left),
                  number(Math.max(0, x(phase.toSeconds()) - left)),
                  HEIGHT,
                  Markup.escaped(phase.name())));
    }
    return bands.toString();
  }

  private String path() {
    return IntStream.range(0, series.values().size())
        .mapToObj(
            i ->
                (i == 0 ? "M" : "L")
                    + number(x(series.seconds().get(i)))
                    + " "
                    + number(HEIGHT * (1 - series.values().get(i) / highest)))
        .collect(Collectors.joining());
  }

  private double x(double seconds) {
    return Math.max(0, Math.min(WIDTH, WIDTH * (seconds - from) / span));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
