package io.mexcbench.proof.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeTest {
  private static final String REPORT =
      """
      {"verdict": "REGRESSED", "comparisons": [
        {"benchmark": "a.b.C.d", "metric": "time", "verdict": "REGRESSED", "changePercent": 12.5},
        {"benchmark": "a.b.C.d", "metric": "tail", "verdict": "INCONCLUSIVE", "changePercent": 9},
        {"benchmark": "a.b.C.e", "metric": "time", "verdict": "UNCHANGED", "changePercent": 1},
        {"benchmark": "a.b.C.e", "metric": "tail", "verdict": "REGRESSED", "changePercent": 31},
        {"benchmark": "a.b.C.f", "metric": "allocation", "verdict": "REGRESSED"}]}
      """;

  @TempDir private Path folder;

  @Test
  void reportTellsWhatWasFoundAndWhoElseWasNamed() throws IOException {
    Path result = Files.createDirectories(folder.resolve("results/20260101"));
    Files.writeString(result.resolve("report.json"), REPORT);
    Outcome outcome = Outcome.read("part", "C.d", folder.resolve("results"), 61);
    assertThat(outcome)
        .isEqualTo(new Outcome("part", "C.d", "REGRESSED", 12.5, true, List.of("C.e"), 1, 2, 61));

    Path file = folder.resolve("outcomes/one.json");
    outcome.save(file);
    assertThat(Outcome.load(file)).isEqualTo(outcome);
  }

  @Test
  void runWithoutAReportIsNoOutcome() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Outcome.read("part", "C.d", folder, 1))
        .withMessageContaining("no report");
  }

  @Test
  void tableCountsEachPart() {
    String page =
        LivePage.updated(
            "<!-- figures: live proof -->\n<!-- end of figures: live proof -->\n",
            List.of(
                new Outcome(LiveProof.EQUAL, "", "PASS", 0, false, List.of(), 14, 15, 120),
                new Outcome(LiveProof.EQUAL, "", "INVALID", 0, false, List.of("C.e"), 15, 15, 60),
                new Outcome(
                    LiveProof.INTERLEAVED, "C.d", "REGRESSED", 9.96, true, List.of(), 0, 1, 90),
                new Outcome(
                    LiveProof.INTERLEAVED, "C.e", "PASS", 4, false, List.of("C.f"), 0, 1, 40)));
    assertThat(page)
        .isEqualTo(
            """
            <!-- figures: live proof -->
            | part | runs | slowdown found | runs that name another | INVALID | unchanged | time |
            |---|---:|---:|---:|---:|---:|---:|
            | equal code, whole runs | 2 | – | 1 | 1 | 29 of 30 | 3 min |
            | 10 % slower, revisions in turns | 2 | 1 | 1 | 0 | – | 2 min |
            | 20 % slower, against the baseline | 0 | 0 | 0 | 0 | – | 0 min |

            | slowed benchmark | part | measured | verdict | named beside it |
            |---|---|---:|---|---|
            | C.d | 10 % slower, revisions in turns | +10.0 % | REGRESSED | none |
            | C.e | 10 % slower, revisions in turns | +4.0 % | not found (run: PASS) | C.f |
            <!-- end of figures: live proof -->
            """);
  }
}
