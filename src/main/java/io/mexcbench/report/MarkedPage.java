package io.mexcbench.report;

/**
 * A page with places for figures, each between two comments of its own:
 *
 * <pre>
 *   &lt;!-- figures: suite --&gt;
 *   ...
 *   &lt;!-- end of figures: suite --&gt;
 * </pre>
 *
 * <p>What stands between them is replaced and everything else left as it is.
 */
public final class MarkedPage {
  private MarkedPage() {}

  /**
   * The page with other figures in one place.
   *
   * @throws IllegalArgumentException if the page has no such place
   */
  public static String withFigures(String page, String place, String figures) {
    String opening = "<!-- figures: " + place + " -->";
    String closing = "<!-- end of figures: " + place + " -->";
    int from = page.indexOf(opening);
    int to = page.indexOf(closing);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          "the page has no lines \"" + opening + "\" and \"" + closing + "\"");
    }
    return page.substring(0, from + opening.length())
        + "\n"
        + figures.strip()
        + "\n"
        + page.substring(to);
  }
}
