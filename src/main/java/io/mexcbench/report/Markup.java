package io.mexcbench.report;

/** Texts of others inside of HTML and XML, as content and in quoted attributes. */
public final class Markup {
  private Markup() {}

  /** One line in which nothing is a tag, an entity or the end of an attribute. */
  public static String escaped(String text) {
    return Printable.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * A name apart from its surroundings: one that is read from the right moves nothing else, and a
   * long one is broken behind a point first.
   */
  public static String name(String text) {
    return "<bdi>" + escaped(text).replace(".", ".<wbr/>") + "</bdi>";
  }
}
