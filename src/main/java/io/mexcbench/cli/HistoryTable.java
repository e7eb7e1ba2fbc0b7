package io.mexcbench.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.mexcbench.history.History;
import io.mexcbench.history.Point;
import io.mexcbench.history.Series;
import io.mexcbench.report.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A history as programs read it: one row a point, with the step that begins there. */
final class HistoryTable {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final String HEAD =
      "date,measured,revision,source,benchmark,mode,threads,params,metric,unit,value,step_from,step_to\n";

  private HistoryTable() {}

  /** RFC 4180, every text quoted; a text that a spreadsheet would run as a formula is defused. */
  static String csv(History history) {
    StringBuilder text = new StringBuilder(HEAD);
    for (Series series : history.series()) {
      for (Point point : series.points()) {
        text.append(
            rowOf(series, point).values().stream()
                .map(HistoryTable::cell)
                .collect(Collectors.joining(",", "", "\n")));
      }
    }
    return text.toString();
  }

  static String json(History history) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("schema", 1);
    document.put("environment", history.environmentId());
    document.put("runs", history.runs());
    document.put("baselines", history.baselines());
    List<Map<String, Object>> points = new ArrayList<>();
    for (Series series : history.series()) {
      series.points().forEach(point -> points.add(rowOf(series, point)));
    }
    document.put("points", points);
    document.put("skipped", history.skipped());
    try {
      return JSON.writeValueAsString(document) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps of texts and numbers are JSON", impossible);
    }
  }

  private static Map<String, Object> rowOf(Series series, Point point) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("date", point.date().toString());
    row.put("measured", point.measured().toString());
    row.put("revision", point.revision());
    row.put("source", point.source());
    row.put("benchmark", series.key().benchmark());
    row.put("mode", series.key().mode().label());
    row.put("threads", series.key().threads());
    row.put("params", series.key().paramsText());
    row.put("metric", series.metric().name().toLowerCase(Locale.ROOT));
    row.put("unit", series.metric().unit());
    row.put("value", point.value());
    Optional<Series.Step> step = stepAt(series, point);
    row.put("stepFrom", step.map(Series.Step::oldLevel).orElse(null));
    row.put("stepTo", step.map(Series.Step::newLevel).orElse(null));
    return row;
  }

  private static Optional<Series.Step> stepAt(Series series, Point point) {
    return series.steps().stream().filter(step -> step.after().equals(point)).findFirst();
  }

  static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number) {
      return value.toString();
    }
    String text = Printable.line(value.toString());
    String harmless = text.matches("(?s)[=+\\-@].*") ? "'" + text : text;
    return "\"" + harmless.replace("\"", "\"\"") + "\"";
  }
}
