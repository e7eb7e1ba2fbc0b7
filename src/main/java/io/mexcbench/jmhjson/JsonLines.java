package io.mexcbench.jmhjson;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;

/**
 * Prints JSON for review in a diff: one field a line, and of an array of arrays one element a line,
 * so that a fork is a line.
 */
final class JsonLines {
  /** Numbers in their plain form up to so many digits, else with an exponent. */
  private static final int PLAIN_SCALE_MAX = 30;

  private JsonLines() {}

  static String of(JsonNode root) {
    StringBuilder out = new StringBuilder();
    append(root, "\n", out);
    return out.append('\n').toString();
  }

  private static void append(JsonNode node, String newLine, StringBuilder out) {
    if (node.isObject() && !node.isEmpty()) {
      StringJoiner fields =
          new StringJoiner("," + newLine + "  ", "{" + newLine + "  ", newLine + "}");
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        StringBuilder value = new StringBuilder();
        append(field.getValue(), newLine + "  ", value);
        fields.add(JsonText.quoted(field.getKey()) + ": " + value);
      }
      out.append(fields);
    } else if (isBroken(node)) {
      StringJoiner elements =
          new StringJoiner("," + newLine + "  ", "[" + newLine + "  ", newLine + "]");
      for (JsonNode element : node) {
        StringBuilder value = new StringBuilder();
        if (element.isObject()) {
          append(element, newLine + "  ", value);
        } else {
          value.append(inline(element));
        }
        elements.add(value);
      }
      out.append(elements);
    } else {
      out.append(inline(node));
    }
  }

  private static boolean isBroken(JsonNode node) {
    return node.isArray()
        && StreamSupport.stream(node.spliterator(), false).anyMatch(JsonNode::isContainerNode);
  }

  private static String inline(JsonNode node) {
    if (node.isArray()) {
      StringJoiner elements = new StringJoiner(", ", "[", "]");
      node.forEach(element -> elements.add(inline(element)));
      return elements.toString();
    }
    if (node.isBigDecimal()) {
      return number(node.decimalValue());
    }
    if (node.isFloatingPointNumber()) {
      return JsonText.quoted(node.asText()); // NaN, which JMH writes as a text
    }
    return node.isTextual() ? JsonText.quoted(node.textValue()) : node.toString();
  }

  private static String number(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    return Math.abs(shortest.scale()) <= PLAIN_SCALE_MAX
        ? shortest.toPlainString()
        : shortest.toString();
  }
}
