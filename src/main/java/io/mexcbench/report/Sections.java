package io.mexcbench.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The parts of a page, each with a title, and the links that lead to them. */
public final class Sections {
  private final Map<String, String> htmlByTitle = new LinkedHashMap<>();

  /** At the end. */
  public void add(String title, String html) {
    htmlByTitle.put(title, html);
  }

  public String navigation() {
    return htmlByTitle.keySet().stream()
        .map(title -> "<li><a href=\"#%s\">%s</a></li>\n".formatted(id(title), title))
        .collect(Collectors.joining("", "<nav aria-label=\"Sections\"><ul>\n", "</ul></nav>\n"));
  }

  public String html() {
    return htmlByTitle.entrySet().stream()
        .map(entry -> section(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining());
  }

  private static String section(String title, String html) {
    return """
        <section aria-labelledby="%1$s">
        <h2 id="%1$s">%2$s</h2>
        %3$s</section>
        """
        .formatted(id(title), title, html);
  }

  private static String id(String title) {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
