package io.mexcbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of the page are those of the result file, down to the last sign. */
class ProofPageTest {
  @Test
  void pageShowsWhatWasMeasured() throws IOException {
    String page = Files.readString(EvaluateGate.PAGE);
    assertThat(ProofPage.updated(page, Proof.read(EvaluateGate.FIGURES))).isEqualTo(page);
  }

  @Test
  void everyEvaluationWasPlayed() throws IOException {
    Proof proof = Proof.read(EvaluateGate.FIGURES);
    assertThat(
            List.of(
                EvaluateGate.SYSTEMS,
                EvaluateGate.SYSTEMS_ADAPTIVE,
                EvaluateGate.FORKS_BUY,
                EvaluateGate.OWN,
                EvaluateGate.OWN_ADAPTIVE,
                EvaluateGate.REAL,
                EvaluateGate.RUNS))
        .allSatisfy(name -> assertThat(proof.section(name)).isPresent());
  }

  @Test
  void sharesAreWrittenAsPercentages() {
    assertThat(ProofPage.percent(0.0008)).isEqualTo("0.08");
    assertThat(ProofPage.percent(0.5112)).isEqualTo("51.1");
    assertThat(ProofPage.percent(1)).isEqualTo("100.0");
  }
}
