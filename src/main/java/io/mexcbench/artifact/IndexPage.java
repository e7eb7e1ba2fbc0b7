package io.mexcbench.artifact;

import io.mexcbench.report.Markup;
import io.mexcbench.report.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what is in an archive, and what is not. */
final class IndexPage {
  private IndexPage() {}

  static String of(Collection collection) {
    return Page.render(
        "Performance results",
        """
        <header class="%s">
        <h1>Performance results: %d files%s</h1>
        </header>
        <main>
        %s<section aria-labelledby="files">
        <h2 id="files">Files</h2>
        <div class="frame" role="region" aria-label="Files" tabindex="0">
        <table>
        <caption>Every file of this archive</caption>
        <thead><tr><th scope="col">file</th><th scope="col">bytes</th>\
        <th scope="col">SHA-256</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        </div>
        </section>
        </main>
        """
            .formatted(
                collection.leftOut().isEmpty() ? "better" : "doubt",
                collection.size(),
                collection.leftOut().isEmpty() ? "" : ", not everything",
                leftOut(collection),
                collection.files().entrySet().stream()
                    .map(IndexPage::row)
                    .collect(Collectors.joining())),
        "");
  }

  private static String leftOut(Collection collection) {
    return collection.leftOut().isEmpty()
        ? ""
        : collection.leftOut().stream()
            .map(line -> "<li>" + Markup.escaped(line) + "</li>\n")
            .collect(
                Collectors.joining(
                    "",
                    "<section aria-labelledby=\"missing\">\n<h2 id=\"missing\">Not in it</h2>\n<ul>\n",
                    "</ul>\n</section>\n"));
  }

  private static String row(Map.Entry<String, byte[]> file) {
    return "<tr><th scope=\"row\"><a href=\"%s\">%s</a></th><td>%d</td><td><code>%s</code></td></tr>\n"
        .formatted(
            link(file.getKey()),
            Markup.escaped(file.getKey()),
            file.getValue().length,
            hash(file.getValue()));
  }

  private static String link(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256, this one has not", e);
    }
  }
}
