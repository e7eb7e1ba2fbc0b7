package io.mexcbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
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
    assertThat(Stream.concat(EvaluateGate.OF_SYSTEMS.stream(), EvaluateGate.OF_OWN.stream()))
        .allSatisfy(name -> assertThat(proof.section(name)).isPresent());
  }

  /** A goal is met when the worse end of the interval meets it. */
  @Test
  void goalIsMetByTheWorseEndOfTheInterval() {
    assertThat(Column.atLeast("", "", 0.5).verdict(new Rate(0.6, 0.5, 0.7, 9))).isEqualTo("met");
    assertThat(Column.atLeast("", "", 0.5).verdict(new Rate(0.6, 0.4, 0.7, 9)))
        .isEqualTo("met on average");
    assertThat(Column.atLeast("", "", 0.5).verdict(new Rate(0.4, 0.3, 0.6, 9)))
        .isEqualTo("missed by 10.0");
    assertThat(Column.atMost("", "", 0.05).verdict(new Rate(0.02, 0, 0.05, 9))).isEqualTo("met");
    assertThat(Column.atMost("", "", 0.05).verdict(new Rate(0.02, 0, 0.06, 9)))
        .isEqualTo("met on average");
    assertThat(Column.atMost("", "", 0.05).verdict(new Rate(0.07, 0, 0.08, 9)))
        .isEqualTo("missed by 2.0");
    assertThat(Column.free("", "").verdict(new Rate(0.06, 0, 0.07, 9))).isEmpty();
  }

  @Test
  void sharesAreWrittenAsPercentages() {
    assertThat(Column.percent(0.0008)).isEqualTo("0.08");
    assertThat(Column.percent(0.5112)).isEqualTo("51.1");
    assertThat(Column.percent(1)).isEqualTo("100.0");
  }
}
