package io.mexcbench.jmhjson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/**
 * Reads JSON that anybody may have written: every name once in its object, whole characters only,
 * and nothing so deep, long or plentiful that reading it would take more than its file is worth.
 */
public final class StrictJson {
  static final int DEPTH_MAX = 64;
  private static final int TEXT_LENGTH_MAX = 1 << 20;
  private static final int NUMBER_LENGTH_MAX = 1000;

  /** A value takes some 80 bytes of memory; the largest runs have some hundred thousand. */
  private static final long TOKENS_MAX = 8_000_000;

  private static final int SHOWN_MAX = 200;

  /** NaN without quotes is let through here, so that readers can name the field it is in. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxStringLength(TEXT_LENGTH_MAX)
                  .maxNumberLength(NUMBER_LENGTH_MAX)
                  .maxTokenCount(TOKENS_MAX)
                  .build())
          .build();

  private StrictJson() {}

  /** A parser over a text, for a mapper that refuses what follows the document's end. */
  public static JsonParser open(String text) throws IOException {
    return new Guard(FACTORY.createParser(text));
  }

  /**
   * What is wrong with a text that could not be read: benchmark, field, reason, line and column, as
   * far as they are known.
   */
  public static String fault(String text, JsonProcessingException failure) {
    JsonLocation location = failure.getLocation();
    String at =
        location == null
            ? ""
            : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    return place(text) + "is not valid JSON or was cut off: " + reason(failure) + at;
  }

  /** Short: a message must not carry a megabyte of somebody's text. */
  static String shown(String text) {
    return text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "..." : text;
  }

  static String quoted(String text) {
    return "\"" + shown(text) + "\"";
  }

  /** The parser's reason without its remarks about itself, which start at a bracket. */
  private static String reason(JsonProcessingException failure) {
    String first = failure.getOriginalMessage().lines().findFirst().orElse("");
    int remark = first.indexOf(" (");
    return shown(remark > 0 ? first.substring(0, remark) : first);
  }

  /** Where reading stops, found by reading once more up to there. */
  private static String place(String text) {
    String benchmark = "";
    String field = "";
    try (JsonParser parser = open(text)) {
      try {
        int depth = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
          benchmark = isBenchmark(parser, depth) ? parser.getText() : depth < 2 ? "" : benchmark;
        }
      } finally {
        field = parser.getParsingContext().pathAsPointer().toString();
      }
    } catch (IOException e) {
      // The place before the fault is all that was asked for.
    }
    return (benchmark.isEmpty() ? "" : "benchmark " + shown(benchmark) + ", ")
        + (field.isEmpty() ? "" : "field " + shown(field) + ": ");
  }

  private static boolean isBenchmark(JsonParser parser, int depth) throws IOException {
    return depth == 2
        && parser.currentToken() == JsonToken.VALUE_STRING
        && "benchmark".equals(parser.currentName());
  }

  /** Refuses what the grammar lets through and no reader of ours can take. */
  private static final class Guard extends JsonParserDelegate {
    private static final int EXPONENT_LENGTH_MAX = 8;

    Guard(JsonParser parser) {
      super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
      JsonToken token = super.nextToken();
      boolean isText = token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING;
      if (isText && hasHalfCharacter(getText())) {
        throw new JsonParseException(this, "half a character, a surrogate without its other half");
      }
      if (token == JsonToken.VALUE_NUMBER_FLOAT && hasLongExponent()) {
        throw new JsonParseException(this, "number with an exponent beyond every number");
      }
      return token;
    }

    @Override
    public String nextFieldName() throws IOException {
      return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
    }

    private boolean hasLongExponent() throws IOException {
      char[] buffer = getTextCharacters();
      int end = getTextOffset() + getTextLength();
      for (int i = getTextOffset(); i < end; i++) {
        if (buffer[i] == 'e' || buffer[i] == 'E') {
          return end - i > EXPONENT_LENGTH_MAX;
        }
      }
      return false;
    }

    private static boolean hasHalfCharacter(String text) {
      return text.codePoints()
          .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
  }
}
