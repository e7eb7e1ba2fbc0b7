package io.mexcbench.revision;

import io.mexcbench.environment.GitProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The project's repository: finds what a user's words mean. */
public final class Repository {
  private static final String NOW = "the working tree";
  private static final String SOURCES = "src/main/java/";

  /** Who a commit of uncommitted changes is by; it belongs to no branch. */
  private static final List<String> NOBODY =
      List.of("-c", "user.name=mexcbench", "-c", "user.email=mexcbench@localhost");

  private final Git git;

  private Repository(Git git) {
    this.git = git;
  }

  /**
   * The repository that a project lies in.
   *
   * @throws RevisionException if it lies in none
   */
  public static Repository of(Path project) throws RevisionException {
    Git git = new Git(project);
    if (!git.run("rev-parse", "--git-dir").isYes()) {
      throw new RevisionException(
          project.toAbsolutePath().normalize()
              + " is not inside a git repository, so there are no revisions to compare; run it in a"
              + " clone");
    }
    return new Repository(git);
  }

  Git git() {
    return git;
  }

  /** The project's folder within the repository; empty if it is the repository's own. */
  String prefix() throws RevisionException {
    return git.require("rev-parse", "--show-prefix");
  }

  /** The commit that a user's word means. */
  public Commit commit(String revision) throws RevisionException {
    GitProcess.Answer answer =
        git.run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    if (!answer.isYes()) {
      throw new RevisionException(
          revision
              + ": unknown revision; fetch it first: git fetch origin, then name it as"
              + " origin/BRANCH"
              + (isShallow() ? " (this clone is shallow: git fetch --unshallow)" : ""));
    }
    String id = answer.output();
    String title =
        id.startsWith(revision)
            ? Commit.shortName(id)
            : revision + " (" + Commit.shortName(id) + ")";
    return new Commit(id, tree(id), title);
  }

  /**
   * Where two lines of history part: what others did on the base's line since then is not held
   * against the head.
   */
  public Commit mergeBase(Commit base, Commit head) throws RevisionException {
    GitProcess.Answer answer = git.run("merge-base", "--all", base.id(), head.id());
    List<String> found = answer.output().lines().toList();
    if (!answer.isYes() || found.isEmpty()) {
      throw new RevisionException(
          isShallow()
              ? base.title()
                  + ": this clone is shallow and its history ends before the merge base; fetch the"
                  + " rest: git fetch --unshallow"
              : base.title()
                  + " shares no history with "
                  + head.title()
                  + "; use --no-merge-base to compare the two as they are");
    }
    if (found.size() > 1) {
      throw new RevisionException(
          base.title()
              + ": the histories cross, so there are several merge bases ("
              + String.join(", ", found)
              + "); merge that revision into the branch, or name one with --no-merge-base");
    }
    String id = found.get(0);
    return id.equals(base.id())
        ? base
        : new Commit(
            id,
            tree(id),
            Commit.shortName(id) + ", the merge base of " + base.title() + " and " + head.title());
  }

  /** HEAD with everything that was changed since, untracked files as well, ignored ones not. */
  public Commit workingTree() throws RevisionException {
    Commit head = commit("HEAD");
    String tree = treeOfFiles();
    if (tree.equals(head.tree())) {
      return new Commit(head.id(), head.tree(), "HEAD (" + head.shortName() + ")");
    }
    GitProcess.Answer made =
        git.run(
            Stream.concat(
                    NOBODY.stream(),
                    Stream.of("commit-tree", tree, "-p", head.id(), "-m", "uncommitted changes"))
                .toArray(String[]::new));
    if (!made.isYes()) {
      throw new RevisionException("git cannot store the uncommitted changes; commit them first");
    }
    return new Commit(
        made.output(), tree, NOW + " (" + head.shortName() + " and changes)", head.id());
  }

  /** The first-parent line, the oldest first, without the base. */
  List<String> between(Commit base, Commit head) throws RevisionException {
    return git.require("rev-list", "--first-parent", "--reverse", base.id() + ".." + head.id())
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** A commit and the first line of its message. */
  public record Touching(String id, String subject) {}

  /**
   * The commits after the base that changed the source of any of these classes, the newest first.
   *
   * @param classes in full; those that are none of the project's are passed over
   */
  public List<Touching> thatTouched(Set<String> classes, Commit base, Commit head)
      throws RevisionException {
    List<String> paths =
        classes.stream().map(name -> SOURCES + name.replace('.', '/') + ".java").toList();
    if (paths.isEmpty()) {
      return List.of();
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                "log",
                "--no-show-signature",
                "--format=%h%x09%s%x09|",
                base.id() + ".." + head.id(),
                "--"));
    command.addAll(paths);
    return git.require(command.toArray(String[]::new))
        .lines()
        .filter(line -> line.endsWith("\t|"))
        .map(line -> line.substring(0, line.length() - 2).split("\t", 2))
        .map(fields -> new Touching(fields[0], fields[1]))
        .toList();
  }

  String subject(String id) throws RevisionException {
    return git.require("log", "-1", "--format=%s", id);
  }

  /** Whether two commits cannot differ in speed. */
  boolean isSameCode(String one, String other) throws RevisionException {
    return git.run("diff", "--quiet", one, other, "--", "src/main", "pom.xml", ".mvn").isYes();
  }

  String tree(String id) throws RevisionException {
    return git.require("rev-parse", "--verify", id + "^{tree}");
  }

  private boolean isShallow() throws RevisionException {
    return git.run("rev-parse", "--is-shallow-repository").output().equals("true");
  }

  /** Through an index of our own, so that what the user has staged stays as it is. */
  private String treeOfFiles() throws RevisionException {
    Path folder = Path.of("");
    try {
      folder = Files.createTempDirectory("mexcbench-index");
      Path index = folder.resolve("index");
      Path own = git.folder().resolve(git.require("rev-parse", "--git-path", "index"));
      if (Files.exists(own)) {
        Files.copy(own, index);
      }
      Git other = git.withIndex(index);
      other.require("add", "--all", "--", ":/");
      return other.require("write-tree");
    } catch (IOException e) {
      throw new RevisionException("cannot read the working tree: " + e.getMessage(), e);
    } finally {
      Folders.deleteQuietly(folder.resolve("index"));
      Folders.deleteQuietly(folder);
    }
  }
}
