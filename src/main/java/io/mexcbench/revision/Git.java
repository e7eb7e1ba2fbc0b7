package io.mexcbench.revision;

import io.mexcbench.environment.FailureReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs git in a folder. */
final class Git {
  /** Of {@code git rev-parse --local-env-vars}: a hook sets them, for another folder than ours. */
  private static final List<String> REPOSITORY_OF_THE_CALLER =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_COMMON_DIR",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES");

  private final Path folder;
  private final Map<String, String> environment;

  Git(Path folder) {
    this(folder, Map.of());
  }

  private Git(Path folder, Map<String, String> environment) {
    this.folder = folder.toAbsolutePath().normalize();
    this.environment = environment;
  }

  /** The same with another index than that of the working tree. */
  Git withIndex(Path index) {
    return new Git(folder, Map.of("GIT_INDEX_FILE", index.toString()));
  }

  Path folder() {
    return folder;
  }

  /**
   * An answer.
   *
   * @param output without the white space around it
   */
  record Answer(int exitCode, String output) {
    boolean isYes() {
      return exitCode == 0;
    }
  }

  Answer run(String... arguments) throws RevisionException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      REPOSITORY_OF_THE_CALLER.forEach(builder.environment()::remove);
      builder.environment().putAll(environment);
      Process git = builder.start();
      git.getOutputStream().close();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(git.waitFor(), output.strip());
    } catch (IOException e) {
      throw new RevisionException(
          "git cannot be started in " + folder + ": " + FailureReason.of(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RevisionException("interrupted while git worked in " + folder, e);
    }
  }

  /** What a command prints that must not fail. */
  String require(String... arguments) throws RevisionException {
    Answer answer = run(arguments);
    if (!answer.isYes()) {
      throw new RevisionException(
          "git failed in %s with exit code %d: git %s; run that command to see why"
              .formatted(folder, answer.exitCode(), String.join(" ", arguments)));
    }
    return answer.output();
  }
}
