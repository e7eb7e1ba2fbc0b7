package io.mexcbench.cli;

import static io.mexcbench.jmhjson.JmhJsonFixture.entry;
import static io.mexcbench.jmhjson.JmhJsonFixture.file;
import static io.mexcbench.jmhjson.JmhJsonFixture.steady;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.report.Golden;
import io.mexcbench.report.Schemas;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CompareCommandTest {
  private static final String PARSE = entry("a.Parser.parse", steady(100));
  private static final String SIGN = entry("a.Signer.sign", steady(2000));
  private static final String SLOW_SIGN = entry("a.Signer.sign", steady(3000));

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void equalFilesPass() throws IOException {
    assertThat(compare(file(PARSE, SIGN), file(PARSE, SIGN))).isZero();

    assertThat(out.toString())
        .contains("2 unchanged\n")
        .endsWith("PASS: none of 2 benchmarks regressed against " + path("baseline") + ".\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void slowdownFails() throws IOException {
    assertThat(compare(file(PARSE, SIGN), file(PARSE, SLOW_SIGN))).isEqualTo(1);

    assertThat(out.toString())
        .contains("Signer.sign")
        .contains("+50.0 %  REGRESSED (limit 10 %)\n")
        .endsWith("REGRESSED: 1 of 2 benchmarks regressed against " + path("baseline") + ".\n");
  }

  @Test
  void slowdownWithinTheThresholdPasses() throws IOException {
    assertThat(compare(file(SIGN), file(SLOW_SIGN), "--threshold", "60")).isZero();
  }

  @Test
  void missingBenchmarkFails() throws IOException {
    assertThat(compare(file(PARSE, SIGN), file(PARSE))).isEqualTo(1);
    assertThat(out.toString()).contains("MISSING");
  }

  @Test
  void keysThatAreNotIncludedAreLeftOut() throws IOException {
    assertThat(compare(file(PARSE, SIGN), file(PARSE, SLOW_SIGN), "--include", "Parser.*:avgt"))
        .isZero();
    assertThat(out.toString()).doesNotContain("Signer");
  }

  @Test
  void nothingInCommonIsNotAPass() throws IOException {
    assertThat(compare(file(PARSE), file(SIGN))).isEqualTo(3);
    assertThat(out.toString()).contains("INCOMPARABLE: no benchmark in common with");
  }

  @Test
  void inconclusivePassesUnlessItMustNot() throws IOException {
    String single = entry("a.Signer.sign", new double[] {1, 1, 1, 1, 1});

    assertThat(compare(file(single), file(single))).isZero();
    assertThat(out.toString()).contains("weak evidence");
    assertThat(compare(file(single), file(single), "--inconclusive", "fail")).isEqualTo(3);
  }

  @Test
  void anotherJvmIsNotComparableAndFailsWhereABaselineIsRequired() throws IOException {
    String before = entry("a.B.c", "avgt", "ns/op", "\"jdkVersion\": \"17\",", steady(100));
    String after = entry("a.B.c", "avgt", "ns/op", "\"jdkVersion\": \"21\",", steady(900));

    assertThat(compare(file(before), file(after))).isZero();
    assertThat(out.toString()).contains("not comparable");
    assertThat(compare(file(before), file(after), "--require-baseline")).isEqualTo(3);
  }

  @Test
  void throughputIsReadTheRightWayRound() throws IOException {
    String before = entry("a.B.c", "thrpt", "ops/ms", "", steady(100));
    String after = entry("a.B.c", "thrpt", "ops/ms", "", steady(50));

    assertThat(compare(file(before), file(after))).isEqualTo(1);
    assertThat(compare(file(after), file(before))).isZero();
  }

  @Test
  void jsonStandsAlone() throws IOException {
    assertThat(compare(file(PARSE, SIGN), file(PARSE, SLOW_SIGN), "--format", "json")).isEqualTo(1);

    Schemas.assertValid(out.toString());
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.get("verdict").asText()).isEqualTo("REGRESSED");
    assertThat(report.get("comparisons"))
        .extracting(one -> one.get("benchmark").asText() + " " + one.get("verdict").asText())
        .containsExactly("a.Signer.sign REGRESSED", "a.Parser.parse UNCHANGED");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void markdownIsWritten() throws IOException {
    compare(file(PARSE), file(PARSE), "--format", "markdown");

    assertThat(out.toString()).startsWith("<!-- mexcbench report -->\n**PASS: none of 1 benchmark");
  }

  @Test
  void colourComesWhenAskedFor() throws IOException {
    compare(file(SIGN), file(SLOW_SIGN), "--color", "always");
    assertThat(out.toString()).contains("\u001b[31mREGRESSED");

    out.getBuffer().setLength(0);
    compare(file(SIGN), file(SLOW_SIGN), "--color", "never");
    assertThat(out.toString()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [] | candidate.json: holds no benchmark
          [{"benchmark": "a.B.c", "mode": "avgt", "primaryMetric": {"score": NaN, "scoreUnit": "ns/op"}}] | candidate.json: benchmark a.B.c, field primaryMetric.score: must be a finite number, got "NaN"
          [{"benchmark": "a.B.c", "benchmark": "a.B.d"}] | candidate.json: benchmark a.B.c, field /0/benchmark: is not valid JSON
          [{"benchmark": "a.B.c", "mode": "avgt", "primaryMetric": {"score": 1 | candidate.json: benchmark a.B.c, field /0/primaryMetric/score: is not valid JSON or was cut off
          """)
  void badFileIsNamedWithBenchmarkAndField(String candidate, String message) throws IOException {
    assertThat(compare(file(PARSE), candidate)).isEqualTo(2);
    assertThat(err.toString()).startsWith("mexcbench: ").contains(message).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void fileThatDoesNotExistIsNamed() throws IOException {
    Files.writeString(path("baseline"), file(PARSE));

    assertThat(
            run("compare", "--baseline", path("baseline").toString(), "--candidate", "absent.json"))
        .isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("mexcbench: absent.json: does not exist; name a file that JMH wrote\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --threshold | 1 | threshold must be from 2.0 to 1000 percent, got 1.0
          --threshold | NaN | threshold must be from 2.0 to 1000 percent, got NaN
          --threshold | much | --threshold: must be a percentage, got "much"
          --include | ( | --include: Unclosed group in "("
          --format | pdf | '--format'
          --color | green | '--color'
          --inconclusive | maybe | '--inconclusive'
          --unknown | x | '--unknown'
          """)
  void wrongOptionIsNamed(String option, String value, String message) throws IOException {
    assertThat(compare(file(PARSE), file(PARSE), option, value)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "html, <!DOCTYPE html>",
    "junit, <?xml version=\"1.0\"",
    "csv, 'benchmark,mode,threads'",
    "comment, <!-- mexcbench -->"
  })
  void everyFormStandsAlone(String format, String beginning) throws IOException {
    assertThat(compare(file(PARSE, SIGN), file(PARSE, SLOW_SIGN), "--format", format)).isEqualTo(1);

    assertThat(out.toString()).startsWith(beginning).contains("Signer");
  }

  @Test
  void everyFormIsWrittenIntoAFolderAndThePageShowsTheForks() throws IOException {
    Path reports = folder.resolve("new").resolve("reports");

    assertThat(compare(file(PARSE), file(PARSE), "--reports", reports.toString())).isZero();
    assertThat(out.toString()).endsWith("regressed against " + path("baseline") + ".\n");
    assertThat(reports.toFile().list())
        .containsExactlyInAnyOrder(
            "comment.md", "junit.xml", "report.csv", "report.html", "report.json", "report.md");
    assertThat(reports.resolve("report.html")).content().contains("<p>now: 5 forks, ");
  }

  @Test
  void folderThatCannotBeWrittenIsNamed() throws IOException {
    Path taken = Files.createFile(folder.resolve("taken"));
    assertThat(compare(file(PARSE), file(PARSE), "--reports", taken.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("mexcbench: --reports: cannot write to " + taken);
  }

  @Test
  void bothFilesAreRequired() {
    assertThat(run("compare", "--baseline", "a.json")).isEqualTo(2);
    assertThat(err.toString()).contains("--candidate");
  }

  @Test
  void helpIsAsAgreed() {
    assertThat(run("compare", "--help")).isZero();
    Golden.assertEquals(out.toString(), "/io/mexcbench/cli/compare-help.txt");
  }

  private int compare(String baseline, String candidate, String... options) throws IOException {
    Files.writeString(path("baseline"), baseline);
    Files.writeString(path("candidate"), candidate);
    List<String> args = new ArrayList<>(List.of("compare"));
    Collections.addAll(args, "--baseline", path("baseline").toString());
    Collections.addAll(args, "--candidate", path("candidate").toString());
    Collections.addAll(args, options);
    return run(args.toArray(String[]::new));
  }

  private int run(String... args) {
    return Main.commandLine()
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  private Path path(String name) {
    return folder.resolve(name + ".json");
  }
}
