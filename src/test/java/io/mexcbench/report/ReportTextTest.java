package io.mexcbench.report;

import static io.mexcbench.report.ReportFixture.CONTEXT;
import static io.mexcbench.report.ReportFixture.key;
import static io.mexcbench.report.ReportFixture.time;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Mode;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTextTest {
  private static final String FOLDER = "/io/mexcbench/report/";
  private static final int COLUMNS = 100;

  static Stream<Arguments> reports() {
    return Stream.of(
        Arguments.of("regressed", ReportFixture.regressed()),
        Arguments.of("passed", ReportFixture.passed()),
        Arguments.of("invalid", ReportFixture.invalid()),
        Arguments.of("allocation-only", ReportFixture.allocationOnly()));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void consoleTextIsAsAgreed(String name, Report report) {
    Golden.assertEquals(console(report, COLUMNS, false), FOLDER + name + ".txt");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void markdownIsAsAgreed(String name, Report report) {
    Golden.assertEquals(new MarkdownReport(CONTEXT).render(report), FOLDER + name + ".md");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void jsonIsAsAgreed(String name, Report report) {
    Golden.assertEquals(JsonReport.render(report), FOLDER + name + ".json");
    Schemas.assertValid(JsonReport.render(report));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void junitXmlIsAsAgreed(String name, Report report) {
    Golden.assertEquals(new JunitReport(CONTEXT).render(report), FOLDER + name + ".xml");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void commentIsAsAgreed(String name, Report report) {
    Golden.assertEquals(new CommentReport(CONTEXT).render(report), FOLDER + name + "-comment.md");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void csvIsAsAgreed(String name, Report report) {
    Golden.assertEquals(CsvReport.render(report).replace("\r\n", "\n"), FOLDER + name + ".csv");
  }

  @Test
  void nameThatDoesNotFitStandsOnALineOfItsOwn() {
    Golden.assertEquals(
        console(ReportFixture.regressed(), 92, false), FOLDER + "regressed-narrow.txt");
  }

  @Test
  void coloursAddNothingToTheWords() {
    String colored = console(ReportFixture.regressed(), COLUMNS, true);

    assertThat(colored).contains("\u001b[31mREGRESSED (limit 10 %)\u001b[0m");
    assertThat(colored.replaceAll("\u001b\\[\\d+m", ""))
        .isEqualTo(console(ReportFixture.regressed(), COLUMNS, false));
  }

  @Test
  void jsonSaysWhatTheReportSays() throws IOException {
    JsonNode root = new ObjectMapper().readTree(JsonReport.render(ReportFixture.regressed()));

    assertThat(root.get("schema").asInt()).isEqualTo(1);
    assertThat(root.get("comparisons")).hasSize(ReportFixture.regressed().comparisons().size());
    assertThat(root.at("/comparisons/0/params/levels").asText()).isEqualTo("20");
    assertThat(root.at("/comparisons/1/metric").asText()).isEqualTo("allocation");
    assertThat(root.at("/comparisons/1/changePercent").isNull()).isTrue();
    assertThat(root.at("/comparisons/2/forks")).hasToString("[5,0]");
  }

  static Stream<Arguments> verdicts() {
    return Stream.of(
        Arguments.of(RunVerdict.PASS, 1, "PASS: none of 0 benchmarks regressed against b.json."),
        Arguments.of(
            RunVerdict.INCOMPARABLE, 0, "INCOMPARABLE: no benchmark in common with b.json."),
        Arguments.of(
            RunVerdict.INCOMPARABLE, 2, "INCOMPARABLE: nothing could be judged against b.json."),
        Arguments.of(
            RunVerdict.INCOMPLETE,
            2,
            "INCOMPLETE: the run was not finished, nothing was judged against b.json."));
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void lastLineIsTheVerdict(RunVerdict verdict, int commonKeys, String line) {
    Report report = ReportFixture.verdictOnly(verdict, commonKeys);

    assertThat(new ConsoleReport(ReportContext.of("b.json"), COLUMNS, false).render(report))
        .isEqualTo(line + "\n");
  }

  @Test
  void namesAreAsLongAsTheyMustBe() {
    BenchmarkKey average = key("A.b", Map.of());
    BenchmarkKey throughput = new BenchmarkKey(average.benchmark(), Mode.THROUGHPUT, 1, Map.of());
    BenchmarkKey threads = new BenchmarkKey(average.benchmark(), Mode.AVERAGE_TIME, 2, Map.of());
    BenchmarkKey elsewhere = new BenchmarkKey("org.other.C.d", Mode.AVERAGE_TIME, 1, Map.of());
    BenchmarkKey here = new BenchmarkKey("org.here.C.d", Mode.AVERAGE_TIME, 1, Map.of());
    BenchmarkKey alone = key("E.f", Map.of("x", "1"));
    Names names = new Names(List.of(average, throughput, threads, elsewhere, here, alone, alone));

    assertThat(Stream.of(average, throughput, threads, elsewhere, alone).map(names::of))
        .containsExactly(
            "A.b avgt threads=1",
            "A.b thrpt",
            "A.b avgt threads=2",
            "org.other.C.d:avgt:1",
            "E.f x=1");
  }

  @Test
  void parametersOfOthersAreNoMarkup() {
    Report report =
        new Report(
            RunVerdict.REGRESSED,
            10,
            1,
            List.of(time(key("A.b", Map.of("p", "<b>|`x`|[a](b) @team")), Verdict.REGRESSED, 1, 2)),
            List.of(),
            List.of());

    assertThat(new MarkdownReport(ReportContext.of("b.json")).render(report))
        .contains("| A.b p=&lt;b&gt;\\|\\`x\\`\\|\\[a\\](b) @\u200bteam |");
  }

  private static String console(Report report, int columns, boolean isColored) {
    return new ConsoleReport(CONTEXT, columns, isColored).render(report);
  }
}
