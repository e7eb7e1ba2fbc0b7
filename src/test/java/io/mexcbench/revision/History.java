package io.mexcbench.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A repository that a test writes. */
public final class History {
  public static final String CODE = "src/main/java/A.java";

  private final Path root;

  private History(Path root) {
    this.root = root;
  }

  /** One commit on {@code main}. */
  public static History in(Path root) throws IOException, InterruptedException {
    Files.createDirectories(root);
    History history = new History(root.toRealPath());
    history.git("init", "-q", "-b", "main");
    history.write(".gitignore", "/target/\n/results/\n");
    return history.write(CODE, "one").commit("first");
  }

  History clone(Path where, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("clone", "-q"));
    command.addAll(List.of(options));
    command.addAll(List.of("file://" + root, where.toString()));
    git(command.toArray(String[]::new));
    return new History(where.toRealPath());
  }

  public Path root() {
    return root;
  }

  public History write(String name, String text) throws IOException {
    Files.createDirectories(root.resolve(name).getParent());
    Files.writeString(root.resolve(name), text);
    return this;
  }

  public History commit(String subject) throws IOException, InterruptedException {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", subject);
    return this;
  }

  String id(String revision) throws IOException, InterruptedException {
    return git("rev-parse", revision).strip();
  }

  /** Paths of the working trees but the repository's own. */
  public List<String> worktrees() throws IOException, InterruptedException {
    return git("worktree", "list", "--porcelain")
        .lines()
        .filter(line -> line.startsWith("worktree "))
        .map(line -> line.substring("worktree ".length()))
        .filter(path -> !path.equals(root.toString()))
        .toList();
  }

  public String git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of("-c", "user.name=t", "-c", "user.email=t@example.org"));
    command.addAll(List.of("-c", "commit.gpgSign=false", "-c", "advice.detachedHead=false"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(String.join(" ", command) + "\n" + output).isZero();
    return output;
  }
}
