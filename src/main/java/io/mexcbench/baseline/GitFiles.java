package io.mexcbench.baseline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files as they were in a revision of the repository that a folder belongs to. */
final class GitFiles {
  private final Path folder;

  /**
   * Asks git about a folder.
   *
   * @param folder inside a working tree; need not exist as long as its parent does
   */
  GitFiles(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** The full name of the commit that a user's word means. */
  String commit(String revision) throws BaselineException {
    if (run("rev-parse", "--git-dir").exitCode() != 0) {
      throw new BaselineException(
          parent() + " is not inside a git repository, so git:" + revision + " means nothing here");
    }
    Answer answer =
        run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    if (answer.exitCode() != 0) {
      throw new BaselineException(
          "git:"
              + revision
              + ": unknown revision; fetch it first (a shallow clone lacks history:"
              + " git fetch --unshallow)");
    }
    return answer.output().strip();
  }

  /**
   * The text of a file.
   *
   * @param commit a full name, from {@link #commit}
   * @param path below the folder, with slashes
   */
  Optional<String> text(String commit, String path) throws BaselineException {
    String object = commit + ":./" + folder.getFileName() + "/" + path;
    return run("cat-file", "-e", object).exitCode() == 0
        ? Optional.of(run("cat-file", "blob", object).output())
        : Optional.empty();
  }

  /** Whether two revisions have the same code; false where git cannot tell. */
  boolean isSameCode(String revision, String other) throws BaselineException {
    return run("diff", "--quiet", "--end-of-options", revision, other, "--", "src/main", "pom.xml")
            .exitCode()
        == 0;
  }

  private Answer run(String... arguments) throws BaselineException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(parent().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(git.waitFor(), output);
    } catch (IOException failure) {
      throw new BaselineException(
          "git cannot be started in " + parent() + ": " + FailureReason.of(failure), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BaselineException("interrupted while git was reading " + folder, interrupted);
    }
  }

  private Path parent() {
    Path parent = folder.getParent();
    return parent == null || !Files.isDirectory(parent) ? Path.of("").toAbsolutePath() : parent;
  }

  private record Answer(int exitCode, String output) {}
}
