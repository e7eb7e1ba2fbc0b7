package io.mexcbench.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mexcbench.regression.Thresholds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * {@code thresholds.json}: the default percentage, and overrides by key pattern of which the first
 * that fits counts.
 */
final class ThresholdsJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ThresholdsJson() {}

  /**
   * Reads the file.
   *
   * @param text empty if there is no file
   * @param percent replaces the file's default
   */
  static Thresholds read(Optional<String> text, String source, OptionalDouble percent)
      throws BaselineException {
    if (text.isEmpty()) {
      return Thresholds.of(percent.orElse(Thresholds.DEFAULT_PERCENT));
    }
    try {
      JsonNode root = JSON.readTree(text.get());
      requireFields(root, List.of("schema", "thresholdPercent", "overrides"), "it");
      if (root.get("schema").asInt() != 1) {
        throw new IllegalArgumentException("schema must be 1, got " + root.get("schema"));
      }
      if (!root.get("overrides").isArray()) {
        throw new IllegalArgumentException("overrides must be a list");
      }
      Map<Pattern, Double> overrides = new LinkedHashMap<>();
      for (JsonNode override : root.get("overrides")) {
        requireFields(override, List.of("keys", "percent", "reason"), "an override");
        overrides.put(pattern(override), percent(override, "percent"));
      }
      double inFile = percent(root, "thresholdPercent");
      return new Thresholds(percent.orElse(inFile), overrides);
    } catch (JsonProcessingException malformed) {
      throw wrong(source, malformed.getOriginalMessage(), malformed);
    } catch (IllegalArgumentException invalid) {
      throw wrong(source, invalid.getMessage(), invalid);
    }
  }

  private static void requireFields(JsonNode object, List<String> names, String what) {
    TreeSet<String> present = new TreeSet<>();
    object.fieldNames().forEachRemaining(present::add);
    if (!present.equals(new TreeSet<>(names))) {
      throw new IllegalArgumentException(what + " must have " + names + ", has " + present);
    }
  }

  private static Pattern pattern(JsonNode override) {
    String keys = override.get("keys").asText();
    try {
      return Pattern.compile(keys);
    } catch (PatternSyntaxException invalid) {
      throw new IllegalArgumentException("keys must be a regular expression, got " + keys, invalid);
    }
  }

  private static double percent(JsonNode object, String name) {
    if (!object.get(name).isNumber()) {
      throw new IllegalArgumentException(name + " must be a number, got " + object.get(name));
    }
    return object.get(name).asDouble();
  }

  private static BaselineException wrong(String source, String what, Exception cause) {
    return new BaselineException(source + ": " + what + "; correct the file", cause);
  }
}
