package io.mexcbench.report;

import java.util.regex.Pattern;

/** Texts of others inside of Markdown as GitHub reads it: one line, and none of it markup. */
public final class Markdown {
  /** Invisible; keeps two characters from being read as a mention or a link. */
  private static final String APART = "\u200b";

  private static final Pattern PLAIN_CODE = Pattern.compile("[\\w .,:;=+/()%-]*");
  private static final Pattern MARKUP = Pattern.compile("([\\\\`*_|\\[\\]#~$])");

  private Markdown() {}

  /** For running text and the cells of a table. */
  public static String escaped(String text) {
    String escaped =
        Printable.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return MARKUP
        .matcher(escaped)
        .replaceAll("\\\\$1")
        .replace("@", "@" + APART)
        .replace("://", ":" + APART + "//")
        .replace("www.", "www" + APART + ".");
  }

  /** As code where that is safe, else as text: in a table a code span ends at a bar. */
  public static String code(String text) {
    return PLAIN_CODE.matcher(text).matches() && !text.isBlank() ? "`" + text + "`" : escaped(text);
  }

  /** A command as code, whatever is in it; not for tables. */
  static String command(String text) {
    String line = Printable.line(text);
    String fence = "``";
    while (line.contains(fence)) {
      fence += "`";
    }
    return fence + " " + line + " " + fence;
  }
}
