package io.mexcbench.jmhjson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** JSON with exact numbers, every key once, and nothing behind the document's end. */
final class JsonText {
  /** NaN without quotes is let through here, so that the reader can name the field it is in. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private static final JsonMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonText() {}

  static JsonNode parse(String text, String source) throws JmhJsonException {
    if (text.isBlank()) {
      throw new JmhJsonException(source + ": is empty; run the benchmarks again");
    }
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new JmhJsonException(
          source
              + ": "
              + place(text)
              + "is not valid JSON or was cut off: "
              + reason(e)
              + " (line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + "); run the benchmarks again",
          e);
    }
  }

  /** The parser's reason without its remarks about itself, which start at a bracket. */
  private static String reason(JsonProcessingException failure) {
    String first = failure.getOriginalMessage().lines().findFirst().orElse("");
    int remark = first.indexOf(" (");
    return remark > 0 ? first.substring(0, remark) : first;
  }

  static String quoted(String text) {
    try {
      return MAPPER.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Benchmark and field where reading stops, found by reading once more up to there. */
  private static String place(String text) {
    String benchmark = "";
    String field = "";
    try (JsonParser parser = FACTORY.createParser(text)) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        benchmark = benchmarkAt(parser, depth).orElse(depth < 2 ? "" : benchmark);
        field = parser.getParsingContext().pathAsPointer().toString();
      }
    } catch (IOException e) {
      // The place before the fault is all that was asked for.
    }
    return (benchmark.isEmpty() ? "" : "benchmark " + benchmark + ", ")
        + (field.isEmpty() ? "" : "field " + field + ": ");
  }

  private static Optional<String> benchmarkAt(JsonParser parser, int depth) throws IOException {
    boolean isName =
        depth == 2
            && parser.currentToken() == JsonToken.VALUE_STRING
            && "benchmark".equals(parser.currentName());
    return isName ? Optional.of(parser.getText()) : Optional.empty();
  }
}
