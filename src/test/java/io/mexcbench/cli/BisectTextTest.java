package io.mexcbench.cli;

import static io.mexcbench.regression.MeasurementFixture.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.Centre;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Interval;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Verdict;
import io.mexcbench.revision.Culprit;
import io.mexcbench.revision.Suspect;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BisectTextTest {
  private static final String COMMIT = "078c0750123456789abcdef0123456789abcdef0";

  @Test
  void commitIsNamedWithTheChangeOnBothSidesOfIt() {
    assertThat(BisectText.of(List.of(culprit(0.9999, 1))))
        .isEqualTo(
            """
            Parser.parse became slower with (99.9 % sure):
              078c075 Count the updates
              against the base: before it +0.4 % [-0.8 %, +1.6 %], with it +15.1 % [+13.9 %, +16.4 %]
            """);
  }

  @Test
  void commitsThatCannotBeMeasuredAreNamedTogether() {
    assertThat(BisectText.of(List.of(culprit(0.992, 2))))
        .startsWith(
            """
            Parser.parse became slower with one of these, which cannot be measured singly (99.2 % sure):
              078c075 Count the updates
              078c075 Count the updates
            """);
  }

  @Test
  void answerThatIsNotCertainSaysSo() {
    assertThat(BisectText.of(List.of(culprit(0.6, 1))))
        .contains("(60.0 % sure)")
        .endsWith("  not certain: it may have come in several steps, or the forks scatter\n");
  }

  @Test
  void baseItselfStandsBeforeTheFirstCommit() {
    Culprit first =
        new Culprit(suspect(), changes(1), 0.999, Optional.empty(), Optional.of(slow()));

    assertThat(BisectText.of(List.of(first))).contains("before it 0 %, with it +15.1 %");
  }

  @Test
  void subjectCannotForgeALine() {
    Culprit hostile =
        new Culprit(
            suspect(),
            List.of(new Culprit.Change(COMMIT, "good\n\u001b[31mParser.parse: PASS")),
            0.999,
            Optional.empty(),
            Optional.of(slow()));

    assertThat(BisectText.of(List.of(hostile)).lines()).hasSize(3);
    assertThat(BisectText.of(List.of(hostile))).doesNotContain("\u001b");
  }

  @Test
  void nothingFoundIsSaid() {
    assertThat(BisectText.of(List.of())).isEqualTo("No commit between both changed code.\n");
  }

  private static Culprit culprit(double certainty, int commits) {
    return new Culprit(
        suspect(),
        changes(commits),
        certainty,
        Optional.of(comparison(0.4, -0.8, 1.6)),
        Optional.of(slow()));
  }

  private static List<Culprit.Change> changes(int commits) {
    return List.of(
            new Culprit.Change(COMMIT, "Count the updates"),
            new Culprit.Change(COMMIT, "Count the updates"))
        .subList(0, commits);
  }

  private static Suspect suspect() {
    return new Suspect(slow());
  }

  private static Comparison slow() {
    return comparison(15.1, 13.9, 16.4);
  }

  private static Comparison comparison(double change, double low, double high) {
    return new Comparison(
        key("Parser.parse"),
        Metric.TIME,
        Verdict.REGRESSED,
        Optional.of(new Centre(100, OptionalDouble.empty(), 5)),
        Optional.of(new Centre(115, OptionalDouble.empty(), 5)),
        "ns/op",
        OptionalDouble.of(change),
        Optional.of(new Interval(low, high)),
        10,
        OptionalDouble.empty(),
        List.of());
  }
}
