package io.mexcbench.cli;

import io.mexcbench.store.MarketStore;
import io.mexcbench.store.StoreException;
import io.mexcbench.store.StoreFolder;
import io.mexcbench.store.StoreOptions;
import java.nio.file.Path;
import java.util.Optional;

/** Where a store is kept: a folder, or a database of a PostgreSQL server. */
final class StorePlace implements AutoCloseable {
  private static final String SERVER = "jdbc:postgresql:";

  private final String place;

  /** Held from the beginning, so that what cannot be opened is known before anything else is. */
  private final Optional<StoreFolder> folder;

  private final boolean isReader;

  private StorePlace(String place, Optional<StoreFolder> folder, boolean isReader) {
    this.place = place;
    this.folder = folder;
    this.isReader = isReader;
  }

  /** Quick: no database is opened. */
  static StorePlace take(String place) {
    return take(place, false);
  }

  private static StorePlace take(String place, boolean isReader) {
    if (place.contains("password=")) {
      throw new UserFailure(
          ExitCode.USAGE,
          "--store: a password does not belong on a command line; keep it in ~/.pgpass");
    }
    try {
      return new StorePlace(
          place,
          place.startsWith(SERVER)
              ? Optional.empty()
              : Optional.of(StoreFolder.take(Path.of(place))),
          isReader);
    } catch (StoreException e) {
      throw new UserFailure(ExitCode.USAGE, "--store: " + e.getMessage(), e);
    }
  }

  /** One that is there already, to look at it: a server may have a writer meanwhile. */
  static StorePlace takeExisting(String place) {
    StorePlace taken = Path.of(place).toFile().exists() ? take(place, true) : absent(place);
    if (taken.folder.isPresent() && !taken.folder.get().hasStore()) {
      taken.close();
      return absent(place);
    }
    return taken;
  }

  private static StorePlace absent(String place) {
    if (place.startsWith(SERVER)) {
      return take(place, true);
    }
    throw new UserFailure(
        ExitCode.USAGE, "--store: no store is kept in " + place + "; live --store makes one");
  }

  MarketStore open(StoreOptions options) throws StoreException {
    if (folder.isPresent()) {
      // A process that ended while it copied could not remove the half that it had.
      copy().ifPresent(StoreFolder::tidy);
      return MarketStore.open(folder.get(), options);
    }
    return isReader
        ? MarketStore.connectToRead(place, options)
        : MarketStore.connect(place, options);
  }

  /** Where a copy is made; a server needs none. */
  Optional<Path> copy() {
    return folder.map(taken -> Path.of(place, "copy").toAbsolutePath().normalize());
  }

  @Override
  public void close() {
    folder.ifPresent(StoreFolder::close);
  }
}
