package io.mexcbench.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** A server, for when one machine no longer serves. One writer at a time, as with a folder. */
final class PostgreSql implements Database {
  /** "mexcbnch" in ASCII: whoever holds it writes. */
  private static final long LOCK = 0x6d657863626e6368L;

  private final String url;

  private final boolean isReader;

  /** Holds the lock, if it has it, until it is closed. */
  private Connection guard;

  PostgreSql(String url, boolean isReader) throws SQLException, StoreException {
    this.url = url;
    this.isReader = isReader;
    this.guard = DriverManager.getConnection(url);
    if (!isReader && !lock(guard)) {
      guard.close();
      throw new StoreException(
          place() + ": another process has this store open; end it first, or choose another");
    }
  }

  private static boolean lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
      return row.next() && row.getBoolean(1);
    }
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  @Override
  public RowAppender appender(Connection connection, String table, List<String> columns) {
    return new CopyAppender(connection, table, columns);
  }

  @Override
  public String asOfJoin(String trades, String quotes, String columns) {
    return "SELECT %s FROM (%s) t LEFT JOIN LATERAL (SELECT * FROM (%s) c WHERE c.sequence <= t.sequence ORDER BY c.sequence DESC LIMIT 1) q ON TRUE ORDER BY t.time_millis, t.sequence"
        .formatted(columns, trades, quotes);
  }

  @Override
  public List<String> indexes(long day) {
    return List.of(
        "CREATE INDEX ON trades_%d (symbol_id, time_millis)".formatted(day),
        "CREATE INDEX ON quotes_%d (symbol_id, sequence)".formatted(day));
  }

  @Override
  public Optional<String> obstacle() {
    return Optional.empty();
  }

  /** A table that is dropped takes no space any more. */
  @Override
  public void reclaim(Connection connection) {}

  @Override
  public void copy(Path file) throws StoreException {
    throw new StoreException(
        place() + ": a server is not copied; others may ask it as it is, and pg_dump copies it");
  }

  @Override
  public void reopen() throws SQLException {
    if (!guard.isValid(1)) {
      guard.close();
      guard = DriverManager.getConnection(url);
      if (!isReader && !lock(guard)) {
        throw new SQLException("another process has taken the store meanwhile");
      }
    }
  }

  @Override
  public String place() {
    return url.replaceFirst("[?].*", "");
  }

  /**
   * Whoever opens the store next must not be faster than the server, which ends by itself later.
   */
  @Override
  public void close() throws SQLException {
    try {
      if (!isReader && guard.isValid(1)) {
        unlock();
      }
    } finally {
      guard.close();
    }
  }

  private void unlock() throws SQLException {
    try (Statement statement = guard.createStatement()) {
      statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
    }
  }
}
