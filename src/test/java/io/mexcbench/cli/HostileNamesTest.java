package io.mexcbench.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineStore;
import io.mexcbench.baseline.SampleRun;
import io.mexcbench.environment.Environment;
import io.mexcbench.environment.ResultFiles;
import io.mexcbench.environment.SampleRecord;
import io.mexcbench.report.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.BeforeEach;
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

  private HostileOutput output;

  @BeforeEach
  void setUp() {
    output = new HostileOutput(root, softly);
  }

  @Test
  void consoleShowsEachNameAsOnePlainLine() throws Exception {
    for (String name : HostileNames.ALL) {
      List<String> lines = output.compare(name, "text").lines().toList();
      lines.forEach(line -> output.requireHarmless(name, line));
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
      List<String> lines = output.compare(name, "markdown").lines().toList();
      List<String> rows = lines.stream().filter(line -> line.startsWith("| ")).toList();
      softly.assertThat(rows).as(name).hasSize(2);
      softly.assertThat(HostileOutput.cells(rows.get(1))).as(name).hasSize(5);
      output.requireNoMarkup(name, HostileOutput.cells(rows.get(1)).get(0));
      lines.forEach(line -> output.requireHarmless(name, line));
    }
  }

  @Test
  void jsonHoldsEachNameAsItIs() throws Exception {
    for (String name : HostileNames.ALL) {
      String text = output.compare(name, "json");
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
      HostileOutput.run("baseline", "update", "--reason=" + name, "--result=" + result, folder);
      List<String> lines = HostileOutput.run("baseline", "list", folder).lines().toList();
      softly.assertThat(lines).as(name).hasSize(2);
      lines.forEach(line -> output.requireHarmless(name, line));
    }
  }

  @Test
  void branchesAndFilesThatDoNotExistAreNamedInOneLine() {
    for (String name : HostileNames.ALL) {
      try {
        new BaselineStore(root).load("git:" + name, SampleRecord.ID);
      } catch (BaselineException e) {
        String text = FailureText.of(new UserFailure(ExitCode.USAGE, e.getMessage(), e));
        output.requireHarmless(name, text);
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
      softly.assertThat(HostileOutput.cells(rows.get(rows.size() - 1))).as(name).hasSize(6);
      requirePage(name, page);
      requirePage(name, page(new SampleRun(1).with(OURS, 65, 0).with(PEER, 650, 48), name));
    }
  }

  private void requirePage(String name, String page) {
    page.lines().forEach(line -> output.requireHarmless(name, line));
    softly.assertThat(page.split("<!-- end of figures: ", -1)).as(name).hasSize(3);
    softly.assertThat(page.lines().filter(line -> line.startsWith("#")).count()).isBetween(1L, 2L);
    page.lines()
        .filter(line -> !line.startsWith("<!-- "))
        .forEach(line -> output.requireNoTag(name, line));
  }

  private String page(SampleRun sample, String name) throws IOException {
    Path result = sample.writeTo(root.resolve("documented"));
    Path jmh = result.resolve("jmh.json");
    String params = "\"params\": {\"p\": " + HostileOutput.quoted(name) + "}";
    Files.writeString(jmh, Files.readString(jmh).replace("\"params\": {}", params));
    Path environment = result.resolve("environment.json");
    Files.writeString(
        environment,
        Files.readString(environment).replace("\"17.0.9+9\"", HostileOutput.quoted(name)));
    Path page = Files.writeString(root.resolve("page.md"), PAGE);
    HostileOutput.run("docs", result.toString(), "--page=" + page);
    return Files.readString(page);
  }
}
