package io.mexcbench.cli;

import static io.mexcbench.cli.GitHistory.BENCHMARK;
import static io.mexcbench.cli.GitHistory.HOT_PATH;
import static io.mexcbench.cli.GitHistory.THRESHOLDS;
import static io.mexcbench.cli.GitHistory.thresholds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that bring along what they want to be judged by. */
class TamperedBaselineTest {
  private static final String MOVED =
      "the change moves its own baseline: since the merge base %s it touches baselines/";

  private static final String GATE = "src/main/java/io/mexcbench/regression/Gate.java";

  @TempDir private Path folder;

  private GitHistory history;
  private String base;

  @BeforeEach
  void begin() throws Exception {
    history = GitHistory.in(folder.resolve("project"));
    base = history.git("rev-parse", "HEAD").substring(0, 7);
  }

  @Test
  void innocentChangePassesWithoutAWordOfDoubt() throws Exception {
    history.write(HOT_PATH, "two").write("README.md", "two").commit("tidy up");
    Judged judged = history.judge(history.measured(history.run(101, 299)));

    assertThat(judged.exitCode()).isZero();
    assertThat(judged.verdict()).isEqualTo("PASS");
    assertThat(judged.times()).isEqualTo(Map.of("parse", "UNCHANGED", "sign", "UNCHANGED"));
    assertThat(judged.said()).isBlank();
  }

  @Test
  void slowdownIsFound() throws Exception {
    history.write(HOT_PATH, "slow").commit("slow down");
    Judged judged = history.judge(history.measured(history.run(130, 300)));

    assertThat(judged.exitCode()).isEqualTo(1);
    assertThat(judged.times()).isEqualTo(Map.of("parse", "REGRESSED", "sign", "UNCHANGED"));
  }

  @Test
  void slowedCodeWithItsOwnNewBaselineIsHeldAgainstTheOldOne() throws Exception {
    history.write(HOT_PATH, "slow").recordBaseline(history.run(130, 300)).commit("slow down");
    Path result = history.measured(history.run(130, 300));

    assertThat(history.judgeAgainst("", result).exitCode()).as("its own baseline").isZero();
    assertRegressedByItsOwnBaseline(history.judge(result));
  }

  @Test
  void baselineThatWasAmendedIntoTheSlowCommitIsNotRead() throws Exception {
    history.write(HOT_PATH, "slow").commit("slow down");
    history.recordBaseline(history.run(130, 300)).git("add", "-A");
    history.git("commit", "-q", "--amend", "-m", "slow down, quietly");
    assertRegressedByItsOwnBaseline(history.judge(history.measured(history.run(130, 300))));
  }

  @Test
  void baselineThatALaterCommitRewroteIsNotRead() throws Exception {
    history.write(HOT_PATH, "slow").commit("slow down");
    history.write("README.md", "two").commit("document");
    history.recordBaseline(history.run(130, 300)).commit("new baseline");
    assertRegressedByItsOwnBaseline(history.judge(history.measured(history.run(130, 300))));
  }

  @Test
  void newBaselineOfMeasuredCodeNeedsBothRevisionsSideBySideEvenIfNothingIsSlower()
      throws Exception {
    history.write(BENCHMARK, "two").recordBaseline(history.run(100, 300)).commit("measure again");
    Path result = history.measured(history.run(100, 300));
    Judged judged = history.judge(result);

    assertThat(judged.exitCode()).isEqualTo(3);
    assertThat(judged.verdict()).isEqualTo("INCOMPARABLE");
    assertThat(judged.said())
        .contains(MOVED.formatted(base), BENCHMARK)
        .contains("git worktree add ../base " + base, "scripts/compare --baseline ../base/results");
    assertThat(history.judgeLoosely("merge-base:main", result).exitCode()).isZero();
    assertThat(Judged.of(asText(result)).out())
        .endsWith(
            "INCOMPARABLE: none of 2 benchmarks regressed, but that proves nothing against"
                + " merge-base:main ("
                + base
                + "):baselines/amd64-test-cpu-f1m2-2c-linux-jdk17-debian-serial-33ca7d.\n");
  }

