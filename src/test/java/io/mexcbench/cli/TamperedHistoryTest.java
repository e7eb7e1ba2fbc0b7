package io.mexcbench.cli;

import static io.mexcbench.cli.GitHistory.HOT_PATH;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.SampleRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the merge base lies, and what is said where nobody can tell. */
class TamperedHistoryTest {
  private static final String MAIN = "merge-base:main";

  @TempDir private Path folder;

  private GitHistory history;

  @BeforeEach
  void begin() throws Exception {
    history = GitHistory.in(folder.resolve("project"));
    history.write(HOT_PATH, "two").commit("tidy up");
  }

  @Test
  void shallowCloneIsToldWhatToFetch() throws Exception {
    GitHistory shallow = history.cloned(folder.resolve("shallow"), "--depth=1");
    assertRefused(
        shallow.judgeAgainst("merge-base:origin/main", result(shallow)),
        "merge-base:origin/main: unknown revision; fetch it first");

    GitHistory tips = history.cloned(folder.resolve("tips"), "--depth=1", "--no-single-branch");
    assertRefused(
        tips.judgeAgainst("merge-base:origin/main", result(tips)),
        "this clone is shallow and its history ends before the merge base; fetch the rest: git"
            + " fetch --unshallow");

    tips.git("fetch", "-q", "--unshallow");
    assertThat(tips.judgeAgainst("merge-base:origin/main", result(tips)).exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"merge-base:nowhere", "merge-base:", "merge-base:--output=x", "git:v9"})
  void unknownRevisionIsToldToBeFetched(String source) throws Exception {
    assertRefused(
        history.judgeAgainst(source, result(history)), source + ": unknown revision; fetch it");
  }

  @Test
  void unrelatedHistoryIsRefused() throws Exception {
    history.git("checkout", "-q", "--orphan", "other");
    history.commit("begin anew");
    assertRefused(
        history.judge(result(history)), MAIN + " shares no history with HEAD; name the revision");
  }

  @Test
  void folderOutsideAnyRepositoryIsRefused() throws Exception {
    Path result = result(history);
    Files.createDirectories(folder.resolve("plain"));
    assertRefused(
        Judged.of(
            "compare",
            "--baseline=" + MAIN,
            "--baselines=" + folder.resolve("plain/baselines"),
            "--candidate=" + result),
        folder.resolve("plain") + " is not inside a git repository, so merge-base:main");
  }

