package io.mexcbench.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Working trees that go again, whatever happens. */
class WorktreesTest {
  /** No process has it: Linux counts up to 4194304, other systems less. */
  private static final String DEAD = "mexcbench-worktrees-4194999-1";

  @TempDir Path folder;
  private Path temporary;
  private History history;
  private Repository repository;

  @BeforeEach
  void setUp() throws Exception {
    temporary = Files.createDirectories(folder.resolve("a temporary folder")).toRealPath();
    history = History.in(folder.resolve("a project"));
    repository = Repository.of(history.root());
  }

  @Test
  void holdsTheFilesOfTheRevisionUntilItIsClosed() throws Exception {
    history.write(History.CODE, "two").commit("second");
    Path path;
    try (Worktrees worktrees = Worktrees.in(temporary, repository)) {
      path = worktrees.add(repository.commit("HEAD~1"));
      Files.writeString(path.resolve("left by a build"), "x");

      assertThat(path.resolve(History.CODE)).hasContent("one");
      assertThat(history.worktrees()).containsExactly(path.toString());
    }
    assertThat(history.worktrees()).isEmpty();
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void sameRevisionMayBeCheckedOutTwice() throws Exception {
    try (Worktrees worktrees = Worktrees.in(temporary, repository)) {
      Commit head = repository.commit("HEAD");

      assertThat(worktrees.add(head)).isNotEqualTo(worktrees.add(head));
    }
  }

  @Test
  void whatAKilledProcessLeftIsTakenAwayByTheNext() throws Exception {
    Path left = Files.createDirectories(temporary.resolve(DEAD)).resolve("1-abcdef0");
    history.git("worktree", "add", "--quiet", "--detach", left.toString(), "HEAD");
    Files.writeString(left.getParent().resolve("base.jar"), "x");
    assertThat(history.worktrees()).containsExactly(left.toString());

    Worktrees.in(temporary, repository).close();

    assertThat(history.worktrees()).isEmpty();
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void whatALivingProcessHasIsLeftAlone() throws Exception {
    ProcessHandle own = ProcessHandle.current();
    long started = own.info().startInstant().orElseThrow().getEpochSecond();
    Path living =
        Files.createDirectories(
            temporary.resolve("mexcbench-worktrees-%d-%d".formatted(own.pid(), started)));
    Files.createDirectories(temporary.resolve("mexcbench-worktrees-of-mine"));

    try (Worktrees worktrees = Worktrees.in(temporary, repository)) {
      assertThat(living).exists();
      assertThat(worktrees.file("a.jar")).isEqualTo(living.resolve("a.jar"));
    }
    assertThat(temporary.resolve("mexcbench-worktrees-of-mine")).exists();
  }
}
