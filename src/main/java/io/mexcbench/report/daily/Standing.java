package io.mexcbench.report.daily;

import io.mexcbench.kpi.KpiState;

/** How a state of a key figure looks beside its word: a symbol for those who see no colours. */
record Standing(String symbol, String style, String words) {
  static Standing of(KpiState state) {
    return switch (state) {
      case CRITICAL -> new Standing("!", "worse", "critical");
      case WARNING -> new Standing("▲", "doubt", "target missed");
      case NO_DATA -> new Standing("?", "doubt", "no data");
      case TARGET -> new Standing("✓", "better", "target met");
      case STRETCH -> new Standing("✓", "better", "stretch target met");
    };
  }

  /** The symbol, which readers of the words need not hear. */
  String html() {
    return "<span class=\"sign\" aria-hidden=\"true\">" + symbol + "</span> " + words;
  }

  String text() {
    return symbol + " " + words;
  }
}
