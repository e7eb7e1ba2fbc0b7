package io.mexcbench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Trades, quotes, bars, orders and KPI samples in a database. */
public final class MarketStore implements AutoCloseable {
  private static final long STOP_MILLIS = 60_000;

  private final Database database;
  private final StoreOptions options;
  private final boolean isReader;
  private final Days days;
  private final SymbolIds symbols;
  private final QueryRunner runner;
  private final MarketQueries queries;
  private Optional<Writing> writing = Optional.empty();

  private record Writing(Drain drain, Thread thread) {}

  private MarketStore(Database database, StoreOptions options, boolean isReader)
      throws SQLException, StoreException {
    this.database = database;
    this.options = options;
    this.isReader = isReader;
    Schema schema = new Schema(database);
    if (isReader) {
      schema.require();
    } else {
      schema.prepare();
    }
    try (Connection connection = database.connect()) {
      this.days = new Days(Schema.days(connection));
      this.symbols = new SymbolIds(connection);
    }
    this.runner = new QueryRunner(database, options.timer());
    this.queries = new MarketQueries(database, runner, days, symbols);
  }

  /** Opens the store in a folder, which it gives back when it is closed. */
  public static MarketStore open(StoreFolder folder, StoreOptions options) throws StoreException {
    folder.discardPart();
    try {
      return over(new DuckDb(folder, options), options, false);
    } catch (SQLException e) {
      folder.close();
      throw new StoreException(
          folder.path() + ": the store cannot be opened: " + e.getMessage(), e);
    }
  }

  /**
   * Opens a store in a PostgreSQL server.
   *
   * @param url such as {@code jdbc:postgresql://host/database?user=...}
   */
  public static MarketStore connect(String url, StoreOptions options) throws StoreException {
    return connect(url, options, false);
  }

  /** The same to look at it alone, whoever writes to it meanwhile. */
  public static MarketStore connectToRead(String url, StoreOptions options) throws StoreException {
    return connect(url, options, true);
  }

  private static MarketStore connect(String url, StoreOptions options, boolean isReader)
      throws StoreException {
    try {
      return over(new PostgreSql(url, isReader), options, isReader);
    } catch (SQLException e) {
      throw new StoreException(
          url.replaceFirst("[?].*", "") + ": the store cannot be opened: " + e.getMessage(), e);
    }
  }

  private static MarketStore over(Database database, StoreOptions options, boolean isReader)
      throws SQLException, StoreException {
    try {
      return new MarketStore(database, options, isReader);
    } catch (SQLException | StoreException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Begins to write what a writer has been given and will be given. One writer a store. */
  public synchronized void start(StoreWriter writer) throws StoreException {
    if (isReader || writing.isPresent()) {
      throw new IllegalStateException("a store has one writer");
    }
    try {
      Drain drain = new Drain(database, runner, options, days, writer, symbols);
      Thread thread = new Thread(drain, "store-writer");
      thread.setDaemon(true);
      writing = Optional.of(new Writing(drain, thread));
      thread.start();
    } catch (SQLException e) {
      throw new StoreException(database.place() + ": nothing can be written: " + e.getMessage(), e);
    }
  }

  /** From any thread; they see what has been acknowledged. */
  public MarketQueries queries() {
    return queries;
  }

  /**
   * Writes all that has been acknowledged into another folder, where another process may read it
   * while this one goes on; in the place of a copy that is there. One at a time.
   */
  public void copyTo(Path place) throws StoreException {
    try (StoreFolder copy = StoreFolder.take(place)) {
      copyInto(copy);
    } catch (SQLException | IOException e) {
      throw new StoreException(place + ": the copy failed: " + e.getMessage(), e);
    }
  }

  private void copyInto(StoreFolder copy) throws StoreException, SQLException, IOException {
    try {
      Path part = copy.emptiedPart();
      database.copy(part);
      copy.replaceBy(part);
    } finally {
      // Half a copy takes room that rows need, and nobody can read it.
      copy.discardPart();
    }
  }

  /** Writes what waits, and closes. */
  @Override
  public synchronized void close() throws StoreException {
    try {
      if (writing.isPresent()) {
        writing.get().drain().stop();
        writing.get().thread().join(STOP_MILLIS);
        writing = Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    runner.close();
    try {
      database.close();
    } catch (SQLException e) {
      throw new StoreException(database.place() + ": could not be closed: " + e.getMessage(), e);
    }
  }
}
