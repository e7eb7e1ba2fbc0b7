package io.mexcbench.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Queue;

/** Turns the lines of one recording into messages; a bad line is an IllegalArgumentException. */
final class RecordedLines {
  private final ObjectMapper json = new ObjectMapper();
  private final Queue<Recorded> out;
  private final SeriesLines series;

  RecordedLines(Queue<Recorded> out) {
    this.out = out;
    series = new SeriesLines(out);
  }

  /** False if the line holds nothing to replay. */
  boolean take(String line) {
    if (line.startsWith("{")) {
      return takeFrame(parse(line));
    }
    int blank = line.indexOf(' ');
    if (blank < 0) {
      throw new IllegalArgumentException("neither a JSON object nor \"<local ns> <JSON>\"");
    }
    return series.take(nanos(line.substring(0, blank)), parse(line.substring(blank + 1)));
  }

  /** What is still held back at the end of the recording. */
  void end() {
    series.end();
  }

  private boolean takeFrame(JsonNode row) {
    if (row.hasNonNull("hex")) {
      byte[] payload = HexFormat.of().parseHex(row.get("hex").asText());
      out.add(new Recorded(row.path("localNanos").asLong(), Recorded.Kind.BINARY, payload));
      return true;
    }
    if (row.hasNonNull("raw")) {
      byte[] payload = row.get("raw").asText().getBytes(StandardCharsets.UTF_8);
      out.add(new Recorded(row.path("localNanos").asLong(), Recorded.Kind.TEXT, payload));
      return true;
    }
    return false;
  }

  private static long nanos(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no time in nanoseconds: \"" + text + "\"", e);
    }
  }

  private JsonNode parse(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
