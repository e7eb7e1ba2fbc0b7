package io.mexcbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a browser makes of a page, in a frame as wide as a screen; {@code page-facts.js} says what
 * is looked at. The page itself is not touched.
 */
final class RenderedPage {
  private static final Pattern FACTS = Pattern.compile("(?s)<pre>(\\{.*\\})</pre>");
  private static final Pattern COLOR = Pattern.compile("rgba?\\((\\d+), (\\d+), (\\d+)(, .*)?\\)");

  private final JsonNode facts;

  private RenderedPage(JsonNode facts) {
    this.facts = facts;
  }

  static RenderedPage of(Chromium browser, Path folder, String html, int width, boolean isDark)
      throws IOException, InterruptedException {
    Path around = Files.writeString(folder.resolve("around.html"), around(html, width));
    Matcher found = FACTS.matcher(browser.dump(around, isDark));
    if (!found.find()) {
      throw new AssertionError("the script in the page did not run to its end");
    }
    String json = found.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    return new RenderedPage(new ObjectMapper().readTree(json));
  }

  private static String around(String html, int width) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RenderedPage.class.getResourceAsStream("page-facts.js"))) {
      return """
          <!DOCTYPE html>
          <html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head>
          <body style="margin: 0">
          <iframe style="border: 0; width: %dpx; height: 3000px" srcdoc="%s"></iframe><pre></pre>
          <script>onload = () => {
          %s
          };</script></body></html>
          """
          .formatted(
              width,
              html.replace("&", "&amp;").replace("\"", "&quot;"),
              new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  boolean isDark() {
    return facts.get("isDark").asBoolean();
  }

  int number(String name) {
    return facts.get(name).asInt();
  }

  String text(String name) {
    return facts.get(name).asText();
  }

  List<String> texts(String name) {
    return elements(facts.get(name)).map(JsonNode::asText).toList();
  }

  /** The texts of each row's cells. */
  List<List<String>> rows() {
    return elements(facts.get("rows"))
        .map(row -> elements(row).map(JsonNode::asText).toList())
        .toList();
  }

  List<JsonNode> bars() {
    return elements(facts.get("bars")).toList();
  }

  /** Each pair of colours that is too alike, with what is written in them. */
  List<String> pairsBelow(String name, double contrast) {
    return elements(facts.get(name))
        .filter(pair -> contrast(pair.get(0).asText(), pair.get(1).asText()) < contrast)
        .map(JsonNode::toString)
        .toList();
  }

  /** As WCAG 2 defines it: from 1, the same colour, to 21, black on white. */
  static double contrast(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String color) {
    Matcher parts = COLOR.matcher(color);
    if (!parts.matches()) {
      throw new AssertionError("no colour: " + color);
    }
    return 0.2126 * linear(parts.group(1))
        + 0.7152 * linear(parts.group(2))
        + 0.0722 * linear(parts.group(3));
  }

  private static double linear(String part) {
    double share = Integer.parseInt(part) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
