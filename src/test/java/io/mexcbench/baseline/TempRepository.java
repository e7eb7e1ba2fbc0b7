package io.mexcbench.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository in a test's own folder, whose commits are one day apart. */
public final class TempRepository {
  private final Path root;
  private int days;

  private TempRepository(Path root) {
    this.root = root;
  }

  /** With the branch {@code main}, on which nothing is committed yet. */
  public static TempRepository in(Path root) throws IOException, InterruptedException {
    TempRepository repository = new TempRepository(root);
    Files.createDirectories(root);
    repository.git("init", "-q", "-b", "main");
    return repository;
  }

  /** What a clone with these options has. */
  public TempRepository cloned(Path where, String... options)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("clone", "-q"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("file://" + root.toRealPath(), where.toString()));
    git(arguments.toArray(String[]::new));
    return new TempRepository(where);
  }

  public Path baselines() {
    return root.resolve("baselines");
  }

  public BaselineStore store() {
    return new BaselineStore(baselines());
  }

  /** Puts a result in the place of the baseline, judged by nobody, and commits it. */
  public String commit(SampleRun run) throws Exception {
    UpdatePlan plan =
        new Updates(Files.createTempDirectory(root.getParent(), "update")).plan(run, Updates.PLAIN);
    store().write(plan.jmhJson(), plan.run(), plan.provenance());
    return commit();
  }

  /** Everything there is. */
  public String commit() throws IOException, InterruptedException {
    days++;
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", "day " + days);
    return git("rev-parse", "HEAD").strip();
  }

  public String git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of("-c", "user.name=t", "-c", "user.email=t@example.org"));
    command.addAll(List.of("-c", "commit.gpgSign=false", "-c", "tag.gpgSign=false"));
    command.addAll(List.of("-c", "advice.detachedHead=false"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    String date = "2026-02-%02dT12:00:00Z".formatted(Math.max(1, days));
    builder.environment().put("GIT_COMMITTER_DATE", date);
    builder.environment().put("GIT_AUTHOR_DATE", date);
    Process git = builder.redirectErrorStream(true).start();
    String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(String.join(" ", command) + "\n" + output).isZero();
    return output;
  }
}
