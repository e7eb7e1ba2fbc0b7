package io.mexcbench.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.Rounds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the search names the commit, over many histories. */
class SearchTest {
  private static final String PARSE = "Parser.parse";
  private static final String SIGN = "Signer.sign";

  /**
   * Wrong where it says that it is certain, by what it promises; and it is certain nearly always.
   *
   * @param forkPercent scatter of forks
   * @param buildPercent scatter of builds, of which the model knows nothing
   */
  @ParameterizedTest
  @CsvSource({"15, 1, 0.5", "15, 4, 1", "10, 2, 0.5", "30, 6, 1.5"})
  void errorsAreAsRareAsPromised(double slowdown, double forkPercent, double buildPercent) {
    int histories = Rounds.of(300, 2000);
    int searched = 0;
    int certain = 0;
    int wrong = 0;
    int builds = 0;
    Random random = new Random(7);
    for (int i = 0; i < histories; i++) {
      int commits = 2 + random.nextInt(40);
      int culprit = 1 + random.nextInt(commits);
      SimulatedHistory history =
          new SimulatedHistory(i, commits, forkPercent / 100, buildPercent / 100)
              .slower(PARSE, culprit, slowdown / 100);
      List<Finding> findings = history.search();
      for (Finding finding : findings) {
        searched++;
        builds += history.builds();
        certain += finding.certainty() >= 0.95 ? 1 : 0;
        wrong += finding.certainty() >= 0.95 && !finding.points().equals(List.of(culprit)) ? 1 : 0;
      }
    }
    System.out.printf(
        "bisect %.0f %% slower, forks scatter %.0f %%, builds %.1f %%: %d of %d certain, %d of"
            + " these wrong, %.1f builds on average%n",
        slowdown, forkPercent, buildPercent, certain, searched, wrong, (double) builds / searched);
    assertThat(searched).isGreaterThan(histories / 3);
    assertThat(certain).isGreaterThan(searched * 9 / 10);
    assertThat(wrong).isLessThanOrEqualTo(searched / 50);
    assertThat(builds).isLessThan(7 * searched);
  }

  @Test
  void buildsAreThoseOfABisectionWhereNothingIsInDoubt() {
    for (int culprit = 1; culprit <= 64; culprit++) {
      SimulatedHistory history =
          new SimulatedHistory(culprit, 64, 0.001, 0).slower(PARSE, culprit, 0.3);

      List<Finding> findings = history.search();

      assertThat(findings).extracting(Finding::points).containsExactly(List.of(culprit));
      assertThat(findings.get(0).certainty()).isGreaterThan(0.99);
      assertThat(history.builds()).isLessThanOrEqualTo(7);
    }
  }

  @Test
  void changeOnBothSidesIsThatOfTheNeighbours() {
    SimulatedHistory history = new SimulatedHistory(3, 20, 0.005, 0).slower(PARSE, 7, 0.15);

    Finding finding = history.search().get(0);

    assertThat(finding.points()).containsExactly(7);
    assertThat(finding.before().orElseThrow().changePercent().orElseThrow())
        .isCloseTo(0, within(1.5));
    assertThat(finding.after().orElseThrow().changePercent().orElseThrow())
        .isCloseTo(15, within(1.5));
  }

  @Test
  void firstCommitHasTheBaseItselfBeforeIt() {
    Finding finding = new SimulatedHistory(4, 6, 0.005, 0).slower(PARSE, 1, 0.15).search().get(0);

    assertThat(finding.points()).containsExactly(1);
    assertThat(finding.before()).isEmpty();
  }

  @Test
  void onlyCommitIsFoundWithoutMeasuring() {
    SimulatedHistory history = new SimulatedHistory(5, 1, 0.005, 0).slower(PARSE, 1, 0.15);

    Finding finding = history.search().get(0);

    assertThat(finding.points()).containsExactly(1);
    assertThat(finding.certainty()).isEqualTo(1);
    assertThat(history.builds()).isZero();
  }

  @Test
  void commitsThatDoNotBuildCannotBeToldApart() {
    SimulatedHistory history =
        new SimulatedHistory(6, 16, 0.005, 0).slower(PARSE, 8, 0.15).broken(7).broken(8).broken(12);

    Finding finding = history.search().get(0);

    assertThat(finding.points()).containsExactly(7, 8, 9);
    assertThat(finding.certainty()).isGreaterThan(0.99);
  }

  @Test
  void twoSlowdownsOfTwoCommitsAreFoundByOneSearch() {
    SimulatedHistory history =
        new SimulatedHistory(8, 32, 0.01, 0).slower(PARSE, 5, 0.2).slower(SIGN, 27, 0.15);

    List<Finding> findings = history.search();

    assertThat(findings)
        .extracting(finding -> finding.suspect().key().shortName() + finding.points())
        .containsExactlyInAnyOrder(PARSE + "[5]", SIGN + "[27]");
    assertThat(history.builds()).isLessThanOrEqualTo(11);
  }

  @Test
  void slowdownOfTwoHalvesIsNotCalledCertain() {
    SimulatedHistory history =
        new SimulatedHistory(9, 16, 0.01, 0).slower(PARSE, 4, 0.08).slower(PARSE, 12, 0.08);

    assertThat(history.search().get(0).certainty()).isLessThan(0.95);
  }
}
