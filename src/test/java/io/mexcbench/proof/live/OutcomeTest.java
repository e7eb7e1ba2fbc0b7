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
    Outcome outcome = Outcome.read("part", "C.slow", folder.resolve("results"), 61);
    assertThat(outcome.changePercent()).isBetween(12.0, 14.0);
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                "part", "C.slow", "REGRESSED", outcome.changePercent(), true, List.of(), 2, 3, 61));
    assertThat(Outcome.read("part", "C.same", folder.resolve("results"), 61).others())
        .containsExactly("C.slow");

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

  private static Measurement noisy(String name, long seed, double nanos) {
    return MeasurementFixture.noisy(name, new Random(seed), 6, nanos, 0.002);
  }

  private static Measurement allocating(String name, double bytes) {
    return MeasurementFixture.allocating(name, bytes, bytes, bytes, bytes, bytes);
  }
}
