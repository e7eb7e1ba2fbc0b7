package io.mexcbench.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request, those of the query and those of the body alike. */
final class Parameters {
  private static final int DECIMAL_LENGTH_MAX = 40;

  private final Map<String, String> values = new LinkedHashMap<>();

  private Parameters() {}

  static Parameters of(RestRequest request) throws Refused {
    Parameters parameters = new Parameters();
    parameters.addAll(request.query());
    parameters.addAll(request.body());
    return parameters;
  }

  /** The members of a JSON object, such as an order of a batch. */
  static Parameters of(JsonNode object) {
    Parameters parameters = new Parameters();
    object
        .properties()
        .forEach(field -> parameters.values.put(field.getKey(), field.getValue().asText()));
    return parameters;
  }

  private void addAll(String encoded) throws Refused {
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
  }

  private static String decoded(String text) throws Refused {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refused.of(700008, "Illegal characters found in a parameter.");
    }
  }

  boolean has(String name) {
    return !values.getOrDefault(name, "").isEmpty();
  }

  Optional<String> optional(String name) {
    return has(name) ? Optional.of(values.get(name)) : Optional.empty();
  }

  String text(String name) throws Refused {
    return optional(name).orElseThrow(() -> Refused.missing(name));
  }

  long number(String name) throws Refused {
    try {
      return Long.parseLong(text(name));
    } catch (NumberFormatException e) {
      throw Refused.missing(name);
    }
  }

  long number(String name, long otherwise) throws Refused {
    return has(name) ? number(name) : otherwise;
  }

  /** A positive decimal. */
  BigDecimal decimal(String name) throws Refused {
    return decimal(name, text(name));
  }

  /** The text as a positive decimal. */
  static BigDecimal decimal(String name, String text) throws Refused {
    // Without exponent: one could name a number that fills the memory.
    if (text.length() > DECIMAL_LENGTH_MAX || !text.matches("[0-9]+(\\.[0-9]*)?|\\.[0-9]+")) {
      throw Refused.missing(name);
    }
    BigDecimal value = new BigDecimal(text);
    if (value.signum() <= 0) {
      throw Refused.missing(name);
    }
    return value;
  }
}
