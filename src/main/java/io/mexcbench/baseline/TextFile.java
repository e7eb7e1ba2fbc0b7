package io.mexcbench.baseline;

import io.mexcbench.environment.FailureReason;
import io.mexcbench.jmhjson.BoundedFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files whole. */
final class TextFile {
  private TextFile() {}

  static Optional<String> readIfPresent(Path file) throws BaselineException {
    try {
      return Optional.of(BoundedFile.text(file));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new BaselineException(file + " cannot be read: " + FailureReason.of(failure), failure);
    }
  }
}
