package io.mexcbench.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Builds by a command of one line, which takes the source for the jar. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class BuildsTest {
  private static final String COPY =
      "echo built >> '%s'; mkdir target && cp " + History.CODE + " target/benchmarks.jar";

  @TempDir Path folder;
  private Path cache;
  private Path calls;
  private History history;
  private Repository repository;

  @BeforeEach
  void setUp() throws Exception {
    cache = folder.resolve("a project/target/revisions");
    calls = folder.resolve("calls");
    history = History.in(folder.resolve("a project"));
    repository = Repository.of(history.root());
  }

  @Test
  void revisionIsBuiltOnceAndItsWorkingTreeGoes() throws Exception {
    history.write(History.CODE, "two").commit("second");
    try (Worktrees worktrees = Worktrees.in(folder, repository)) {
      Builds builds = builds(worktrees, COPY.formatted(calls));

      Path first = builds.jarOf(repository.commit("HEAD~1"));
      Path second = builds.jarOf(repository.commit("HEAD"));

      assertThat(first).hasContent("one");
      assertThat(second).hasContent("two");
      assertThat(builds.jarOf(repository.commit("HEAD"))).isEqualTo(second);
      assertThat(history.worktrees()).isEmpty();
    }
    try (Worktrees later = Worktrees.in(folder, repository)) {
      assertThat(builds(later, "exit 1").jarOf(repository.commit("HEAD"))).hasContent("two");
    }
    assertThat(calls).hasContent("built\nbuilt");
  }

  @Test
  void jarOfOneRunOutlivesTheCache() throws Exception {
    try (Worktrees worktrees = Worktrees.in(folder, repository)) {
      Path jar = builds(worktrees, COPY.formatted(calls)).jarOf(repository.commit("HEAD"));

      Folders.deleteQuietly(cache);

      assertThat(jar).hasContent("one");
    }
  }

  @Test
  void failedBuildIsToldWithItsLogAndItsLastLines() throws Exception {
    try (Worktrees worktrees = Worktrees.in(folder, repository)) {
      Builds builds = builds(worktrees, "seq 1 50; echo 'ERROR no such symbol' >&2; exit 7");
      Commit head = repository.commit("HEAD");

      assertThatThrownBy(() -> builds.jarOf(head))
          .isInstanceOf(BuildFailure.class)
          .hasMessageContaining("HEAD (" + head.shortName() + ") does not build (exit code 7)")
          .hasMessageContaining(cache.resolve(head.shortName() + ".log").toString())
          .hasMessageEndingWith("| 49 | 50 | ERROR no such symbol");
      assertThat(history.worktrees()).isEmpty();
    }
  }

  @Test
  void buildWithoutJarIsAFailedBuild() throws Exception {
    try (Worktrees worktrees = Worktrees.in(folder, repository)) {
      Builds builds = builds(worktrees, "true");
      Commit head = repository.commit("HEAD");

      assertThatThrownBy(() -> builds.jarOf(head))
          .isInstanceOf(BuildFailure.class)
          .hasMessageEndingWith("which ends with: nothing");
    }
  }

  @Test
  void projectBelowTheRepositoryIsBuiltWhereItLies() throws Exception {
    history.write("below/" + History.CODE, "three").commit("below");
    Repository below = Repository.of(history.root().resolve("below"));
    try (Worktrees worktrees = Worktrees.in(folder, below)) {
      Builds builds =
          new Builds(below, worktrees, cache, List.of("sh", "-c", COPY.formatted(calls)));

      assertThat(builds.jarOf(below.commit("HEAD"))).hasContent("three");
    }
  }

  @Test
  void oldestBuildsAreForgotten() throws Exception {
    Files.createDirectories(cache);
    for (int i = 0; i < 60; i++) {
      Path jar = Files.writeString(cache.resolve(i + ".jar"), "x");
      assertThat(jar.toFile().setLastModified(1000L * (i + 1))).isTrue();
    }
    try (Worktrees worktrees = Worktrees.in(folder, repository)) {
      builds(worktrees, COPY.formatted(calls)).jarOf(repository.commit("HEAD"));
    }

    assertThat(cache.toFile().list((parent, name) -> name.endsWith(".jar"))).hasSize(50);
    assertThat(cache.resolve("10.jar")).doesNotExist();
    assertThat(cache.resolve("11.jar")).exists();
  }

  private Builds builds(Worktrees worktrees, String script) {
    return new Builds(repository, worktrees, cache, List.of("sh", "-c", script));
  }
}
