package io.mexcbench.store;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/** DuckDB's own way in: a prepared insert is slower by orders of magnitude. */
final class DuckDbAppender implements RowAppender {
  private final DuckDBAppender appender;

  DuckDbAppender(DuckDBAppender appender) {
    this.appender = appender;
  }

  @Override
  public void begin() throws SQLException {
    appender.beginRow();
  }

  @Override
  public void put(int value) throws SQLException {
    appender.append(value);
  }

  @Override
  public void put(long value) throws SQLException {
    appender.append(value);
  }

  @Override
  public void put(double value) throws SQLException {
    appender.append(value);
  }

  @Override
  public void put(String value) throws SQLException {
    appender.append(value);
  }

  @Override
  public void end() throws SQLException {
    appender.endRow();
  }

  @Override
  public void close() throws SQLException {
    appender.close();
  }
}
