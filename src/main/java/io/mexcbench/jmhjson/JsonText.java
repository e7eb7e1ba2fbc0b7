package io.mexcbench.jmhjson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** JMH's JSON with exact numbers, and nothing behind the document's end. */
final class JsonText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonText() {}

  static JsonNode parse(String text, String source) throws JmhJsonException {
    if (text.isBlank()) {
      throw new JmhJsonException(source + ": is empty; run the benchmarks again");
    }
    try (JsonParser parser = StrictJson.open(text)) {
      return MAPPER.readValue(parser, JsonNode.class);
    } catch (JsonProcessingException e) {
      throw new JmhJsonException(
          source + ": " + StrictJson.fault(text, e) + "; run the benchmarks again", e);
    } catch (IOException impossible) {
      throw new IllegalStateException("a text can be read", impossible);
    }
  }

  static String quoted(String text) {
    try {
      return MAPPER.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
