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

  static double contrast(String one, String other) {
    return Contrast.of(one, other);
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
