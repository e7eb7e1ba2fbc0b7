package io.mexcbench.history;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.RecordedResult;
import io.mexcbench.environment.FailureReason;
import io.mexcbench.environment.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Past runs below {@code results/}.
 *
 * @param folder where runs left their folders; it need not exist
 */
public record FolderRuns(Path folder) implements PastRuns {
  /** Of every environment: a folder does not say whose it is before it is read. */
  @Override
  public List<Baseline> of(String environmentId, List<String> skipped) throws BaselineException {
    List<Baseline> runs = new ArrayList<>();
    for (Path run : folders()) {
      try {
        runs.add(Past.valid(RecordedResult.read(run)));
      } catch (BaselineException unusable) {
        skipped.add(String.valueOf(unusable.getMessage()));
      }
    }
    return runs;
  }

  @Override
  public String place() {
    return folder.toString();
  }

  private List<Path> folders() throws BaselineException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Predicate<Path> isRun = one -> one.getFileName().toString().matches(ResultFiles.FOLDER_PATTERN);
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(isRun).sorted().toList();
    } catch (IOException e) {
      throw new BaselineException(folder + " cannot be listed: " + FailureReason.of(e), e);
    }
  }
}
