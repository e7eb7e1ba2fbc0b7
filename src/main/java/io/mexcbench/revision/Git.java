package io.mexcbench.revision;

import io.mexcbench.environment.FailureReason;
import io.mexcbench.environment.GitProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Runs git in a folder. */
final class Git {
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

  /** The output comes without the white space around it. */
  GitProcess.Answer run(String... arguments) throws RevisionException {
    try {
      GitProcess.Answer answer = GitProcess.run(folder, environment, arguments);
      return new GitProcess.Answer(answer.exitCode(), answer.output().strip());
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
    GitProcess.Answer answer = run(arguments);
    if (!answer.isYes()) {
      throw new RevisionException(
          "git failed in %s with exit code %d: git %s; run that command to see why"
              .formatted(folder, answer.exitCode(), String.join(" ", arguments)));
    }
    return answer.output();
  }
}
