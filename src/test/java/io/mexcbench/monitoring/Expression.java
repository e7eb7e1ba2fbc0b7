package io.mexcbench.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression of PromQL names: its metrics with the labels that they are chosen by, and the
 * labels that it groups by. Read by patterns, which is enough for names; whether it is an
 * expression at all is for Prometheus to say.
 */
record Expression(Map<String, Set<String>> labelsByMetric, Set<String> groupedBy) {
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|on|without|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
  private static final Pattern RANGE = Pattern.compile("\\[[^]]*]|\\boffset\\s+\\w+");
  private static final Pattern SELECTOR =
      Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*(\\{[^}]*})?(\\s*\\()?");
  private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "inf", "nan");

  static Expression of(String text) {
    String bare = RANGE.matcher(TEXT.matcher(text).replaceAll("\"\"")).replaceAll("");
    Set<String> groupedBy = new TreeSet<>();
    for (String labels : GROUPING.matcher(bare).results().map(one -> one.group(1)).toList()) {
      for (String label : labels.split(",", -1)) {
        if (!label.isBlank()) {
          groupedBy.add(label.strip());
        }
      }
    }
    Map<String, Set<String>> metrics = new LinkedHashMap<>();
    Matcher selectors = SELECTOR.matcher(GROUPING.matcher(bare).replaceAll(" "));
    while (selectors.find()) {
      boolean isFunction = selectors.group(3) != null;
      if (!isFunction && !WORDS.contains(selectors.group(1)) && !isNumber(selectors)) {
        Set<String> labels = metrics.computeIfAbsent(selectors.group(1), any -> new TreeSet<>());
        if (selectors.group(2) != null) {
          LABEL.matcher(selectors.group(2)).results().forEach(one -> labels.add(one.group(1)));
        }
      }
    }
    return new Expression(metrics, groupedBy);
  }

  /** The e of 2e9. */
  private static boolean isNumber(Matcher selectors) {
    return selectors.group(1).matches("e\\d*");
  }
}
