package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineStore;
import io.mexcbench.baseline.SampleRun;
import io.mexcbench.environment.Environment;
import io.mexcbench.environment.ResultFiles;
import io.mexcbench.environment.SampleRecord;
import io.mexcbench.jmhjson.JmhJsonFixture;
import io.mexcbench.report.Schemas;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a benchmark, a parameter, a reason or a branch is called: no output interprets it. */
@ExtendWith(SoftAssertionsExtension.class)
class HostileNamesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CATALOGUED =
      "io.mexcbench.bench.execution.OrderEncoderBenchmark.encodeLimit";
  private static final String OURS = "io.mexcbench.bench.peer.BookPeerBenchmark.mexcbench";
  private static final String PEER = "io.mexcbench.bench.peer.BookPeerBenchmark.treeMap";
  private static final String PAGE =
      """
      <!-- figures: suite -->
      <!-- end of figures: suite -->
      <!-- figures: peers on JDK 17 -->
      <!-- end of figures: peers on JDK 17 -->
      """;

  @TempDir Path root;

  @InjectSoftAssertions private SoftAssertions softly;

  @Test
  void consoleShowsEachNameAsOnePlainLine() throws Exception {
    for (String name : HostileNames.ALL) {
      List<String> lines = compare(name, "text").lines().toList();
      lines.forEach(line -> requireHarmless(name, line));
      softly.assertThat(lines).as(name).noneMatch(line -> line.startsWith("PASS: "));
      softly
          .assertThat(lines.get(lines.size() - 1))
          .as(name)
          .startsWith("INCONCLUSIVE: none of 1 benchmark regressed against ");
    }
    System.out.println("put " + HostileNames.ALL.size() + " hostile names through every output");
  }

  @Test
  void markdownShowsEachNameInOneCell() throws Exception {
    for (String name : HostileNames.ALL) {
      List<String> lines = compare(name, "markdown").lines().toList();
      List<String> rows = lines.stream().filter(line -> line.startsWith("| ")).toList();
      softly.assertThat(rows).as(name).hasSize(2);
      softly.assertThat(cells(rows.get(1))).as(name).hasSize(5);
      requireNoMarkup(name, cells(rows.get(1)).get(0));
      lines.forEach(line -> requireHarmless(name, line));
    }
  }

  @Test
  void jsonHoldsEachNameAsItIs() throws Exception {
    for (String name : HostileNames.ALL) {
      String text = compare(name, "json");
      JsonNode comparison = JSON.readTree(text).at("/comparisons/0");
      Schemas.assertValid(text);
      softly.assertThat(text).matches("[\\x20-\\x7e\\n]*");
      softly.assertThat(comparison.path("benchmark").asText()).isEqualTo("a." + name);
      softly.assertThat(comparison.at("/params").get(name).asText()).isEqualTo(name);
    }
  }

  @Test
  void reasonsOfABaselineAreShownInTheirLine() throws Exception {
    Path result = new SampleRun(1).with("a.B.c", 100, 0).writeTo(root.resolve("result"));
    for (String name : HostileNames.ALL) {
      String folder = "--baselines=" + Files.createTempDirectory(root, "baselines");
      run("baseline", "update", "--reason=" + name, "--result=" + result, folder);
      List<String> lines = run("baseline", "list", folder).lines().toList();
      softly.assertThat(lines).as(name).hasSize(2);
      lines.forEach(line -> requireHarmless(name, line));
    }
  }

  @Test
  void branchesAndFilesThatDoNotExistAreNamedInOneLine() {
    for (String name : HostileNames.ALL) {
      try {
        new BaselineStore(root).load("git:" + name, SampleRecord.ID);
      } catch (BaselineException e) {
        String text = FailureText.of(new UserFailure(ExitCode.USAGE, e.getMessage(), e));
        requireHarmless(name, text);
        continue;
      }
      softly.fail("there is no revision " + name);
    }
  }

  @Test
  void foldersAreNamedByNothingButWordsAndTimes() {
    for (String name : HostileNames.ALL) {
      softly
          .assertThat(ResultFiles.folderName(Instant.EPOCH, name))
          .as(name)
          .matches(ResultFiles.FOLDER_PATTERN);
      Environment machine =
          new Environment("amd64", name, 2, "linux", 17, name, "serial", List.of(name));
      softly.assertThat(machine.id()).as(name).matches(Environment.ID_PATTERN);
    }
  }

  @Test
  void pagesOfTheDocsKeepTheirShape() throws Exception {
    for (String name : HostileNames.ALL) {
      String page = page(new SampleRun(1).with(CATALOGUED, 65, 0), name);
      List<String> rows = page.lines().filter(line -> line.startsWith("| ")).toList();
      softly.assertThat(cells(rows.get(rows.size() - 1))).as(name).hasSize(6);
      requirePage(name, page);
      requirePage(name, page(new SampleRun(1).with(OURS, 65, 0).with(PEER, 650, 48), name));
    }
  }

  private void requirePage(String name, String page) {
    page.lines().forEach(line -> requireHarmless(name, line));
    softly.assertThat(page.split("<!-- end of figures: ", -1)).as(name).hasSize(3);
    softly.assertThat(page.lines().filter(line -> line.startsWith("#")).count()).isBetween(1L, 2L);
    page.lines()
        .filter(line -> !line.startsWith("<!-- "))
        .forEach(line -> requireNoTag(name, line));
  }

  private void requireHarmless(String name, String line) {
    boolean isHarmless =
        line.codePoints().allMatch(HostileNamesTest::isShown)
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

  private void requireNoMarkup(String name, String cell) {
    String bare = cell.replaceAll("\\\\[\\\\`*_|\\[\\]#~$]", "");
    softly.assertThat(bare).as(name).doesNotContainPattern("[`*_\\[\\]#~$]|@\\w|://|www\\.");
    requireNoTag(name, cell);
  }

  private void requireNoTag(String name, String text) {
    if (text.contains("<") || text.contains(">")) {
      softly.fail("%s gives markup: %s", name, text);
    }
  }

  /** As GitHub splits a row: at every bar that has no backslash of its own before it. */
  private static List<String> cells(String row) {
    return Stream.of(row.replaceAll("\\\\\\\\", "").split("(?<!\\\\)\\|", -1))
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private String compare(String name, String format) throws IOException {
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

  private String page(SampleRun sample, String name) throws IOException {
    Path result = sample.writeTo(root.resolve("documented"));
    Path jmh = result.resolve("jmh.json");
    String params = "\"params\": {\"p\": " + quoted(name) + "}";
    Files.writeString(jmh, Files.readString(jmh).replace("\"params\": {}", params));
    Path environment = result.resolve("environment.json");
    Files.writeString(
        environment, Files.readString(environment).replace("\"17.0.9+9\"", quoted(name)));
    Path page = Files.writeString(root.resolve("page.md"), PAGE);
    run("docs", result.toString(), "--page=" + page);
    return Files.readString(page);
  }

  private static String quoted(String text) throws JsonProcessingException {
    return JSON.writeValueAsString(text);
  }

  private static String run(String... args) {
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
