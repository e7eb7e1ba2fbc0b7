package io.mexcbench.proof.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.MeasurementFixture;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.report.JsonReport;
import io.mexcbench.report.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeTest {
  @TempDir private Path folder;

  @Test
  void reportTellsWhatWasFoundAndWhoElseWasNamed() throws IOException {
    String report =
        JsonReport.render(
            Gate.compare(
                List.of(noisy("C.slow", 1, 100), noisy("C.same", 2, 100), allocating("C.heavy", 8)),
                List.of(
                    noisy("C.slow", 3, 113), noisy("C.same", 4, 100), allocating("C.heavy", 99)),
                GateOptions.ofFiles(Thresholds.of(10))));
    Schemas.assertValid(report);
    Path result = Files.createDirectories(folder.resolve("results/20260101"));
    Files.writeString(result.resolve("report.json"), report);
    Files.writeString(
        result.resolve("environment.json"), "{\"id\": \"amd64\", \"gitRevision\": \"1a2b3c4d\"}");
    Outcome outcome = Outcome.read(Part.EQUAL, "C.slow", folder.resolve("results"), 61);
    assertThat(outcome.changePercent()).isBetween(12.0, 14.0);
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                Part.EQUAL,
                "amd64",
                "1a2b3c4d",
                "C.slow",
                "REGRESSED",
                outcome.changePercent(),
                true,
                List.of(),
                2,
                3,
                61));
    assertThat(Outcome.read(Part.EQUAL, "C.same", folder.resolve("results"), 61).others())
        .containsExactly("C.slow");
  }

  @Test
  void runWithoutAReportIsNoOutcome() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Outcome.read(Part.EQUAL, "C.d", folder, 1))
        .withMessageContaining("no report");
  }

  @Test
  void tableCountsEachPart() {
    String page =
        LivePage.updated(
            "<!-- figures: live proof -->\n<!-- end of figures: live proof -->\n",
            List.of(
                outcome(Part.EQUAL, "", "PASS", false, 14, 15),
                outcome(Part.EQUAL, "", "INVALID", false, 15, 15, "C.e"),
                outcome(Part.INTERLEAVED, "C.d", "REGRESSED", true, 0, 1),
                outcome(Part.INTERLEAVED, "C.e", "PASS", false, 0, 1, "C.f")));
    assertThat(page)
        .isEqualTo(
            """
            <!-- figures: live proof -->
            On amd64, code 1a2b3c4.

            | part | runs | slower by | found | name another | INVALID | unchanged | time | goal | |
            |---|---:|---|---:|---:|---:|---:|---:|---|---|
            | G10 equal code, whole runs | 2 | – | – | 1 | 1 | 29 of 30 | 3 min | none named | open |
            | G11 10 % slower, revisions in turns | 2 | 10.0 to 10.0 %, median 10.0 | 1 | 1 | 0 | – | 3 min | 19 of 20 found, none other named | open |
            | G11 the first of them again | 0 | – | 0 | 0 | 0 | – | 0 min | – | no goal |
            | G12 20 % slower, against the baseline | 0 | – | 0 | 0 | 0 | – | 0 min | 18 of 20 found | open |

            | slowed benchmark | part | measured | verdict | named beside it |
            |---|---|---:|---|---|
            | C.d | 10 % slower, revisions in turns | +10.0 % | REGRESSED | none |
            | C.e | 10 % slower, revisions in turns | +10.0 % | not found (run: PASS) | C.f |
            <!-- end of figures: live proof -->
            """);
  }

  /** The figures of the page are those of the result file, down to the last sign. */
  @Test
  void pageShowsWhatWasProved() throws IOException {
    String page = Files.readString(LivePage.PAGE);
    assertThat(LivePage.updated(page, LivePage.read())).isEqualTo(page);
  }

  @Test
  void partIsMetByEnoughRunsThatFindAndNameNobodyElse() {
    Outcome found = outcome(Part.INTERLEAVED, "C.d", "REGRESSED", true, 0, 1);
    Outcome missed = outcome(Part.INTERLEAVED, "C.d", "INCONCLUSIVE", false, 0, 1);
    Outcome beside = outcome(Part.INTERLEAVED, "C.d", "REGRESSED", true, 0, 1, "C.e");
    assertThat(Part.INTERLEAVED.verdict(runs(19, found))).isEqualTo("open");
    assertThat(Part.INTERLEAVED.verdict(runs(19, found, missed))).isEqualTo("met");
    assertThat(Part.INTERLEAVED.verdict(runs(18, found, missed, missed))).isEqualTo("missed");
    assertThat(Part.INTERLEAVED.verdict(runs(19, found, beside))).isEqualTo("missed");
    assertThat(Part.BASELINE.verdict(runs(18, found, missed, missed))).isEqualTo("met");
    assertThat(Part.BASELINE.verdict(runs(17, found, missed, missed, missed))).isEqualTo("missed");
    assertThat(Part.EQUAL.verdict(runs(10, missed))).isEqualTo("met");
    assertThat(Part.EQUAL.verdict(runs(9, missed, beside))).isEqualTo("missed");
  }

  @Test
  void whatTheResultFileHoldsIsNotDoneAgain() {
    String second = SlowPlace.ALL.get(1).benchmark();
    List<Outcome> outcomes =
        List.of(
            outcome(Part.EQUAL, "", "PASS", false, 15, 15),
            outcome(Part.INTERLEAVED, second, "PASS", false, 0, 1));
    assertThat(Part.EQUAL.isDone(0, outcomes)).isTrue();
    assertThat(Part.EQUAL.isDone(1, outcomes)).isFalse();
    assertThat(Part.INTERLEAVED.isDone(0, outcomes)).isFalse();
    assertThat(Part.INTERLEAVED.isDone(1, outcomes)).isTrue();
    assertThat(Part.BASELINE.isDone(0, outcomes)).isFalse();
  }

  @Test
  void partsAreCalledByAWord() {
    assertThat(Part.of("interleaved")).isEqualTo(Part.INTERLEAVED);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Part.of("all"))
        .withMessage("no part \"all\"; there are equal, interleaved, baseline");
  }

  private static List<Outcome> runs(int count, Outcome same, Outcome... others) {
    List<Outcome> runs = new ArrayList<>(Collections.nCopies(count, same));
    runs.addAll(List.of(others));
    return runs;
  }

  private static Outcome outcome(
      Part part,
      String benchmark,
      String verdict,
      boolean isFound,
      int unchanged,
      int judged,
      String... others) {
    return new Outcome(
        part,
        "amd64",
        "1a2b3c4d",
        benchmark,
        verdict,
        9.96,
        isFound,
        List.of(others),
        unchanged,
        judged,
        90);
  }

  private static Measurement noisy(String name, long seed, double nanos) {
    return MeasurementFixture.noisy(name, new Random(seed), 6, nanos, 0.002);
  }

  private static Measurement allocating(String name, double bytes) {
    return MeasurementFixture.allocating(name, bytes, bytes, bytes, bytes, bytes);
  }
}