  @Test
  void runNamesTheSameBeforeItMeasuresAnything() throws Exception {
    assertRefused(
        Judged.of(
            "run",
            "--gate",
            "--baseline=merge-base:nowhere",
            "--baselines=" + history.path("baselines"),
            "--results=" + folder.resolve("none")),
        "merge-base:nowhere: unknown revision");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void mergedMainMovesTheMergeBase() throws Exception {
    moveMainOn(80);
    assertThat(history.judge(result(history)).exitCode()).as("before").isZero();
    history.git("merge", "-q", "-m", "merge main", "main");

    assertSlowerThanMain(history.judge(result(history)));
  }

  @Test
  void rebasedBranchIsJudgedByTheNewerBaselineAndNeedsANewResult() throws Exception {
    Path old = history.measured(history.run(80, 300));
    moveMainOn(80);
    history.git("rebase", "-q", "main");
    Judged judged = history.judge(old);

    assertThat(judged.exitCode()).isEqualTo(3);
    assertThat(judged.verdict()).isEqualTo("INCOMPARABLE");
    assertThat(judged.said())
        .contains("the result was measured at")
        .contains("whose code differs: it says nothing of this change; measure HEAD");
    assertSlowerThanMain(history.judge(result(history)));
  }

  @Test
  void resultOfTheSameCodeMayBeOlderThanHead() throws Exception {
    Path result = result(history);
    history.write("README.md", "two").commit("document");

    assertThat(history.judge(result).exitCode()).isZero();
    assertThat(history.judge(result).said()).isBlank();
  }

  @Test
  void resultOfUncommittedCodeIsNamed() throws Exception {
    Judged judged = history.judge(history.measured(history.run(100, 300).dirty()));

    assertThat(judged.exitCode()).isZero();
    assertThat(judged.said()).contains("measured with uncommitted changes");
  }

  @Test
  void crossedHistoriesAreRefused() throws Exception {
    String ours = history.git("rev-parse", "HEAD").strip();
    moveMainOn(80);
    String theirs = history.git("rev-parse", "main").strip();
    history.git("merge", "-q", "-m", "merge main", "main");
    history.git("checkout", "-q", "main");
    history.git("merge", "-q", "--no-ff", "-m", "merge the branch", ours);
    history.git("checkout", "-q", "change");
    Judged judged = history.judge(result(history));

    assertRefused(judged, "the histories cross, so there are several merge bases (");
    assertThat(judged.err()).contains(ours, theirs);
  }

  @Test
  void tagThatTakesTheNameOfABranchIsNoticed() throws Exception {
    history.write("README.md", "two").commit("document");
    history.git("tag", "main");
    assertRefused(
        history.judge(result(history)),
        MAIN + " is ambiguous: refs/heads/main, refs/tags/main; name one of them in full");
    assertThat(history.judgeAgainst("merge-base:refs/heads/main", result(history)).exitCode())
        .isZero();
  }

  @Test
  void detachedHeadIsJudgedLikeABranch() throws Exception {
    history.recordBaseline(history.run(130, 300)).commit("slow down");
    history.git("checkout", "-q", "--detach");
    Judged judged = history.judge(history.measured(history.run(130, 300)));

    assertThat(judged.exitCode()).isEqualTo(1);
    assertThat(judged.said()).contains("the change moves its own baseline");
  }

  @Test
  void pathsMayHaveSpacesAndLetters() throws Exception {
    GitHistory spaced = GitHistory.in(folder.resolve("a project/with späces"));
    spaced.write(HOT_PATH.replace("Parser", "Pärser Two"), "two").commit("tidy up");
    assertThat(spaced.judge(result(spaced)).exitCode()).isZero();

    spaced.recordBaseline(spaced.run(130, 300)).commit("slow down");
    Judged judged = spaced.judge(spaced.measured(spaced.run(130, 300)));
    assertThat(judged.exitCode()).isEqualTo(1);
    assertThat(judged.said()).contains("moves its own baseline", "hotpath/Pärser Two.java");
  }

  @Test
  void projectMayLieInASubFolderOfTheRepository() throws Exception {
    GitHistory project = GitHistory.in(folder.resolve("repository")).below("java/suite");
    project.write(HOT_PATH, "two").commit("tidy up");
    assertThat(project.judge(result(project)).exitCode()).isZero();
    assertThat(project.judge(result(project)).said()).isBlank();

    project
        .recordBaseline(project.run(130, 300))
        .write("../../.github/a.yml", "two")
        .commit("slow");
    Judged judged = project.judge(project.measured(project.run(130, 300)));
    assertThat(judged.exitCode()).isEqualTo(1);
    assertThat(judged.said())
        .contains("moves its own baseline", "judges since the merge base", ": .github/a.yml, ");
  }

  @Test
  void headThatIsTheMergeBaseIsToldThatNothingIsJudged() throws Exception {
    history.git("checkout", "-q", "main");
    assertThat(history.judge(result(history)).said())
        .contains("nothing differs from the merge base")
        .contains("--baseline git:HEAD~1");
  }

  private void moveMainOn(double parseNanos) throws Exception {
    history.git("checkout", "-q", "main");
    history.write("src/main/java/io/mexcbench/hotpath/Faster.java", "three");
    SampleRun faster = history.run(parseNanos, 300);
    history.recordBaseline(faster).commit("parse faster");
    history.git("checkout", "-q", "change");
  }

  private static void assertSlowerThanMain(Judged judged) {
    assertThat(judged.exitCode()).isEqualTo(1);
    assertThat(judged.verdict()).isEqualTo("REGRESSED");
    assertThat(judged.times()).containsEntry("parse", "REGRESSED");
    assertThat(judged.said()).doesNotContain("moves its own baseline");
  }

  private static void assertRefused(Judged judged, String message) {
    assertThat(judged.exitCode()).isEqualTo(2);
    assertThat(judged.err()).contains(message).hasLineCount(1);
    assertThat(judged.out()).isEmpty();
  }

  private static Path result(GitHistory history) throws Exception {
    return history.measured(history.run(100, 300));
  }
}
