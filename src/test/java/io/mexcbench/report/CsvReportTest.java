package io.mexcbench.report;

import static io.mexcbench.report.ReportFixture.key;
import static io.mexcbench.report.ReportFixture.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Verdict;
import io.mexcbench.regression.Warning;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
  @Test
  void anyReportIsReadBackWhole() {
    SplittableRandom random = new SplittableRandom(13);
    int count = Rounds.of(200, 5_000);
    for (int i = 0; i < count; i++) {
      Report report = new RandomReport(random).next();
      List<List<String>> lines = ParsedCsv.of(CsvReport.render(report));
      assertThat(lines)
          .hasSize(report.comparisons().size() + 1)
          .allMatch(line -> line.size() == 17);
      for (int row = 0; row < report.comparisons().size(); row++) {
        Comparison one = report.comparisons().get(row);
        assertThat(lines.get(row + 1).get(5)).isEqualTo(one.verdict().name());
        assertThat(lines.get(row + 1).get(9).isEmpty()).isEqualTo(one.changePercent().isEmpty());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", " =1", "＝1"})
  void textThatASpreadsheetWouldReckonIsMadeHarmless(String text) {
    assertThat(warningCell(text)).isEqualTo("'" + text + "; do");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "with \"quotes\", and commas", "1-1", "'"})
  void otherTextStaysAsItIs(String text) {
    assertThat(warningCell(text)).isEqualTo(text + "; do");
  }

  @Test
  void numberKeepsItsSign() {
    Report report = report(time(key("A.b", Map.of()), Verdict.IMPROVED, 100, 80));

    assertThat(ParsedCsv.of(CsvReport.render(report)).get(1).subList(5, 12))
        .containsExactly("IMPROVED", "100", "80", "ns/op", "-20", "-21", "-19");
  }

  private static String warningCell(String text) {
    Report report =
        report(time(key("A.b", Map.of()), Verdict.UNCHANGED, 1, 1, new Warning(text, "do")));
    return ParsedCsv.of(CsvReport.render(report)).get(1).get(16);
  }

  private static Report report(Comparison one) {
    return new Report(RunVerdict.PASS, 10, 1, List.of(one), List.of(), List.of());
  }
}
