package io.mexcbench.report;

import io.mexcbench.report.Explained.Allocated;
import io.mexcbench.report.Explained.Moved;
import io.mexcbench.report.Explained.Touched;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What moved, as a part of a page with flame graphs and as a few lines of text. */
public final class Causes {
  private static final int MOST_ROWS = 12;
  private static final int MOST_LINES = 3;
  private static final int MOST_COMMITS = 5;

  private static final String IN_PROPORTION =
      "but no method takes another share than before: if it is not nearly all of the operation, look"
          + " at what slows all code alike (memory layout, collector, clock)";

  private static final String NONE_SLOWER =
      """
      <h4>Methods that take longer</h4>
      <p>None beyond chance.</p>
      """;

  private final List<Explained> all;
  private final Names names;

  public Causes(List<Explained> all) {
    this.all = List.copyOf(all);
    this.names = new Names(all.stream().map(Explained::key).toList());
  }

  /** The cause of each in a line or a few, for the console. */
  public String text() {
    return all.stream().map(this::text).collect(Collectors.joining());
  }

  private String text(Explained one) {
    List<String> lines = new ArrayList<>();
    lines.add("Why " + Printable.line(names.of(one.key())) + ":");
    one.slower().stream()
        .limit(MOST_LINES)
        .map(
            moved ->
                "  %s itself takes %s (%s -> %s)"
                    .formatted(
                        Printable.line(moved.method()),
                        Figures.changeInNanos(moved.growthNanos()),
                        time(moved.beforeNanos()),
                        time(moved.afterNanos())))
        .forEach(lines::add);
    if (one.isInProportion()) {
      lines.add("  " + IN_PROPORTION);
    }
    one.allocated().stream()
        .limit(MOST_LINES)
        .map(
            site ->
                "  %s allocates %s of %s"
                    .formatted(
                        Printable.line(site.method()),
                        Figures.changeInBytes(site.afterBytes() - site.beforeBytes()),
                        Printable.line(site.type())))
        .forEach(lines::add);
    if (one.slower().isEmpty() && one.allocated().isEmpty()) {
      lines.add(
          "  no single method grew beyond chance in %d and %d samples"
              .formatted(one.samplesBefore(), one.samplesAfter()));
    }
    one.commits().stream()
        .limit(MOST_COMMITS)
        .map(
            touched ->
                "  changed by %s %s".formatted(touched.commit(), Printable.line(touched.subject())))
        .forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }

  /** What stands below a heading of the second level. */
  String html() {
    return """
        <p>By forks of both builds that a profiler watched, apart from the forks that were judged. \
        Times are a method’s share of the samples, times what an operation took without a \
        profiler.</p>
        """
        + all.stream().map(this::section).collect(Collectors.joining());
  }

  private String section(Explained one) {
    return """
        <h3>%s</h3>
        <p>%s before, %s after; %d and %d samples.</p>
        %s%s%s%s%s<h4>Where the time goes</h4>
        <p>From the operation down. A frame is as wide as its time after the change; <b>+</b> and \
        orange take longer than before, <b>−</b> and blue less.</p>
        <p class="scrolls">The picture is wider than the page: it scrolls to the right.</p>
        <div class="frame" tabindex="0" role="region" aria-label="Flame graph">
        %s</div>
        """
        .formatted(
            Markup.name(names.of(one.key())),
            Figures.nanos(one.calls().beforeNanos()),
            Figures.nanos(one.calls().afterNanos()),
            one.samplesBefore(),
            one.samplesAfter(),
            methods("Methods that take longer", one.slower(), NONE_SLOWER),
            one.isInProportion() ? "<p>… " + IN_PROPORTION + ".</p>\n" : "",
            methods("Methods that take less", one.faster(), ""),
            allocations(one.allocated()),
            commits(one.commits()),
            FlameGraph.svg(one.calls()));
  }

  private static String methods(String title, List<Moved> moved, String ifNone) {
    if (moved.isEmpty()) {
      return ifNone;
    }
    return """
        <h4>%1$s</h4>
        <div class="frame" role="region" aria-label="%1$s" tabindex="0"><table class="moved">
        <caption class="unseen">%1$s</caption>
        <thead><tr><th scope="col">method</th><th scope="col">before</th><th scope="col">after</th>\
        <th scope="col">itself</th><th scope="col">with its calls</th></tr></thead>
        <tbody>
        %2$s</tbody></table></div>
        """
        .formatted(
            title, moved.stream().limit(MOST_ROWS).map(Causes::row).collect(Collectors.joining()));
  }

  private static String row(Moved moved) {
    return """
        <tr><th scope="row">%s</th><td>%s</td><td>%s</td><td>%s ± %s</td><td>%s</td></tr>
        """
        .formatted(
            Markup.name(moved.method()),
            time(moved.beforeNanos()),
            time(moved.afterNanos()),
            Figures.changeInNanos(moved.growthNanos()),
            Figures.nanos(2 * moved.errorNanos()),
            Figures.changeInNanos(moved.enteredNanos()));
  }

  private static String time(double nanos) {
    return nanos == 0 ? "nothing" : Figures.nanos(nanos);
  }

  private static String allocations(List<Allocated> sites) {
    if (sites.isEmpty()) {
      return "";
    }
    return """
        <h4>Allocations that are new or more</h4>
        <div class="frame" role="region" aria-label="Allocations" tabindex="0"><table class="moved">
        <caption class="unseen">Allocations that are new or more</caption>
        <thead><tr><th scope="col">method</th><th scope="col">type</th>\
        <th scope="col">before</th><th scope="col">after</th></tr></thead>
        <tbody>
        %s</tbody></table></div>
        """
        .formatted(
            sites.stream()
                .limit(MOST_ROWS)
                .map(
                    site ->
                        "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                            .formatted(
                                Markup.name(site.method()),
                                Markup.name(site.type()),
                                site.beforeBytes() == 0
                                    ? "nothing"
                                    : Figures.limitInBytes(site.beforeBytes()),
                                Figures.limitInBytes(site.afterBytes())))
                .collect(Collectors.joining()));
  }

  private static String commits(List<Touched> commits) {
    if (commits.isEmpty()) {
      return "";
    }
    return commits.stream()
        .map(
            one ->
                "<li><code>%s</code> %s</li>\n"
                    .formatted(Markup.escaped(one.commit()), Markup.escaped(one.subject())))
        .collect(
            Collectors.joining(
                "",
                "<h4>Commits that changed the classes of these methods</h4>\n<ul>\n",
                "</ul>\n"));
  }
}
