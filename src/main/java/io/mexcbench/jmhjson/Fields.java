package io.mexcbench.jmhjson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.Optional;

/** The fields of one JSON object, each of the type that is asked for or a named fault. */
final class Fields {
  private static final int SHOWN_MAX = 40;

  private final String where;
  private final String path;
  private final JsonNode node;

  /**
   * @param where file and benchmark, for messages
   * @param path of this object in the benchmark, empty or with a dot at its end
   */
  Fields(String where, String path, JsonNode node) {
    this.where = where;
    this.path = path;
    this.node = node;
  }

  JsonNode node() {
    return node;
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  Fields child(String name) throws JmhJsonException {
    return new Fields(where, path + name + ".", required(name, JsonNodeType.OBJECT));
  }

  Fields child(String name, JsonNode child) throws JmhJsonException {
    if (!child.isObject()) {
      throw fault(name, "must be an object, got " + shown(child));
    }
    return new Fields(where, path + name + ".", child);
  }

  JsonNode array(String name) throws JmhJsonException {
    return required(name, JsonNodeType.ARRAY);
  }

  String text(String name) throws JmhJsonException {
    String text = required(name, JsonNodeType.STRING).textValue();
    if (text.isBlank()) {
      throw fault(name, "must not be blank");
    }
    return text;
  }

  /** Empty where it is absent or blank. */
  Optional<String> optionalText(String name) throws JmhJsonException {
    return has(name)
        ? Optional.of(required(name, JsonNodeType.STRING).textValue()).filter(t -> !t.isBlank())
        : Optional.empty();
  }

  double finite(String name) throws JmhJsonException {
    if (!has(name)) {
      throw fault(name, "is missing");
    }
    return finite(name, node.get(name));
  }

  /** {@code name} is for the message only: a value inside of the field so named. */
  double finite(String name, JsonNode value) throws JmhJsonException {
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw fault(name, "must be a finite number, got " + shown(value));
    }
    return value.doubleValue();
  }

  int positiveInt(String name, int ifAbsent) throws JmhJsonException {
    int number = count(name, ifAbsent);
    if (has(name) && number == 0) {
      throw fault(name, "must be a positive whole number, got 0");
    }
    return number;
  }

  /** Zero or more. */
  int count(String name, int ifAbsent) throws JmhJsonException {
    if (!has(name)) {
      return ifAbsent;
    }
    JsonNode value = node.get(name);
    if (!value.isInt() || value.intValue() < 0) {
      throw fault(name, "must be a positive whole number, got " + shown(value));
    }
    return value.intValue();
  }

  /** The field that holds the raw data of this metric. */
  String rawName() {
    return has(RawData.HISTOGRAM) ? RawData.HISTOGRAM : RawData.PLAIN;
  }

  JmhJsonException fault(String name, String what) {
    return new JmhJsonException(
        where
            + ", field "
            + StrictJson.shown(path + name)
            + ": "
            + what
            + "; run this benchmark again");
  }

  private JsonNode required(String name, JsonNodeType type) throws JmhJsonException {
    if (!has(name)) {
      throw fault(name, "is missing");
    }
    JsonNode value = node.get(name);
    if (value.getNodeType() != type) {
      throw fault(name, "must be of type " + type + ", got " + shown(value));
    }
    return value;
  }

  /** Short: a message must not carry a megabyte of raw data. */
  static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "..." : text;
  }
}
