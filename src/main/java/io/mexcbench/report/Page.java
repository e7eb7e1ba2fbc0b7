package io.mexcbench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A page that needs nothing else: no script, no font, no network. It is well-formed XML where its
 * body is.
 */
public final class Page {
  private static final String STYLE = "report.css";

  private Page() {}

  static String render(String title, String body) {
    return render(title, body, "");
  }

  /**
   * The page with a style of its own beside that of all.
   *
   * @param title in HTML, as is the body
   */
  public static String render(String title, String body, String furtherStyle) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta http-equiv="Content-Security-Policy" \
        content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>
        <title>%s – mexcbench</title>
        <link rel="icon" href="data:,"/>
        <style>
        %s%s%s</style>
        </head>
        <body>
        %s</body>
        </html>
        """
        .formatted(title, Colours.sheet(), resource(Page.class, STYLE), furtherStyle, body);
  }

  /** A text file beside a class. */
  public static String resource(Class<?> neighbour, String name) {
    try (InputStream in = Objects.requireNonNull(neighbour.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("broken build: " + name, e);
    }
  }
}
