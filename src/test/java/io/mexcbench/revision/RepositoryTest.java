package io.mexcbench.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user's words for revisions mean. */
class RepositoryTest {
  @TempDir Path folder;

  @Test
  void baseIsWhereTheHeadLeftIt() throws Exception {
    History history = forked();
    Repository repository = Repository.of(history.root());

    Commit base = repository.mergeBase(repository.commit("main"), repository.commit("change"));

    assertThat(base.id()).isEqualTo(history.id("main~1"));
    assertThat(base.title())
        .startsWith(base.shortName() + ", the merge base of main (")
        .contains("change (");
  }

  @Test
  void workingTreeWithoutChangesIsHead() throws Exception {
    History history = forked();

    Commit now = Repository.of(history.root()).workingTree();

    assertThat(now.id()).isEqualTo(history.id("HEAD"));
    assertThat(now.isDirty()).isFalse();
  }

  @Test
  void workingTreeHoldsChangesAndNewFilesAndLeavesWhatIsStagedAlone() throws Exception {
    History history = forked();
    history.write("staged", "1").git("add", "staged");
    history.write(History.CODE, "changed").write("new file", "2").write("target/x", "ignored");
    String before = history.git("status", "--porcelain");

    Commit now = Repository.of(history.root()).workingTree();

    assertThat(now.isDirty()).isTrue();
    assertThat(now.revision()).isEqualTo(history.id("HEAD"));
    assertThat(history.git("ls-tree", "-r", "--name-only", now.id()).lines())
        .containsExactlyInAnyOrder(".gitignore", History.CODE, "staged", "new file");
    assertThat(history.git("show", now.id() + ":" + History.CODE)).isEqualTo("changed");
    assertThat(history.id(now.id() + "^")).isEqualTo(history.id("HEAD"));
    assertThat(history.git("status", "--porcelain")).isEqualTo(before);
  }

  @Test
  void unknownRevisionSaysWhatToFetch() throws Exception {
    Repository repository = Repository.of(forked().root());

    assertThatThrownBy(() -> repository.commit("origin/nothing"))
        .isInstanceOf(RevisionException.class)
        .hasMessage(
            "origin/nothing: unknown revision; fetch it first: git fetch origin, then name it as"
                + " origin/BRANCH");
  }

  @Test
  void wordThatLooksLikeAnOptionIsARevisionThatIsUnknown() throws Exception {
    Repository repository = Repository.of(forked().root());

    assertThatThrownBy(() -> repository.commit("--output=x"))
        .isInstanceOf(RevisionException.class)
        .hasMessageContaining("unknown revision");
  }

  @Test
  void shallowCloneSaysWhatToFetch() throws Exception {
    History shallow = forked().clone(folder.resolve("shallow"), "--depth=1", "--no-single-branch");
    Repository repository = Repository.of(shallow.root());
    Commit main = repository.commit("origin/main");
    Commit change = repository.commit("origin/change");

    assertThatThrownBy(() -> repository.mergeBase(main, change))
        .isInstanceOf(RevisionException.class)
        .hasMessageContaining("this clone is shallow")
        .hasMessageEndingWith("git fetch --unshallow");
  }

  @Test
  void unrelatedHistoriesAreComparedOnlyOnRequest() throws Exception {
    History history = forked();
    history.git("checkout", "-q", "--orphan", "other");
    history.commit("another beginning");
    Repository repository = Repository.of(history.root());
    Commit main = repository.commit("main");
    Commit other = repository.commit("other");

    assertThatThrownBy(() -> repository.mergeBase(main, other))
        .isInstanceOf(RevisionException.class)
        .hasMessageContaining("--no-merge-base");
  }

  @Test
  void folderWithoutRepositoryIsTold() {
    assertThatThrownBy(() -> Repository.of(folder))
        .isInstanceOf(RevisionException.class)
        .hasMessageContaining("is not inside a git repository");
  }

  @Test
  void lineOfCommitsIsThatOfFirstParentsAndKnowsWhatChangedCode() throws Exception {
    History history = forked();
    history.git("merge", "-q", "--no-ff", "-m", "merge main", "main");
    history.write("README", "words").commit("words");
    Repository repository = Repository.of(history.root());
    Commit base = repository.commit("main~1");

    assertThat(repository.between(base, repository.commit("HEAD")))
        .extracting(repository::subject)
        .containsExactly("faster", "merge main", "words");
    assertThat(repository.isSameCode("HEAD~1", "HEAD")).isTrue();
    assertThat(repository.isSameCode("main~1", "HEAD~2")).isFalse();
  }

  @Test
  void commitsAreNamedThatChangedTheSourceOfAClass() throws Exception {
    History history = History.in(folder.resolve("touched"));
    Repository repository = Repository.of(history.root());
    Commit base = repository.commit("HEAD");
    history.write("src/main/java/p/Book.java", "1").commit("Count\tthe updates");
    history.write("src/main/java/p/Other.java", "1").commit("Something else");
    Commit head = repository.commit("HEAD");

    assertThat(repository.thatTouched(Set.of("p.Book", "java.lang.Long"), base, head))
        .extracting(Repository.Touching::subject)
        .containsExactly("Count\tthe updates");
    assertThat(repository.thatTouched(Set.of("p.Book"), head, head)).isEmpty();
    assertThat(repository.thatTouched(Set.of(), base, head)).isEmpty();
  }

  /** {@code main} went on after {@code change} had left it. */
  private History forked() throws Exception {
    History history = History.in(folder.resolve("a project"));
    history.git("checkout", "-q", "-b", "change");
    history.write(History.CODE, "two").commit("faster");
    history.git("checkout", "-q", "main");
    history.write("other", "1").commit("other");
    history.git("checkout", "-q", "change");
    return history;
  }
}
