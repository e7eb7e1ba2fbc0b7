package io.mexcbench.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What the databases differ in; all other SQL is the same for each of them. */
interface Database extends AutoCloseable {
  /** A connection of its own transactions. */
  Connection connect() throws SQLException;

  /** Rows for the columns of a table, in the order of the columns. */
  RowAppender appender(Connection connection, String table, List<String> columns)
      throws SQLException;

  /**
   * Trades, each with the last quote that arrived before it.
   *
   * @param trades a query, whose rows have a {@code sequence}
   * @param quotes the same
   * @param columns to select, of {@code t} and {@code q}
   */
  String asOfJoin(String trades, String quotes, String columns);

  /** Statements beside the tables of a day. */
  List<String> indexes(long day);

  /** Why nothing should be written now, if there is something. */
  Optional<String> obstacle();

  /** Gives back what dropped tables had taken. */
  void reclaim(Connection connection) throws SQLException;

  /**
   * Writes all of it, as of one moment, into a file that another process may open; rows are written
   * meanwhile.
   */
  void copy(Path file) throws SQLException, StoreException;

  /** After a failure that leaves it unusable; connections that were made before are dead. */
  void reopen() throws SQLException;

  /** For messages: where it is, without any password. */
  String place();

  @Override
  void close() throws SQLException;
}
