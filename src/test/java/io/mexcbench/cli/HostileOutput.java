package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.jmhjson.JmhJsonFixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/** What commands print of a hostile name, and whether it does any harm. */
final class HostileOutput {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path root;
  private final SoftAssertions softly;

  HostileOutput(Path root, SoftAssertions softly) {
    this.root = root;
    this.softly = softly;
  }

  String compare(String name, String format) throws IOException {
    String params = "\"params\": {" + quoted(name) + ": " + quoted(name) + "},";
    String escaped = quoted("a." + name);
    String entry =
        JmhJsonFixture.entry(
            escaped.substring(1, escaped.length() - 1),
            "avgt",
            "ns/op",
            params,
            new double[] {7, 8});
    Path file = Files.writeString(root.resolve("jmh.json"), JmhJsonFixture.file(entry));
    return run("compare", "--baseline=" + file, "--candidate=" + file, "--format=" + format);
  }

  void requireHarmless(String name, String line) {
    boolean isHarmless =
        line.codePoints().allMatch(HostileOutput::isShown)
            && !line.strip().startsWith("::")
            && !line.contains("##[");
    if (!isHarmless) {
      softly.fail("%s gives the line %s", name, line);
    }
  }

  /** The zero-width space is what Markdown's own links are broken with. */
  private static boolean isShown(int character) {
    int type = Character.getType(character);
    boolean isHidden =
        type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || type == Character.SURROGATE;
    return !isHidden || character == '\u200b';
  }

  void requireNoMarkup(String name, String cell) {
    String bare = cell.replaceAll("\\\\[\\\\`*_|\\[\\]#~$]", "");
    softly.assertThat(bare).as(name).doesNotContainPattern("[`*_\\[\\]#~$]|@\\w|://|www\\.");
    requireNoTag(name, cell);
  }

  void requireNoTag(String name, String text) {
    if (text.contains("<") || text.contains(">")) {
      softly.fail("%s gives markup: %s", name, text);
    }
  }

  /** As GitHub splits a row: at every bar that has no backslash of its own before it. */
  static List<String> cells(String row) {
    return Stream.of(row.replaceAll("\\\\\\\\", "").split("(?<!\\\\)\\|", -1))
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  static String quoted(String text) throws JsonProcessingException {
    return JSON.writeValueAsString(text);
  }

  static String run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err, true))
            .execute(args);
    assertThat(exit).as(err.toString()).isZero();
    return out.toString();
  }
}
