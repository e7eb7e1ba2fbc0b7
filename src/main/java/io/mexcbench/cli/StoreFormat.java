package io.mexcbench.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ways in which rows of a store are shown. */
enum StoreFormat {
  TEXT,
  CSV,
  JSON;

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  /**
   * @param head the columns' names
   * @param rows numbers and texts
   */
  String of(List<String> head, List<List<Object>> rows) {
    return switch (this) {
      case TEXT -> text(head, rows);
      case CSV -> csv(head, rows);
      case JSON -> json(head, rows);
    };
  }

  private static String text(List<String> head, List<List<Object>> rows) {
    List<List<String>> cells = new ArrayList<>(List.of(head));
    rows.forEach(row -> cells.add(row.stream().map(StoreFormat::plain).toList()));
    return TextTable.of(cells);
  }

  private static String csv(List<String> head, List<List<Object>> rows) {
    StringBuilder text = new StringBuilder(String.join(",", head)).append('\n');
    for (List<Object> row : rows) {
      text.append(
          row.stream()
              .map(cell -> cell instanceof Number ? plain(cell) : HistoryTable.cell(cell))
              .collect(Collectors.joining(",", "", "\n")));
    }
    return text.toString();
  }

  private static String plain(Object cell) {
    return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
  }

  private static String json(List<String> head, List<List<Object>> rows) {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (List<Object> row : rows) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (int column = 0; column < head.size(); column++) {
        object.put(head.get(column), row.get(column));
      }
      objects.add(object);
    }
    try {
      return MAPPER.writeValueAsString(objects) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts and numbers are JSON", impossible);
    }
  }
}
