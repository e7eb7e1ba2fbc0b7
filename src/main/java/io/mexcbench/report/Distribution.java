package io.mexcbench.report;

import io.mexcbench.regression.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fork scores and iterations of both sides of a benchmark, a strip for each session. */
final class Distribution {
  /** The few iterations that the machine stalled would press all others together. */
  private static final double SHARE_SHOWN = 0.95;

  /** Of the width of the picture; finer than any screen. */
  private static final int STEPS = 1000;

  private final List<Strip> strips = new ArrayList<>();

  Distribution(Optional<Measurement> baseline, Optional<Measurement> candidate) {
    baseline.map(one -> Strip.of(one, true)).ifPresent(strips::addAll);
    candidate.map(one -> Strip.of(one, false)).ifPresent(strips::addAll);
  }

  /** Empty where neither side's figures are known. */
  String html() {
    if (strips.isEmpty()) {
      return "";
    }
    Scale scale = scale();
    return """
        <figure class="strips">
        <figcaption>Time of one operation, fork by fork (<span class="key-baseline">●</span> \
        baseline, <span class="key-now">■</span> now), and below the marks every \
        iteration</figcaption>
        %s<p class="axis"><span>%s</span><span>%s</span></p>
        </figure>
        """
        .formatted(
            strips.stream().map(one -> strip(one, scale)).collect(Collectors.joining()),
            Figures.nanos(scale.low()),
            Figures.nanos(scale.high()));
  }

  private Scale scale() {
    List<Double> forks = strips.stream().flatMap(one -> one.forks().stream()).sorted().toList();
    List<Double> iterations =
        strips.stream().flatMap(one -> one.iterations().stream()).sorted().toList();
    double slowest = forks.get(forks.size() - 1);
    if (iterations.isEmpty()) {
      return Scale.around(forks.get(0), slowest);
    }
    double shown = iterations.get((int) Math.ceil(SHARE_SHOWN * iterations.size()) - 1);
    return Scale.around(Math.min(forks.get(0), iterations.get(0)), Math.max(slowest, shown));
  }

  private static String strip(Strip strip, Scale scale) {
    String words = Markup.escaped(strip.words(scale.high()));
    return """
        <div class="strip">
        <p>%1$s</p>
        <svg class="%2$s" role="img" aria-label="%1$s">
        %3$s%4$s</svg>
        </div>
        """
        .formatted(
            words,
            strip.isBaseline() ? "baseline" : "now",
            marks(strip, scale),
            ticks(strip, scale));
  }

  private static String marks(Strip strip, Scale scale) {
    String mark =
        strip.isBaseline()
            ? "<circle cx=\"%s\" cy=\"9\" r=\"5\"/>"
            : "<rect x=\"%s\" y=\"4\" width=\"10\" height=\"10\"/>";
    String marks =
        strip.forks().stream()
            .map(nanos -> mark.formatted(scale.x(nanos)))
            .collect(Collectors.joining("\n", "", "\n"));
    // A rectangle has its place at its corner.
    return strip.isBaseline() ? marks : "<g transform=\"translate(-5)\">\n" + marks + "</g>\n";
  }

  private static String ticks(Strip strip, Scale scale) {
    if (strip.iterations().isEmpty()) {
      return "";
    }
    String path =
        strip.iterations().stream()
            .filter(nanos -> nanos <= scale.high())
            .map(nanos -> "M" + Math.round(scale.place(nanos) * STEPS / 100) + " 0V10")
            .collect(Collectors.joining());
    return """
        <svg class="ticks" y="20" width="100%%" height="12" viewBox="0 0 %d 10" \
        preserveAspectRatio="none"><path d="%s"/></svg>
        """
        .formatted(STEPS, path);
  }
}
