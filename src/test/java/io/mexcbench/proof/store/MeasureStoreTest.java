package io.mexcbench.proof.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureStoreTest {
  @TempDir Path folder;

  /** The figures of the pages are those of the result file, down to the last sign. */
  @Test
  void pagesShowWhatWasMeasured() throws IOException {
    MeasureStore.Result result = MeasureStore.read();
    String page = Files.readString(MeasureStore.PAGE);
    assertThat(MeasureStore.page(page, result)).isEqualTo(page);
    String decision = Files.readString(MeasureStore.DECISION);
    assertThat(MeasureStore.decision(decision, result)).isEqualTo(decision);
  }

  @Test
  void everyCandidateAnswersEveryQuery() throws Exception {
    for (Candidate candidate :
        List.of(
            new DuckDbCandidate(),
            new QuestDbCandidate(),
            JdbcCandidate.sqlite(),
            JdbcCandidate.h2())) {
      CandidateRun run = CandidateRun.of(candidate, folder.resolve(candidate.name()), 20_000);
      assertThat(run.queries()).hasSize(3);
      assertThat(run.rowsPerSecond()).isPositive();
      assertThat(run.bytesOnDisk()).isPositive();
    }
  }

  @Test
  void storeIsFilledAndAsked() throws Exception {
    StoreRun run = StoreRun.of(folder.resolve("store"), 40_000);
    assertThat(run.rows()).isEqualTo(50_000);
    assertThat(run.queries())
        .extracting(Timing::query)
        .containsExactly(
            "last price of each pair",
            "minute bars of an hour",
            "VWAP of 1 to 60 minutes",
            "top of the book as of 1,000 trades");
  }
}
