package io.mexcbench.baseline;

import io.mexcbench.environment.FailureReason;
import io.mexcbench.environment.GitProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Runs git in a folder. */
final class Git {
  private final Path folder;

  /**
   * @param folder need not exist: git is then run in the nearest folder above it that does
   */
  Git(Path folder) {
    Path nearest = folder.toAbsolutePath().normalize();
    while (!Files.isDirectory(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    this.folder = nearest;
  }

  Path folder() {
    return folder;
  }

  GitProcess.Answer run(String... arguments) throws BaselineException {
    try {
      return GitProcess.run(folder, Map.of(), arguments);
    } catch (IOException failure) {
      throw new BaselineException(
          "git cannot be started in " + folder + ": " + FailureReason.of(failure), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BaselineException("interrupted while git was reading " + folder, interrupted);
    }
  }

  /** What a command prints that must not fail. */
  String require(String... arguments) throws BaselineException {
    GitProcess.Answer answer = run(arguments);
    if (!answer.isYes()) {
      throw new BaselineException(
          "git failed in %s with exit code %d: git %s; run that command to see why"
              .formatted(folder, answer.exitCode(), String.join(" ", arguments)));
    }
    return answer.output();
  }

  /** The names in an output that ends each with a zero byte. */
  static Stream<String> names(String output) {
    return Stream.of(output.split("\0", -1)).filter(name -> !name.isEmpty());
  }
}
