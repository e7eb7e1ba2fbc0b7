package io.mexcbench.store;

import java.sql.SQLException;

/** Adds many rows to one table; they are in the transaction once it is closed. */
interface RowAppender extends AutoCloseable {
  void begin() throws SQLException;

  void put(int value) throws SQLException;

  void put(long value) throws SQLException;

  void put(double value) throws SQLException;

  void put(String value) throws SQLException;

  void end() throws SQLException;

  @Override
  void close() throws SQLException;
}
