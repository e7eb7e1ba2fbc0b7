package io.mexcbench.report.daily;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.report.Markup;
import io.mexcbench.report.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the values of a day are spread: a bar for each bucket from the first that holds any. */
final class DistributionChart {
  private static final double WIDTH = 320;
  private static final double HEIGHT = 80;
  private static final double GAP = 2;

  private final Kpi kpi;
  private final List<Bucket> buckets;
  private final double total;

  private DistributionChart(Kpi kpi, List<Bucket> buckets) {
    this.kpi = kpi;
    this.buckets = buckets;
    this.total = buckets.stream().mapToDouble(Bucket::count).sum();
  }

  /** Empty where nothing is known, or nothing was counted. */
  static String of(KpiFigures figures) {
    List<Bucket> held = held(figures.distribution());
    return held.isEmpty() ? "" : new DistributionChart(figures.kpi(), held).html();
  }

  /** Without the empty ones at both ends. */
  private static List<Bucket> held(List<Bucket> all) {
    int first = 0;
    int end = all.size();
    while (first < end && all.get(first).count() == 0) {
      first++;
    }
    while (end > first && all.get(end - 1).count() == 0) {
      end--;
    }
    return all.subList(first, end);
  }

  private String html() {
    return """
        <figure class="spread">
        <figcaption><b>%1$s</b>: %2$s values; %3$s</figcaption>
        <svg role="img" aria-label="%1$s: distribution of %2$s values" viewBox="0 0 320 80" \
        width="320" height="80" xmlns="http://www.w3.org/2000/svg">
        %4$s%5$s</svg>
        <table class="ends" role="presentation"><tr><td class="left">%6$s</td>\
        <td class="right">%7$s</td></tr></table>
        %8$s</figure>
        """
        .formatted(
            Markup.escaped(kpi.title()),
            count(total),
            missed() == buckets.size()
                ? "none missed the target"
                : "those right of the dashed line missed the target",
            bars(),
            target(),
            upTo(buckets.get(0)),
            upTo(buckets.get(buckets.size() - 1)),
            table());
  }

  /** The place of the first bucket beyond the target; the number of them if there is none. */
  private int missed() {
    int first = 0;
    while (first < buckets.size() && buckets.get(first).upper() <= kpi.target()) {
      first++;
    }
    return first;
  }

  private String target() {
    return missed() == buckets.size()
        ? ""
        : ("<line class=\"target\" x1=\"%1$s\" x2=\"%1$s\" y1=\"0\" y2=\"%2$s\""
                + " stroke=\"var(--ink)\" stroke-width=\"1.5\" stroke-dasharray=\"5 4\"/>\n")
            .formatted(
                Scale.number(Math.max(1, missed() * WIDTH / buckets.size())), Scale.number(HEIGHT));
  }

  private String upTo(Bucket bucket) {
    return Double.isInfinite(bucket.upper()) ? "more" : "to " + kpi.unit().text(bucket.upper());
  }

  private String bars() {
    double highest = buckets.stream().mapToDouble(Bucket::count).max().orElseThrow();
    double width = WIDTH / buckets.size();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < buckets.size(); i++) {
      double height = Math.max(buckets.get(i).count() > 0 ? 1 : 0, share(i, highest) * HEIGHT);
      boolean isBeyond = buckets.get(i).upper() > kpi.target();
      text.append(
          "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
              .formatted(
                  isBeyond ? "missed" : "held",
                  Scale.number(i * width + GAP / 2),
                  Scale.number(HEIGHT - height),
                  Scale.number(width - GAP),
                  Scale.number(height),
                  isBeyond ? "var(--worse)" : "var(--baseline)"));
    }
    return text.toString();
  }

  private double share(int bucket, double highest) {
    return buckets.get(bucket).count() / highest;
  }

  private String table() {
    List<List<String>> rows = new ArrayList<>();
    double upTo = 0;
    for (Bucket bucket : buckets) {
      upTo += bucket.count();
      rows.add(
          List.of(upTo(bucket), count(bucket.count()), percent(bucket.count()), percent(upTo)));
    }
    return DailyTable.ofFigures(
        kpi.title() + ": the bars in figures",
        List.of("time", "values", "share", "up to here"),
        rows);
  }

  private String percent(double count) {
    return String.format(Locale.ROOT, "%.2f %%", count / total * 100);
  }

  /** Prometheus estimates counts, so that they need not be whole. */
  private static String count(double count) {
    return String.format(Locale.ROOT, "%d", Math.round(count));
  }
}
