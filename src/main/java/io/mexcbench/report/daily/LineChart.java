package io.mexcbench.report.daily;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.report.Markup;
import io.mexcbench.report.Scale;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Figures of one hour or day after the other as a line. Where there is no figure the line ends and
 * a band says so; what is beyond all bounds is an arrow at the top. There are no letters in the
 * picture: they stand around it, where they can be searched and keep their size.
 *
 * <p>Colours stand in the picture for paper, and in the style sheet of the page for the screen.
 */
final class LineChart {
  private static final double WIDTH = 320;
  private static final double HEIGHT = 100;
  private static final double EDGE = 6;

  private final String title;
  private final Kpi kpi;
  private final List<OptionalDouble> figures;
  private final List<String> ends;
  private final Reach reach;

  /**
   * @param ends what stands below the left end, the middle and the right end
   */
  LineChart(String title, Kpi kpi, List<OptionalDouble> figures, List<String> ends) {
    this.title = title;
    this.kpi = kpi;
    this.figures = figures;
    this.ends = ends;
    this.reach = Reach.of(kpi, figures);
  }

  String html() {
    return """
        <figure class="chart">
        <figcaption><b>%s</b>, %s</figcaption>
        <svg role="img" aria-label="%s" viewBox="0 0 %s %s" width="%4$s" height="%5$s" \
        xmlns="http://www.w3.org/2000/svg">
        %s%s%s%s</svg>
        <table class="ends" role="presentation"><tr><td class="left">%s</td><td>%s</td>\
        <td class="right">%s</td></tr></table>
        </figure>
        """
        .formatted(
            Markup.escaped(title),
            Markup.escaped(scale()),
            Markup.escaped(words()),
            number(WIDTH),
            number(HEIGHT),
            gaps(),
            grid(),
            limits(),
            line(),
            ends.get(0),
            ends.get(1),
            ends.get(2));
  }

  private String scale() {
    String limit =
        !reach.holds(kpi.target())
            ? "the target is far above it"
            : "the target is the dashed line"
                + (reach.holds(kpi.critical()) ? ", the critical limit the solid one" : "");
    return "0 to " + kpi.unit().text(reach.top()) + "; " + limit;
  }

  private String words() {
    double[] known = figures.stream().flatMapToDouble(OptionalDouble::stream).sorted().toArray();
    if (known.length == 0) {
      return kpi.title() + ": " + KpiText.NO_DATA;
    }
    int missing = figures.size() - known.length;
    return "%s, %s: from %s to %s%s"
        .formatted(
            kpi.title(),
            title.toLowerCase(Locale.ROOT),
            KpiText.value(kpi, known[0]),
            KpiText.value(kpi, known[known.length - 1]),
            missing == 0 ? "" : "; no data in %d of %d".formatted(missing, figures.size()));
  }

  private String grid() {
    StringBuilder text = new StringBuilder();
    for (double share : new double[] {0, 0.5, 1}) {
      text.append(level("grid", share, "stroke=\"var(--edge)\" stroke-width=\"1\""));
    }
    return text.toString();
  }

  private String limits() {
    StringBuilder text = new StringBuilder();
    if (reach.holds(kpi.target())) {
      text.append(
          level(
              "target",
              reach.share(kpi.target()),
              "stroke=\"var(--better)\" stroke-width=\"1.5\" stroke-dasharray=\"5 4\""));
    }
    if (reach.holds(kpi.critical())) {
      text.append(
          level(
              "critical",
              reach.share(kpi.critical()),
              "stroke=\"var(--worse)\" stroke-width=\"1.5\""));
    }
    return text.toString();
  }

  private static String level(String style, double share, String look) {
    return "<line class=\"%s\" x1=\"0\" x2=\"%s\" y1=\"%3$s\" y2=\"%3$s\" %4$s/>\n"
        .formatted(style, number(WIDTH), number(y(share)), look);
  }

  /** A band for each stretch without a figure. */
  private String gaps() {
    StringBuilder text = new StringBuilder();
    int slot = 0;
    while (slot < figures.size()) {
      int end = slot;
      while (end < figures.size() && figures.get(end).isEmpty()) {
        end++;
      }
      if (end > slot) {
        text.append(
            "<rect class=\"gap\" x=\"%s\" y=\"0\" width=\"%s\" height=\"%s\" fill=\"var(--edge)\" fill-opacity=\"0.45\"/>\n"
                .formatted(number(slot * step()), number((end - slot) * step()), number(HEIGHT)));
      }
      slot = end + 1;
    }
    return text.toString();
  }

  private String line() {
    StringBuilder path = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    for (int slot = 0; slot < figures.size(); slot++) {
      if (isDrawn(slot)) {
        path.append(isDrawn(slot - 1) ? " L" : " M").append(place(slot));
        if (!isDrawn(slot - 1) && !isDrawn(slot + 1)) {
          marks.append(dot(slot));
        }
      } else if (slot < figures.size() && figures.get(slot).isPresent()) {
        marks.append(arrow(slot));
      }
    }
    String line =
        "<path class=\"line\" d=\"%s\" fill=\"none\" stroke=\"var(--baseline)\" stroke-width=\"2\"/>\n";
    return (path.isEmpty() ? "" : line.formatted(path.toString().strip())) + marks;
  }

  private boolean isDrawn(int slot) {
    return slot >= 0
        && slot < figures.size()
        && Double.isFinite(figures.get(slot).orElse(Double.NaN));
  }

  private String place(int slot) {
    return number((slot + 0.5) * step())
        + " "
        + number(y(reach.share(figures.get(slot).getAsDouble())));
  }

  private String dot(int slot) {
    String[] place = place(slot).split(" ", 2);
    return "<circle class=\"dot\" cx=\"%s\" cy=\"%s\" r=\"2.5\" fill=\"var(--baseline)\"/>\n"
        .formatted(place[0], place[1]);
  }

  private String arrow(int slot) {
    double x = (slot + 0.5) * step();
    return "<path class=\"beyond\" d=\"M%s 0 L%s 8 L%s 8 Z\" fill=\"var(--worse)\"/>\n"
        .formatted(number(x), number(x + 4), number(x - 4));
  }

  private double step() {
    return WIDTH / figures.size();
  }

  private static double y(double share) {
    return EDGE + (1 - share) * (HEIGHT - 2 * EDGE);
  }

  private static String number(double value) {
    return Scale.number(value);
  }
}
