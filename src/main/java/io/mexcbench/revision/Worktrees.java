package io.mexcbench.revision;

import io.mexcbench.environment.GitProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Working trees of other revisions, in a folder of this process, which goes when it ends. What a
 * process left that was killed is taken away by the next one: the folder's name says whose it was.
 */
public final class Worktrees implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("mexcbench-worktrees-(\\d+)-(\\d+)");

  /** Linux counts a process's start from that of the system, whose time of day may be corrected. */
  private static final int CLOCK_STEP_SECONDS = 5;

  private final Git git;
  private final Path folder;
  private int made;

  private Worktrees(Git git, Path folder) {
    this.git = git;
    this.folder = folder;
  }

  /**
   * Takes away what killed processes left.
   *
   * @param temporary where the folder is made
   */
  public static Worktrees in(Path temporary, Repository repository) throws RevisionException {
    ProcessHandle own = ProcessHandle.current();
    String name = "mexcbench-worktrees-%d-%d".formatted(own.pid(), started(own));
    try {
      Path folder =
          Files.createDirectories(temporary.toAbsolutePath().normalize().resolve(name))
              .toRealPath();
      Worktrees worktrees = new Worktrees(repository.git(), folder);
      worktrees.removeStale();
      return worktrees;
    } catch (IOException e) {
      throw new RevisionException(
          "cannot make a folder below " + temporary + ": " + e.getMessage(), e);
    }
  }

  /** A file that goes with the working trees. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** A new working tree. */
  Path add(Commit commit) throws RevisionException {
    Path path;
    synchronized (this) {
      path = folder.resolve(++made + "-" + commit.shortName());
    }
    GitProcess.Answer answer =
        git.run("worktree", "add", "--quiet", "--detach", "--force", path.toString(), commit.id());
    if (!answer.isYes()) {
      throw new RevisionException(
          "git cannot check out %s into %s; free space there, or see what git worktree add says"
              .formatted(commit.title(), path));
    }
    return path;
  }

  void remove(Path worktree) throws RevisionException {
    git.run("worktree", "remove", "--force", "--force", worktree.toString());
    Folders.deleteQuietly(worktree);
    git.run("worktree", "prune", "--expire=now");
  }

  /** Takes all of them away; also when the process is interrupted. */
  @Override
  public void close() throws RevisionException {
    removeAllBelow(folder);
  }

  private void removeAllBelow(Path parent) throws RevisionException {
    for (String line : git.run("worktree", "list", "--porcelain").output().split("\n", -1)) {
      if (line.startsWith("worktree ")) {
        Path path = Path.of(line.substring("worktree ".length()).strip());
        if (parent.equals(path.getParent())) {
          remove(path);
        }
      }
    }
    Folders.deleteQuietly(parent);
    git.run("worktree", "prune", "--expire=now");
  }

  private void removeStale() throws RevisionException, IOException {
    git.run("worktree", "prune", "--expire=now");
    try (var folders = Files.newDirectoryStream(folder.getParent(), "mexcbench-worktrees-*")) {
      for (Path other : folders) {
        if (isStale(other)) {
          removeAllBelow(other.toRealPath());
        }
      }
    }
  }

  private static boolean isStale(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    if (!name.matches()) {
      return false;
    }
    Optional<ProcessHandle> owner = ProcessHandle.of(Long.parseLong(name.group(1)));
    return owner.isEmpty()
        || Math.abs(started(owner.get()) - Long.parseLong(name.group(2))) > CLOCK_STEP_SECONDS;
  }

  /** Tells processes apart that had the same number. */
  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(instant -> instant.getEpochSecond()).orElse(0L);
  }
}
