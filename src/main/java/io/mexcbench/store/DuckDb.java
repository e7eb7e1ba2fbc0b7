package io.mexcbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** The embedded database: one file in the folder, and its log beside it. */
final class DuckDb implements Database {
  private static final String MEMORY_MAX = "1GB";

  /** The database calls itself what its file is called. */
  private static final String NAME = "market";

  private final StoreFolder folder;
  private final StoreOptions options;
  private DuckDBConnection root;

  DuckDb(StoreFolder folder, StoreOptions options) throws SQLException {
    this.folder = folder;
    this.options = options;
    this.root = open();
  }

  private DuckDBConnection open() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("threads", Integer.toString(options.threads()));
    settings.setProperty("memory_limit", MEMORY_MAX);
    // Nothing is fetched from anywhere.
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    Connection opened = DriverManager.getConnection("jdbc:duckdb:" + folder.database(), settings);
    return opened.unwrap(DuckDBConnection.class);
  }

  @Override
  public synchronized Connection connect() throws SQLException {
    return root.duplicate();
  }

  @Override
  public RowAppender appender(Connection connection, String table, List<String> columns)
      throws SQLException {
    // The driver begins a transaction with the next statement, and an appender is none: without
    // this its rows would be committed by themselves.
    Schema.run(connection, List.of("SELECT 1"));
    return new DuckDbAppender(connection.unwrap(DuckDBConnection.class).createAppender(table));
  }

  @Override
  public String asOfJoin(String trades, String quotes, String columns) {
    return "SELECT %s FROM (%s) t ASOF LEFT JOIN (%s) q ON t.sequence >= q.sequence ORDER BY t.time_millis, t.sequence"
        .formatted(columns, trades, quotes);
  }

  /** None: rows arrive in the order of time, and every block knows the least and greatest in it. */
  @Override
  public List<String> indexes(long day) {
    return List.of();
  }

  @Override
  public Optional<String> obstacle() {
    try {
      long free = folder.freeBytes();
      return free >= options.freeBytesMin()
          ? Optional.empty()
          : Optional.of(
              "the disk of %s is full: %d MB are free and %d are kept free; free space or keep fewer days"
                  .formatted(folder.path(), free >> 20, options.freeBytesMin() >> 20));
    } catch (IOException e) {
      return Optional.of(folder.path() + " cannot be looked at: " + e);
    }
  }

  @Override
  public void reclaim(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
    }
  }

  @Override
  public void copy(Path file) throws SQLException, StoreException {
    requireRoomForTwo();
    try (Connection connection = connect()) {
      Schema.run(
          connection, List.of("ATTACH '" + file.toString().replace("'", "''") + "' AS copied"));
      try {
        Schema.run(
            connection, List.of("COPY FROM DATABASE " + NAME + " TO copied", "CHECKPOINT copied"));
      } finally {
        // By a statement of its own, for the driver closes one that fails; and what stays attached
        // takes the disk's room though its file is removed, and no other can be attached.
        Schema.run(connection, List.of("DETACH copied"));
      }
    }
  }

  private void requireRoomForTwo() throws StoreException {
    try {
      if (folder.freeBytes() - Files.size(folder.database()) < options.freeBytesMin()) {
        throw new StoreException(
            place() + ": the disk has no room for a copy; free space or keep fewer days");
      }
    } catch (IOException e) {
      throw new StoreException(place() + " cannot be looked at: " + e, e);
    }
  }

  @Override
  public synchronized void reopen() throws SQLException {
    root.close();
    root = open();
  }

  @Override
  public String place() {
    return folder.path().toString();
  }

  @Override
  public synchronized void close() throws SQLException {
    root.close();
    folder.close();
  }
}
