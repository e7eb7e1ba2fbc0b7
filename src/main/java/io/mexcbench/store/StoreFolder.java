package io.mexcbench.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The folder of an embedded store, which one process at a time may have. */
public final class StoreFolder implements AutoCloseable {
  private static final String LOCK = "store.lock";
  private static final String DATABASE = "market.duckdb";

  /** What will be the database of a copy once all of it is there. */
  private static final String PART = "copying.duckdb";

  /** What it appends to the name of its log. */
  private static final String LOG = ".wal";

  private final Path path;
  private final FileChannel channel;

  private StoreFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Takes the folder, which is made if it is not there; quick, for it opens no database. */
  public static StoreFolder take(Path path) throws StoreException {
    try {
      Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel).isEmpty()) {
        channel.close();
        throw new StoreException(
            path
                + ": another process has this store open; end it first, or have it make a copy and"
                + " read that (docs/store.md)");
      }
      return new StoreFolder(path, channel);
    } catch (IOException e) {
      throw new StoreException(
          path + ": no folder that a store can be kept in (" + e + "); choose another", e);
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException isOurs) {
      return Optional.empty();
    }
  }

  /** Whether a store was ever kept there. */
  public boolean hasStore() {
    return Files.exists(database());
  }

  Path path() {
    return path;
  }

  Path database() {
    return path.resolve(DATABASE);
  }

  /**
   * Removes what is left of a copy that was interrupted, for its room may be needed; nothing while
   * somebody has that folder, who may be making one.
   */
  public static void tidy(Path copies) {
    if (Files.isDirectory(copies)) {
      try (StoreFolder folder = take(copies)) {
        folder.discardPart();
      } catch (StoreException isTaken) {
        return;
      }
    }
  }

  /** The file that a copy is made in, which is not there any more if it was. */
  Path emptiedPart() throws IOException {
    Path part = path.resolve(PART);
    Files.deleteIfExists(part);
    Files.deleteIfExists(path.resolve(PART + LOG));
    return part;
  }

  /** Removes a copy that was not finished, if there is one. */
  void discardPart() {
    try {
      Path unused = emptiedPart();
    } catch (IOException stays) {
      // The next copy says why, and a disk that is full says so itself.
      return;
    }
  }

  /** The file takes the database's place. */
  void replaceBy(Path file) throws IOException {
    Files.deleteIfExists(path.resolve(DATABASE + LOG));
    Files.move(
        file, database(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  long freeBytes() throws IOException {
    return Files.getFileStore(path).getUsableSpace();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException isGone) {
      // The lock ends with the process at the latest.
      return;
    }
  }
}
