package io.mexcbench.report;

import io.mexcbench.report.History.Origin;
import io.mexcbench.report.History.Point;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What a benchmark took before, as a small line; what is judged stands at its end. */
final class HistoryLine {
  private static final double TOP = 6;
  private static final double HEIGHT = 36;

  private final List<Point> points;
  private final double lowest;
  private final double highest;
  private final Scale slots;

  private HistoryLine(List<Point> points, int entries) {
    this.points = points;
    this.lowest = points.stream().mapToDouble(Point::nanos).min().orElseThrow();
    this.highest = points.stream().mapToDouble(Point::nanos).max().orElseThrow();
    this.slots = new Scale(0, Math.max(1, entries - 1));
  }

  /** Empty where there are not two figures to join. */
  static String of(History history, List<Point> points) {
    return points.size() < 2 ? "" : new HistoryLine(points, history.entries().size()).html();
  }

  private String html() {
    String words = words();
    return """
        <figure class="history">
        <figcaption>%1$s</figcaption>
        <svg role="img" aria-label="%1$s">
        %2$s</svg>
        </figure>
        """
        .formatted(Markup.escaped(words), lines() + marks());
  }

  private String words() {
    return "History %s, oldest first: %s (·), %s (○), this run (■); %s to %s%s"
        .formatted(
            days(),
            counted(Origin.RUN, "run"),
            counted(Origin.BASELINE, "committed baseline"),
            Figures.nanos(lowest),
            Figures.nanos(highest),
            gaps() == 0 ? "" : "; the line is broken where the environment was another");
  }

  private String days() {
    LocalDate first = day(points.get(0).date());
    LocalDate last = day(points.get(points.size() - 1).date());
    return first.equals(last) ? "of " + first : "from " + first + " to " + last;
  }

  private String counted(Origin origin, String what) {
    long count = points.stream().filter(point -> point.origin() == origin).count();
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private long gaps() {
    return points.stream().skip(1).filter(point -> !point.isJoined()).count();
  }

  private String lines() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      if (to.isJoined()) {
        text.append(
            "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
                .formatted(slots.x(from.slot()), y(from), slots.x(to.slot()), y(to)));
      }
    }
    return text.toString();
  }

  private String marks() {
    StringBuilder text = new StringBuilder();
    for (Point point : points) {
      String mark =
          switch (point.origin()) {
            case RUN -> "<circle class=\"run\" cx=\"%s\" cy=\"%s\" r=\"2.5\"/>\n";
            case BASELINE -> "<circle class=\"base\" cx=\"%s\" cy=\"%s\" r=\"4\"/>\n";
            case NOW ->
                "<rect class=\"now\" x=\"%s\" y=\"%s\" width=\"10\" height=\"10\""
                    + " transform=\"translate(-5 -5)\"/>\n";
          };
      text.append(mark.formatted(slots.x(point.slot()), y(point)));
    }
    return text.toString();
  }

  /** Slower is higher. */
  private String y(Point point) {
    double share = highest > lowest ? (point.nanos() - lowest) / (highest - lowest) : 0.5;
    return Scale.number(TOP + (1 - share) * HEIGHT);
  }

  private static LocalDate day(Instant date) {
    return date.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
