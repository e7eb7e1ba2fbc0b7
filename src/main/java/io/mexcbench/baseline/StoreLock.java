package io.mexcbench.baseline;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.mexcbench.environment.FailureReason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The right to change baselines, held by one process at a time. The file stays behind: deleting it
 * would let a third process lock a new one while a second still waits for the old.
 */
public final class StoreLock implements AutoCloseable {
  private static final String NAME = ".lock";

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty if another process, or another thread of this one, holds it. */
  static Optional<StoreLock> tryLock(Path folder) throws BaselineException {
    try {
      Files.createDirectories(folder);
      FileChannel channel = FileChannel.open(folder.resolve(NAME), CREATE, WRITE);
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return Optional.of(new StoreLock(channel));
        }
      } catch (OverlappingFileLockException heldByThisProcess) {
        channel.close();
        return Optional.empty();
      }
      channel.close();
      return Optional.empty();
    } catch (IOException failure) {
      throw new BaselineException(
          folder
              + " cannot be locked: "
              + FailureReason.of(failure)
              + "; make the folder writable, then repeat",
          failure);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException leftToTheEndOfTheProcess) {
      return;
    }
  }
}
