package io.mexcbench.report;

import static io.mexcbench.report.ReportFixture.CONTEXT;
import static io.mexcbench.report.ReportFixture.key;
import static io.mexcbench.report.ReportFixture.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Verdict;
import io.mexcbench.regression.Warning;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentReportTest {
  private static final String FOLD = "<details>";

  @Test
  void twentyRowsAreShownAndTheRestIsFolded() {
    String comment = comment(regressions(23, "x"));
    String shown = comment.substring(0, comment.indexOf(FOLD));

    assertThat(comment).startsWith("<!-- mexcbench -->\n**▲ REGRESSED: 23 of 23 benchmarks");
    assertThat(rows(shown)).isEqualTo(20);
    assertThat(rows(comment)).isEqualTo(23);
    assertThat(comment).contains("<summary>3 more rows and 23 notes</summary>");
  }

  @Test
  void shortReportHasNoFold() {
    assertThat(comment(ReportFixture.passed()))
        .doesNotContain(FOLD)
        .startsWith("<!-- mexcbench -->\n**✓ PASS: none of 1 benchmark regressed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "<", "&", "\u202e", "@", "`|", "\ud83d\ude00"})
  void neverLongerThanGitHubTakes(String part) {
    String comment = comment(regressions(90, part.repeat(3_000)));

    assertThat(comment).hasSizeLessThanOrEqualTo(CommentReport.LARGEST).contains("more lines in");
    assertThat(rows(comment.substring(0, comment.indexOf(FOLD)))).isEqualTo(20);
    assertThat(comment.split("\n</details>\n", -1)).hasSize(2);
    // Half of a character would be shown as its escape.
    assertThat(comment).contains("…").doesNotContain("ud83d");
  }

  private static Report regressions(int count, String text) {
    List<Comparison> comparisons =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    time(
                        key("A.b" + i, Map.of("p", text)),
                        Verdict.REGRESSED,
                        100,
                        200,
                        new Warning(i + text, text)))
            .toList();
    return new Report(RunVerdict.REGRESSED, 10, count, comparisons, List.of(), List.of());
  }

  private static long rows(String text) {
    return text.lines()
        .filter(line -> line.startsWith("| ") && !line.contains("Benchmark"))
        .count();
  }

  private static String comment(Report report) {
    return new CommentReport(CONTEXT).render(report);
  }
}
