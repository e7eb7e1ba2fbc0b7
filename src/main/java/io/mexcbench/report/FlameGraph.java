package io.mexcbench.report;

import io.mexcbench.report.Explained.CallFrame;
import java.util.Comparator;
import java.util.Locale;

/**
 * A differential flame graph, from the operation down: a frame is as wide as the time that it takes
 * after the change, and coloured by how much that is more or less than before. The signs in the
 * frames say the same to those who see no colours. What takes no time any more has no frame.
 */
final class FlameGraph {
  private static final double WIDTH = 1200;
  private static final double ROW = 20;
  private static final double LEAST_WIDTH = 1.5;

  /** Of one letter of the font. */
  private static final double LETTER = 6.6;

  private static final double MARGIN = 4;

  /** A frame that moved by this part of the operation has the full colour. */
  private static final double FULL_COLOUR = 0.1;

  private static final double FAINTEST = 0.15;

  /** Letters on it can still be read, in light and dark. */
  private static final double STRONGEST = 0.55;

  /** What moved by less of the operation is not called slower or faster. */
  private static final double LEAST_SHARE = 0.005;

  private final CallFrame root;
  private final StringBuilder frames = new StringBuilder();
  private int depth;

  private FlameGraph(CallFrame root) {
    this.root = root;
  }

  /** Well-formed XML. */
  static String svg(CallFrame root) {
    FlameGraph graph = new FlameGraph(root);
    graph.add(root, 0, 0);
    return String.format(
        Locale.ROOT,
        """
        <svg class="flames" role="img" viewBox="0 0 %.0f %.0f" aria-label="Differential flame graph">
        %s</svg>
        """,
        WIDTH,
        (graph.depth + 1) * ROW,
        graph.frames);
  }

  private void add(CallFrame frame, int row, double x) {
    double width = width(frame);
    if (width < LEAST_WIDTH) {
      return;
    }
    depth = Math.max(depth, row);
    frames.append(frame(frame, row, x, width));
    double at = x;
    for (CallFrame call :
        frame.calls().stream().sorted(Comparator.comparing(CallFrame::method)).toList()) {
      add(call, row + 1, at);
      at += width(call);
    }
  }

  private double width(CallFrame frame) {
    return root.afterNanos() == 0 ? 0 : WIDTH * frame.afterNanos() / root.afterNanos();
  }

  private String frame(CallFrame frame, int row, double x, double width) {
    double growth = frame.afterNanos() - frame.beforeNanos();
    String kind = kind(growth / root.afterNanos());
    String sign = kind.equals("slower") ? "+ " : kind.equals("faster") ? "− " : "";
    return String.format(
        Locale.ROOT,
        """
        <g><title>%s: %s, was %s (%s)</title>\
        <rect class="%s" x="%.2f" y="%.0f" width="%.2f" height="%.0f" fill-opacity="%.2f"/>%s</g>
        """,
        Markup.escaped(frame.method()),
        Figures.nanos(frame.afterNanos()),
        frame.beforeNanos() == 0 ? "nothing" : Figures.nanos(frame.beforeNanos()),
        Figures.changeInNanos(growth),
        kind,
        x,
        row * ROW,
        Math.max(LEAST_WIDTH, width - 1),
        ROW - 1,
        opacity(growth / root.afterNanos()),
        label(sign + frame.method(), row, x, width));
  }

  private static String kind(double share) {
    if (Math.abs(share) < LEAST_SHARE) {
      return "same";
    }
    return share > 0 ? "slower" : "faster";
  }

  private static double opacity(double share) {
    return FAINTEST + (STRONGEST - FAINTEST) * Math.min(1, Math.abs(share) / FULL_COLOUR);
  }

  private static String label(String text, int row, double x, double width) {
    int letters = (int) ((width - 2 * MARGIN) / LETTER);
    if (letters < 3) {
      return "";
    }
    String shown = text.length() <= letters ? text : text.substring(0, letters - 1) + "…";
    return String.format(
        Locale.ROOT,
        "<text x=\"%.2f\" y=\"%.0f\">%s</text>",
        x + MARGIN,
        row * ROW + 14,
        Markup.escaped(shown));
  }
}
