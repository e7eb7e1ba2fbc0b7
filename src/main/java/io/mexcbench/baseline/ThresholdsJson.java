package io.mexcbench.baseline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mexcbench.jmhjson.StrictJson;
import io.mexcbench.regression.Thresholds;
import java.io.IOException;
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
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

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
    try (JsonParser parser = StrictJson.open(text.get())) {
      JsonNode root = JSON.readValue(parser, JsonNode.class);
      requireFields(root, List.of("schema", "thresholdPercent", "overrides"), "it");
      if (!root.get("schema").isInt() || root.get("schema").intValue() != 1) {
        throw new IllegalArgumentException("schema must be 1, got " + root.get("schema"));
      }
      if (!root.get("overrides").isArray()) {
        throw new IllegalArgumentException("overrides must be a list");
      }
      Map<Pattern, Double> overrides = new LinkedHashMap<>();
      for (JsonNode override : root.get("overrides")) {
        String name = "overrides[" + overrides.size() + "]";
        requireFields(override, List.of("keys", "percent", "reason"), name);
        overrides.put(pattern(override, name), percent(override, "percent", name + "."));
      }
      double inFile = percent(root, "thresholdPercent", "");
      return new Thresholds(percent.orElse(inFile), overrides);
    } catch (JsonProcessingException malformed) {
      throw wrong(source, StrictJson.fault(text.get(), malformed), malformed);
    } catch (IOException impossible) {
      throw new IllegalStateException("a text can be read", impossible);
    } catch (IllegalArgumentException invalid) {
      throw wrong(source, invalid.getMessage(), invalid);
    }
  }

  private static void requireFields(JsonNode object, List<String> names, String what) {
    if (object == null || !object.isObject()) {
      throw new IllegalArgumentException(what + " must be an object with " + names);
    }
    TreeSet<String> present = new TreeSet<>();
    object.fieldNames().forEachRemaining(present::add);
    if (!present.equals(new TreeSet<>(names))) {
      throw new IllegalArgumentException(what + " must have " + names + ", has " + present);
    }
  }

  private static Pattern pattern(JsonNode override, String name) {
    JsonNode keys = override.get("keys");
    try {
      if (keys.isTextual()) {
        return Pattern.compile(keys.textValue());
      }
    } catch (PatternSyntaxException invalid) {
      throw new IllegalArgumentException(notAPattern(name, keys), invalid);
    }
    throw new IllegalArgumentException(notAPattern(name, keys));
  }

  private static String notAPattern(String name, JsonNode keys) {
    return name + ".keys must be a regular expression, got " + keys;
  }

  private static double percent(JsonNode object, String name, String path) {
    if (!object.get(name).isNumber()) {
      throw new IllegalArgumentException(
          path + name + " must be a number, got " + object.get(name));
    }
    double percent = object.get(name).doubleValue();
    try {
      return Thresholds.of(percent).defaultPercent();
    } catch (IllegalArgumentException outOfRange) {
      throw new IllegalArgumentException(path + name + ": " + outOfRange.getMessage(), outOfRange);
    }
  }

  private static BaselineException wrong(String source, String what, Exception cause) {
    return new BaselineException(source + ": " + what + "; correct the file", cause);
  }
}
