package io.mexcbench.proof.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One that is spoken to through JDBC. */
class JdbcCandidate implements Candidate {
  private static final String BARS =
      "SELECT time_millis - time_millis %% 60000, MIN(price), MAX(price), SUM(quantity), MIN(sequence),"
          + " MAX(sequence) FROM trades WHERE symbol_id = %d AND time_millis >= %d"
          + " AND time_millis < %d GROUP BY time_millis - time_millis %% 60000";
  private static final String VWAP =
      "SELECT SUM(CAST(price AS DOUBLE PRECISION) * quantity) / SUM(quantity) FROM trades"
          + " WHERE symbol_id = %d AND time_millis >= %d AND time_millis < %d";

  private final String name;
  private final Class<?> library;
  private final String url;
  private final List<String> before;
  private final String lastPrices;
  Connection connection;

  /**
   * @param url in which {@code %s} is the folder
   * @param before to be run first, the table with it
   */
  JdbcCandidate(String name, Class<?> library, String url, List<String> before, String lastPrices) {
    this.name = name;
    this.library = library;
    this.url = url;
    this.before = before;
    this.lastPrices = lastPrices;
  }

  static JdbcCandidate sqlite() {
    return new JdbcCandidate(
        "SQLite",
        org.sqlite.JDBC.class,
        "jdbc:sqlite:%s/ticks.sqlite",
        List.of(
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = OFF",
            "CREATE TABLE trades (symbol_id INTEGER, time_millis INTEGER, price INTEGER,"
                + " quantity INTEGER, sequence INTEGER,"
                + " PRIMARY KEY (symbol_id, time_millis, sequence)) WITHOUT ROWID"),
        "WITH RECURSIVE ids(id) AS (SELECT 0 UNION ALL SELECT id + 1 FROM ids WHERE id < 29)"
            + " SELECT id, (SELECT price FROM trades WHERE symbol_id = id"
            + " ORDER BY time_millis DESC, sequence DESC LIMIT 1) FROM ids");
  }

  static JdbcCandidate h2() {
    return new JdbcCandidate(
        "H2",
        org.h2.Driver.class,
        "jdbc:h2:%s/ticks;WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0",
        List.of(
            "CREATE TABLE trades (symbol_id INTEGER, time_millis BIGINT, price BIGINT,"
                + " quantity BIGINT, sequence BIGINT)",
            "CREATE INDEX by_time ON trades (symbol_id, time_millis)"),
        "SELECT x, (SELECT price FROM trades WHERE symbol_id = x"
            + " ORDER BY symbol_id DESC, time_millis DESC LIMIT 1) FROM SYSTEM_RANGE(0, 29)");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Class<?> library() {
    return library;
  }

  @Override
  public void open(Path folder) throws Exception {
    connection = DriverManager.getConnection(url.formatted(folder.toAbsolutePath()));
    try (Statement statement = connection.createStatement()) {
      for (String command : before) {
        statement.execute(command);
      }
    }
    connection.setAutoCommit(false);
  }

  @Override
  public void insert(Ticks ticks, int count) throws Exception {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO trades VALUES (?, ?, ?, ?, ?)")) {
      for (int i = 0; i < count; i++) {
        ticks.next();
        insert.setInt(1, ticks.symbol());
        insert.setLong(2, ticks.timeMillis());
        insert.setLong(3, ticks.price());
        insert.setLong(4, ticks.quantity());
        insert.setLong(5, ticks.sequence());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
  }

  @Override
  public void finish() throws Exception {}

  @Override
  public int lastPrices() throws Exception {
    return rows(lastPrices);
  }

  @Override
  public int bars(int symbol, long fromMillis, long toMillis) throws Exception {
    return rows(BARS.formatted(symbol, fromMillis, toMillis));
  }

  @Override
  public int vwap(int symbol, long fromMillis, long toMillis) throws Exception {
    return rows(VWAP.formatted(symbol, fromMillis, toMillis));
  }

  private int rows(String query) throws SQLException {
    int count = 0;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        count++;
      }
    }
    return count;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
