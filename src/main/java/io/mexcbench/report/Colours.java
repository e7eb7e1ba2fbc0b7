package io.mexcbench.report;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The colours of every page, which stand in one style sheet. */
public final class Colours {
  /** Beside no class: the page of the running system is made of it as well. */
  private static final String SHEET = "/io/mexcbench/colours.css";

  private static final Pattern DEFINED = Pattern.compile("--(\\w+): (#[0-9a-f]{6});");
  private static final Pattern USED = Pattern.compile("var\\(--(\\w+)\\)");

  private Colours() {}

  /** For whoever understands names of colours, and that there may be darkness. */
  static String sheet() {
    return Page.resource(Colours.class, SHEET);
  }

  /** The text with the colours of light pages in place of their names. */
  public static String onPaper(String text) {
    Map<String, String> light =
        DEFINED
            .matcher(sheet())
            .results()
            .collect(
                Collectors.toMap(
                    found -> found.group(1), found -> found.group(2), (first, dark) -> first));
    return USED.matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(light.getOrDefault(found.group(1), found.group())));
  }
}
