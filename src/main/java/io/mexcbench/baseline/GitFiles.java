package io.mexcbench.baseline;

import io.mexcbench.environment.GitProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Files as they were in a revision of the repository that a folder belongs to. */
final class GitFiles {
  private final Path folder;
  private final Git git;

  /**
   * Asks git about a folder.
   *
   * @param folder inside a working tree, where it need not exist
   */
  GitFiles(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.git = new Git(this.folder.resolveSibling("."));
  }

  Git git() {
    return git;
  }

  /**
   * The full name of the commit that a user's word means.
   *
   * @param source what the user wrote, for the message
   */
  String commit(String revision, String source) throws BaselineException {
    if (!git.run("rev-parse", "--git-dir").isYes()) {
      throw new BaselineException(
          git.folder()
              + " is not inside a git repository, so "
              + source
              + " means nothing here (git status says more)");
    }
    GitProcess.Answer answer = parse(revision);
    if (!answer.isYes()) {
      throw new BaselineException(
          source
              + ": unknown revision; fetch it first: git fetch origin, then name it as"
              + " origin/BRANCH (a shallow clone lacks history: git fetch --unshallow)");
    }
    requireOneMeaning(revision, source);
    return answer.output().strip();
  }

  /**
   * The text of a file.
   *
   * @param commit a full name, from {@link #commit}
   * @param path below the folder, with slashes
   */
  Optional<String> text(String commit, String path) throws BaselineException {
    String object = commit + ":./" + relative() + path;
    return git.run("rev-parse", "--verify", "--quiet", object).isYes()
        ? Optional.of(git.require("cat-file", "blob", object))
        : Optional.empty();
  }

  /** The names of the folders in the folder, sorted; none if it was not there. */
  List<String> folders(String commit) throws BaselineException {
    String listed = git.require("ls-tree", "-d", "-z", "--name-only", commit, relative());
    return Git.names(listed)
        .map(name -> name.substring(name.lastIndexOf('/') + 1))
        .sorted()
        .toList();
  }

  /** Whether two revisions of the project have the same code; false where git cannot tell. */
  boolean isSameCode(String revision, String other) throws BaselineException {
    return git.run(
            "diff", "--quiet", "--end-of-options", revision, other, "--", "src/main", "pom.xml")
        .isYes();
  }

  private GitProcess.Answer parse(String revision) throws BaselineException {
    return git.run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
  }

  /** Git prefers a tag to a branch: a tag named as a branch would silently take its place. */
  private void requireOneMeaning(String revision, String source) throws BaselineException {
    List<String> places =
        Stream.of("refs/", "refs/tags/", "refs/heads/", "refs/remotes/")
            .map(place -> place + revision)
            .toList();
    List<String> command = new ArrayList<>(List.of("for-each-ref", "--format=%(refname)"));
    command.addAll(places);
    List<String> meanings =
        git.run(command.toArray(String[]::new)).output().lines().filter(places::contains).toList();
    Set<String> commits = new TreeSet<>();
    if (meanings.size() > 1) {
      for (String meaning : meanings) {
        commits.add(parse(meaning).output());
      }
    }
    if (commits.size() > 1) {
      throw new BaselineException(
          source + " is ambiguous: " + String.join(", ", meanings) + "; name one of them in full");
    }
  }

  /** From where git runs, with a slash behind it. */
  private String relative() {
    String path = git.folder().relativize(folder).toString();
    return path.replace('\\', '/') + "/";
  }
}