  @Test
  void baselineOfUnchangedCodeMayBeRecordedAnew() throws Exception {
    history.recordBaseline(history.run(100, 300)).write("baselines/README.md", "two").commit("new");
    Judged judged = history.judge(history.measured(history.run(100, 300)));

    assertThat(judged.exitCode()).isZero();
    assertThat(judged.said())
        .contains("the gate's own parts changed since the merge base " + base + ": baselines/")
        .doesNotContain("README.md", "moves its own baseline");
  }

  @Test
  void raisedThresholdIsNotRead() throws Exception {
    history.write(HOT_PATH, "slow").write(THRESHOLDS, thresholds(900, "")).commit("slow down");
    assertRegressedByItsOwnBaseline(history.judge(history.measured(history.run(130, 300))));
  }

  @Test
  void raisedThresholdThatIsNotEvenCommittedIsNotReadEither() throws Exception {
    history.write(HOT_PATH, "slow").commit("slow down").write(THRESHOLDS, thresholds(900, ""));
    assertRegressedByItsOwnBaseline(history.judge(history.measured(history.run(130, 300))));
  }

  @Test
  void thresholdOfOneKeyIsNotRead() throws Exception {
    String override = "{\"keys\": \"parse\", \"percent\": 900, \"reason\": \"trust me\"}";
    history.write(HOT_PATH, "slow").write(THRESHOLDS, thresholds(10, override)).commit("slow");
    assertRegressedByItsOwnBaseline(history.judge(history.measured(history.run(130, 300))));
  }

  @Test
  void deletedBaselinesAreReadAllTheSame() throws Exception {
    history.git("rm", "-r", "-q", "baselines");
    history.write(HOT_PATH, "slow").commit("start anew");
    assertThat(history.path("baselines")).doesNotExist();
    assertRegressedByItsOwnBaseline(history.judge(history.measured(history.run(130, 300))));
  }

  @Test
  void changedPartsOfTheGateAreNamedToThoseWhoOwnIt() throws Exception {
    history.write("pom.xml", "loosened").write(".mvn/maven.config", "-Dbench.threshold=900");
    history.write(GATE, "loosened").write(HOT_PATH, "two").commit("tidy up");
    history.write("scripts/compare", "exit 0");
    Judged judged = history.judge(history.measured(history.run(100, 300)));

    assertThat(judged.exitCode()).isZero();
    assertThat(judged.said())
        .isEqualToIgnoringNewLines(
            "the gate's own parts changed together with the code that it judges since the merge"
                + " base %s: .mvn/maven.config, pom.xml, scripts/compare, %s; whoever owns the gate"
                    .formatted(base, GATE)
                + " must look at them (CODEOWNERS): it is the changed gate that judges here");
  }

  @Test
  void partsThatHaveNoSayInAVerdictAreNotNamed() throws Exception {
    history.write("src/main/java/io/mexcbench/engine/Engine.java", "two").write("docs/a.md", "two");
    history.write("src/test/java/ATest.java", "two").commit("work on the engine");
    assertThat(history.judge(history.measured(history.run(100, 300))).said()).isBlank();
  }

  private void assertRegressedByItsOwnBaseline(Judged judged) {
    assertThat(judged.exitCode()).isEqualTo(1);
    assertThat(judged.verdict()).isEqualTo("REGRESSED");
    assertThat(judged.times()).isEqualTo(Map.of("parse", "REGRESSED", "sign", "UNCHANGED"));
    assertThat(judged.said())
        .contains(MOVED.formatted(base), HOT_PATH)
        .contains("the gate's own parts changed together with the code that it judges");
  }

  private String[] asText(Path result) {
    return new String[] {
      "compare",
      "--baseline=merge-base:main",
      "--baselines=" + history.path("baselines"),
      "--candidate=" + result
    };
  }
}
