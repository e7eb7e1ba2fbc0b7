package io.mexcbench.store;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** Rows in the text form of PostgreSQL's COPY, sent when the appender is closed. */
final class CopyAppender implements RowAppender {
  private final Connection connection;
  private final String command;
  private final StringBuilder text = new StringBuilder();
  private boolean isFirst;

  CopyAppender(Connection connection, String table, List<String> columns) {
    this.connection = connection;
    this.command = "COPY %s (%s) FROM STDIN".formatted(table, String.join(", ", columns));
  }

  @Override
  public void begin() {
    isFirst = true;
  }

  private void separate() {
    if (!isFirst) {
      text.append('\t');
    }
    isFirst = false;
  }

  @Override
  public void put(int value) {
    separate();
    text.append(value);
  }

  @Override
  public void put(long value) {
    separate();
    text.append(value);
  }

  @Override
  public void put(double value) {
    separate();
    text.append(value);
  }

  @Override
  public void put(String value) {
    separate();
    text.append(
        value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r"));
  }

  @Override
  public void end() {
    text.append('\n');
  }

  @Override
  public void close() throws SQLException {
    if (text.isEmpty()) {
      return;
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(command, new StringReader(text.toString()));
    } catch (IOException e) {
      throw new SQLException("rows could not be sent: " + e.getMessage(), e);
    } finally {
      text.setLength(0);
    }
  }
}
