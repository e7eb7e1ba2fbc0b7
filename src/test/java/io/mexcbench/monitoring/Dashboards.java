package io.mexcbench.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The dashboards as files. */
final class Dashboards {
  static final Path FOLDER = Path.of("monitoring", "grafana", "provisioning", "dashboards");

  /** The one of the trading system, which is scraped. */
  static final String TRADING = "trading_performance.json";

  /** One query of a panel. */
  record Query(String dashboard, String panel, String refId, String text) {
    /** As Prometheus takes it: without variables of Grafana. */
    String plain(String range) {
      return text.replace("$__rate_interval", range).replaceAll("=~\"\\$\\w+\"", "=~\".*\"");
    }

    @Override
    public String toString() {
      return dashboard + ": " + panel + " " + refId;
    }
  }

  private Dashboards() {}

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  static JsonNode read(String name) throws IOException {
    return new ObjectMapper().readTree(Files.readString(FOLDER.resolve(name)));
  }

  /** All but rows. */
  static List<JsonNode> panels(JsonNode dashboard) {
    List<JsonNode> panels = new ArrayList<>();
    for (JsonNode panel : dashboard.path("panels")) {
      if (!panel.path("type").asText().equals("row")) {
        panels.add(panel);
      }
    }
    return panels;
  }

  static List<Query> queries(String name) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (JsonNode panel : panels(read(name))) {
      for (JsonNode target : panel.path("targets")) {
        queries.add(
            new Query(
                name,
                panel.path("title").asText(),
                target.path("refId").asText(),
                target.path("expr").asText()));
      }
    }
    return queries;
  }
}
