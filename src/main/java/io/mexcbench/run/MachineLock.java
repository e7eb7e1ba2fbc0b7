package io.mexcbench.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Lets one run measure on the machine at a time: two that share the cores measure each other. The
 * operating system frees the lock when the process ends, however it ends.
 */
public final class MachineLock implements AutoCloseable {
  private final FileChannel channel;

  private MachineLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock without waiting.
   *
   * @param folder the machine's folder for temporary files, which all users share
   * @throws LockedException if another run holds it
   */
  public static MachineLock take(Path folder) throws RunException {
    Path file = folder.resolve("mexcbench.lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      openToAll(file);
      return new MachineLock(locked(channel, file));
    } catch (IOException e) {
      throw new LockedException("cannot take the lock of the machine, " + file + ": " + e, e);
    }
  }

  @Override
  public void close() throws RunException {
    try {
      channel.close();
    } catch (IOException e) {
      throw new RunException("cannot free the lock of the machine: " + e.getMessage(), e);
    }
  }

  private static FileChannel locked(FileChannel channel, Path file)
      throws IOException, LockedException {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new LockedException(message(file), e);
    }
    channel.close();
    throw new LockedException(message(file));
  }

  private static String message(Path file) {
    return "another run is measuring on this machine (it holds %s); wait until it has ended"
        .formatted(file);
  }

  /** Another user must be able to open the file that this one made. */
  private static void openToAll(Path file) {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    } catch (IOException | UnsupportedOperationException e) {
      // Not our file, or no such permissions here; the lock itself does not depend on it.
      return;
    }
  }
}
