package io.mexcbench.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs git as a process of its own that sees the repository of a folder, and no other. */
public final class GitProcess {
  /** Of {@code git rev-parse --local-env-vars}: a hook sets them, for another folder than ours. */
  private static final List<String> REPOSITORY_OF_THE_CALLER =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_COMMON_DIR",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_GRAFT_FILE",
          "GIT_SHALLOW_FILE",
          "GIT_REPLACE_REF_BASE");

  /** Replaced objects would let a revision say what it never said. */
  private static final Map<String, String> OWN =
      Map.of("GIT_NO_REPLACE_OBJECTS", "1", "GIT_OPTIONAL_LOCKS", "0");

  private GitProcess() {}

  /** What git printed to its standard output, and how it ended. */
  public record Answer(int exitCode, String output) {
    public boolean isYes() {
      return exitCode == 0;
    }
  }

  /**
   * Runs git to its end.
   *
   * @param folder in which it runs
   * @param environment variables beside those of this process
   * @throws IOException if git cannot be started
   */
  public static Answer run(Path folder, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    REPOSITORY_OF_THE_CALLER.forEach(builder.environment()::remove);
    builder.environment().putAll(OWN);
    builder.environment().putAll(environment);
    Process git = builder.start();
    git.getOutputStream().close();
    String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(git.waitFor(), output);
  }
}
