package io.mexcbench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs queries on a connection of their own, one after the other, and times them. */
final class QueryRunner implements AutoCloseable {
  /** Makes something of a row. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Asks one thing or several. */
  interface Question<T> {
    T ask() throws SQLException;
  }

  private final Database database;
  private final QueryTimer timer;
  private Optional<Connection> connection = Optional.empty();

  QueryRunner(Database database, QueryTimer timer) {
    this.database = database;
    this.timer = timer;
  }

  /** Asks whatever belongs to a query, and times all of it. */
  <T> T timed(String name, Question<T> question) throws StoreException {
    long startNanos = System.nanoTime();
    try {
      return question.ask();
    } catch (SQLException e) {
      close();
      throw new StoreException(
          database.place() + ": the query " + name + " failed: " + e.getMessage(), e);
    } finally {
      timer.onQuery(name, System.nanoTime() - startNanos);
    }
  }

  /** A query of one statement. */
  <T> List<T> run(String name, String sql, RowReader<T> reader, Object... values)
      throws StoreException {
    return timed(name, () -> rows(sql, reader, values));
  }

  /**
   * Every row of the result.
   *
   * @param values for the question marks
   */
  synchronized <T> List<T> rows(String sql, RowReader<T> reader, Object... values)
      throws SQLException {
    try (PreparedStatement query = connected().prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setObject(i + 1, values[i]);
      }
      List<T> found = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    }
  }

  private Connection connected() throws SQLException {
    if (connection.isEmpty()) {
      connection = Optional.of(database.connect());
    }
    return connection.get();
  }

  /** The next query connects anew. */
  @Override
  public synchronized void close() {
    try {
      if (connection.isPresent()) {
        connection.get().close();
      }
    } catch (SQLException isGone) {
      return;
    } finally {
      connection = Optional.empty();
    }
  }
}
