package io.mexcbench.revision;

import io.mexcbench.environment.FailureReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars of revisions. What was built once is kept by the hash of its files, because a bisection
 * comes back to it.
 */
public final class Builds {
  /** Only what a jar is made of: neither tests nor what is found fault with make it faster. */
  public static final List<String> MAVEN =
      List.of(
          "mvn",
          "-B",
          "-q",
          "package",
          "-DskipTests",
          "-Dmaven.test.skip=true",
          "-Dspotless.check.skip=true",
          "-Derror-prone.args=-XepDisableAllChecks");

  private static final String JAR = "target/benchmarks.jar";
  private static final int KEPT = 50;
  private static final int TAIL_LINES = 10;
  private static final int LOG_LENGTH_MAX = 1 << 20;

  private final Repository repository;
  private final Worktrees worktrees;
  private final Path cache;
  private final List<String> command;

  /**
   * Builds into a cache.
   *
   * @param cache a folder that may be deleted at any time
   * @param command builds the project that it is run in
   */
  public Builds(Repository repository, Worktrees worktrees, Path cache, List<String> command) {
    this.repository = repository;
    this.worktrees = worktrees;
    this.cache = cache.toAbsolutePath().normalize();
    this.command = List.copyOf(command);
  }

  /** A jar of our own, which stays where it is until the working trees go. */
  public Path jarOf(Commit commit) throws RevisionException {
    Path kept = cache.resolve(commit.tree() + "-jdk" + Runtime.version().feature() + ".jar");
    Path own = worktrees.file(commit.tree() + ".jar");
    try {
      if (!Files.exists(own)) {
        Files.createDirectories(cache);
        if (!Files.exists(kept)) {
          build(commit, kept);
        }
        Files.setLastModifiedTime(kept, FileTime.from(Instant.now()));
        Files.copy(kept, own);
        forgetOldest();
      }
      return own;
    } catch (IOException e) {
      throw new RevisionException(
          "cannot keep the build of %s in %s: %s; free space or make it writable"
              .formatted(commit.title(), cache, FailureReason.of(e)),
          e);
    }
  }

  private void build(Commit commit, Path kept) throws RevisionException, IOException {
    Path worktree = worktrees.add(commit);
    try {
      Path project = worktree.resolve(repository.prefix());
      Path log = cache.resolve(commit.shortName() + ".log");
      int exitCode = run(project, log);
      Path jar = project.resolve(JAR);
      if (exitCode != 0 || !Files.exists(jar)) {
        throw new BuildFailure(commit, exitCode, log, tail(log));
      }
      Path part = cache.resolve(kept.getFileName() + ".part");
      Files.copy(jar, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      worktrees.remove(worktree);
    }
  }

  private int run(Path project, Path log) throws RevisionException {
    try {
      Process build =
          new ProcessBuilder(command)
              .directory(project.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      build.getOutputStream().close();
      return build.waitFor();
    } catch (IOException e) {
      throw new RevisionException(
          "%s cannot be started: %s; see that it is installed and on the PATH"
              .formatted(command.get(0), FailureReason.of(e)),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RevisionException("interrupted while building in " + project, e);
    }
  }

  private static String tail(Path log) throws IOException {
    byte[] bytes = Files.size(log) > LOG_LENGTH_MAX ? new byte[0] : Files.readAllBytes(log);
    List<String> lines =
        new String(bytes, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
    return lines.stream()
        .skip(Math.max(0, lines.size() - TAIL_LINES))
        .map(String::strip)
        .collect(Collectors.joining(" | "));
  }

  private void forgetOldest() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      List<Path> oldest =
          files
              .filter(file -> file.toString().endsWith(".jar"))
              .sorted(Comparator.comparing(Builds::age).reversed())
              .skip(KEPT)
              .toList();
      oldest.forEach(Folders::deleteQuietly);
    }
  }

  private static FileTime age(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
