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

  /** A file of that name, which is not there any more if it was. */
  Path emptied(String name) throws IOException {
    Path file = path.resolve(name);
    Files.deleteIfExists(file);
    Files.deleteIfExists(path.resolve(name + LOG));
    return file;
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
