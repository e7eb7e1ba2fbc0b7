package io.mexcbench.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules that Prometheus reads. */
final class Rules {
  static final Path FOLDER = Path.of("monitoring", "prometheus");
  static final Path ALERTS = FOLDER.resolve("alert_rules.yml");
  static final Path RECORDINGS = FOLDER.resolve("recording_rules.yml");

  /** One rule that fires. */
  record Alert(
      String name, String expression, String pending, JsonNode labels, JsonNode annotations) {
    String severity() {
      return labels.path("severity").asText();
    }

    Optional<String> kpi() {
      return Optional.ofNullable(labels.get("kpi")).map(JsonNode::asText);
    }

    @Override
    public String toString() {
      return name + " " + severity();
    }
  }

  /** One rule that keeps a series of its own. */
  record Recording(String name, String expression) {}

  private Rules() {}

  static List<Alert> alerts() throws IOException {
    List<Alert> alerts = new ArrayList<>();
    for (JsonNode rule : rules(ALERTS)) {
      alerts.add(
          new Alert(
              rule.path("alert").asText(),
              rule.path("expr").asText(),
              rule.path("for").asText("0s"),
              rule.path("labels"),
              rule.path("annotations")));
    }
    return List.copyOf(alerts);
  }

  static List<Recording> recordings() throws IOException {
    List<Recording> recordings = new ArrayList<>();
    for (JsonNode rule : rules(RECORDINGS)) {
      recordings.add(new Recording(rule.path("record").asText(), rule.path("expr").asText()));
    }
    return List.copyOf(recordings);
  }

  private static List<JsonNode> rules(Path file) throws IOException {
    List<JsonNode> rules = new ArrayList<>();
    for (JsonNode group : Yaml.read(file).path("groups")) {
      group.path("rules").forEach(rules::add);
    }
    return rules;
  }
}
