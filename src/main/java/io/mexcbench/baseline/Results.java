package io.mexcbench.baseline;

import static io.mexcbench.environment.ResultFiles.ENVIRONMENT;
import static io.mexcbench.environment.ResultFiles.FOLDER_PATTERN;
import static io.mexcbench.environment.ResultFiles.INCOMPLETE;
import static io.mexcbench.environment.ResultFiles.JMH;

import io.mexcbench.environment.FailureReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that runs leave their results in. */
public final class Results {
  private final Path folder;

  public Results(Path folder) {
    this.folder = folder;
  }

  /** The folder of the run that began last, of those that ended well. */
  public Path newestComplete() throws BaselineException {
    return newestComplete(1).stream().findFirst().orElseThrow(this::none);
  }

  /** The folders of the runs that ended well, the one that began last first. */
  public List<Path> newestComplete(int count) throws BaselineException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> runs = Files.list(folder)) {
      return runs.filter(Results::isComplete)
          .sorted(
              Comparator.<Path, String>comparing(run -> run.getFileName().toString()).reversed())
          .limit(count)
          .toList();
    } catch (IOException failure) {
      throw new BaselineException(
          folder + " cannot be listed: " + FailureReason.of(failure), failure);
    }
  }

  /** The result in a run's folder. */
  public static Baseline read(Path run) throws BaselineException {
    if (!Files.exists(run.resolve(JMH))) {
      throw new BaselineException(
          run + " has no " + JMH + "; name the folder of a run, such as one under results/");
    }
    return BaselineReader.folder(run);
  }

  private static boolean isComplete(Path run) {
    return run.getFileName().toString().matches(FOLDER_PATTERN)
        && Files.exists(run.resolve(JMH))
        && Files.exists(run.resolve(ENVIRONMENT))
        && !Files.exists(run.resolve(INCOMPLETE));
  }

  private BaselineException none() {
    return new BaselineException(
        folder + " has no complete result; run mvn verify -Pbench, or name one with --result");
  }
}
