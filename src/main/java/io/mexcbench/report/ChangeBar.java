package io.mexcbench.report;

import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Interval;
import io.mexcbench.regression.Metric;

/** A change with its interval, drawn against the band that the threshold allows. */
final class ChangeBar {
  /** In thresholds, to both sides; the same for all, so that bars can be compared. */
  private static final double REACH = 2.5;

  private final Comparison one;
  private final double change;
  private final double threshold;
  private final Scale scale;

  private ChangeBar(Comparison one) {
    this.one = one;
    this.change = one.changePercent().orElseThrow();
    this.threshold = one.thresholdPercent();
    this.scale = new Scale(-REACH * threshold, REACH * threshold);
  }

  /** Empty where there is no change in percent. */
  static String of(Comparison one) {
    return one.changePercent().isPresent() ? new ChangeBar(one).svg() : "";
  }

  private String svg() {
    return """
        <svg class="bar %s" role="img" aria-label="%s">
        <rect class="band" x="%s" y="3" width="%s" height="18"/>
        <line class="limit" x1="%5$s" x2="%5$s" y1="1" y2="23"/>
        <line class="zero" x1="%6$s" x2="%6$s" y1="1" y2="23"/>
        %7$s<circle class="change" cx="%8$s" cy="12" r="5"/>
        </svg>
        """
        .formatted(
            VerdictSign.of(one.verdict()).style(),
            Markup.escaped(words()),
            scale.x(-threshold),
            scale.width(-threshold, threshold),
            scale.x(threshold),
            scale.x(0),
            one.interval().map(this::interval).orElse(""),
            scale.x(change));
  }

  private String interval(Interval range) {
    return "<line class=\"interval\" x1=\"%s\" x2=\"%s\" y1=\"12\" y2=\"12\"/>\n"
            .formatted(scale.x(range.low()), scale.x(range.high()))
        + (range.low() < scale.low() ? arrow("0%", "M7 -5L0 0L7 5z") : cap(range.low()))
        + (range.high() > scale.high() ? arrow("100%", "M-7 -5L0 0L-7 5z") : cap(range.high()));
  }

  private String cap(double end) {
    return "<line class=\"cap\" x1=\"%1$s\" x2=\"%1$s\" y1=\"7\" y2=\"17\"/>\n"
        .formatted(scale.x(end));
  }

  /** The interval goes on beyond the picture. */
  private static String arrow(String edge, String path) {
    return "<svg class=\"beyond\" x=\"%s\" y=\"12\"><path d=\"%s\"/></svg>\n".formatted(edge, path);
  }

  /** What the picture shows. */
  private String words() {
    String interval =
        one.interval().map(range -> ", interval " + Figures.interval(range)).orElse("");
    return "change %s%s, limit %s"
        .formatted(Figures.change(change) + direction(), interval, Figures.percent(threshold));
  }

  private String direction() {
    boolean isAllocation = one.metric() == Metric.ALLOCATION;
    if (change == 0) {
      return "";
    }
    return change > 0
        ? isAllocation ? " (more)" : " (slower)"
        : isAllocation ? " (less)" : " (faster)";
  }
}
