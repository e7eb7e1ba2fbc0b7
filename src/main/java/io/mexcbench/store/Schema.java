package io.mexcbench.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes the tables where there are none, and brings older ones up to date; each in one go. */
final class Schema {
  private final Database database;

  Schema(Database database) {
    this.database = database;
  }

  void prepare() throws SQLException, StoreException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      if (isNew(connection)) {
        run(connection, Tables.CREATE);
      } else {
        migrate(connection, version(connection));
      }
      connection.commit();
    }
  }

  /** Changes nothing: refuses what {@link #prepare} would make or bring up to date. */
  void require() throws SQLException, StoreException {
    try (Connection connection = database.connect()) {
      int version = isNew(connection) ? 0 : version(connection);
      if (version != Tables.VERSION) {
        throw new StoreException(
            "%s: no store of this program's version is kept there; live --store makes one or brings it up to date"
                .formatted(database.place()));
      }
    }
  }

  private static boolean isNew(Connection connection) throws SQLException {
    return number(
            connection,
            "SELECT COUNT(*) FROM information_schema.tables"
                + " WHERE table_name = 'store_version' AND table_schema = current_schema()")
        == 0;
  }

  private static int version(Connection connection) throws SQLException {
    return (int) number(connection, "SELECT MAX(version) FROM store_version");
  }

  private void migrate(Connection connection, int version) throws SQLException, StoreException {
    if (version > Tables.VERSION) {
      throw new StoreException(
          "%s: its schema is version %d and this program knows none after %d; open it with the program that wrote it, or a newer one"
              .formatted(database.place(), version, Tables.VERSION));
    }
    if (version < 2) {
      toVersion2(connection);
    }
  }

  /**
   * Version 1 had no sequence: its trades and quotes are ordered by their times, which every
   * sequence that follows is greater than.
   */
  private void toVersion2(Connection connection) throws SQLException {
    for (long day : days(connection)) {
      for (String table : List.of("trades_" + day, "quotes_" + day)) {
        run(
            connection,
            List.of(
                "ALTER TABLE " + table + " ADD COLUMN sequence BIGINT",
                "UPDATE " + table + " SET sequence = time_millis"));
      }
      run(connection, database.indexes(day));
    }
    long newest = 0;
    for (long day : days(connection)) {
      newest = Math.max(newest, (day + 1) * Tables.DAY_MILLIS);
    }
    run(
        connection,
        List.of(
            "ALTER TABLE progress ADD COLUMN sequence BIGINT",
            "UPDATE progress SET sequence = " + newest,
            "UPDATE store_version SET version = 2"));
  }

  static List<Long> days(Connection connection) throws SQLException {
    List<Long> days = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT day FROM stored_days ORDER BY day")) {
      while (rows.next()) {
        days.add(rows.getLong(1));
      }
    }
    return days;
  }

  static void run(Connection connection, List<String> commands) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
