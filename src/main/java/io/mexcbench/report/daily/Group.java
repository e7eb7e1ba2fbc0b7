package io.mexcbench.report.daily;

import io.mexcbench.kpi.Kpi;
import java.util.List;

/** Key figures that are read together. */
enum Group {
  TRADING("Trading"),
  RESOURCES("Resources"),
  INTERFACES("Interfaces");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  List<KpiFigures> of(DailyReport report) {
    return report.kpis().stream().filter(one -> of(one.kpi()) == this).toList();
  }

  private static Group of(Kpi kpi) {
    return switch (kpi) {
      case EXECUTION_LATENCY, ROUND_TRIP, MARKET_DATA_THROUGHPUT, SIGNAL_GENERATION -> TRADING;
      case MEMORY, CPU, GC_PAUSE -> RESOURCES;
      case API_RESPONSE, WEBSOCKET_MESSAGE, DATABASE_QUERY, DASHBOARD_RENDERING -> INTERFACES;
    };
  }
}
