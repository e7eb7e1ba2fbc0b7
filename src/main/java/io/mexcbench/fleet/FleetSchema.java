package io.mexcbench.fleet;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, made in one go where there are none. */
final class FleetSchema {
  static final int VERSION = 1;

  /** "mexcflt" in ASCII: two that push at once make the tables once. */
  private static final long LOCK = 0x6d657863666c74L;

  /**
   * JSON and not JSONB: what was measured stays as it was written, and can be asked for all the
   * same. The centres stand beside it for whoever asks in SQL.
   */
  private static final List<String> CREATE =
      List.of(
          "CREATE TABLE result_version (version INTEGER NOT NULL)",
          "INSERT INTO result_version VALUES (" + VERSION + ")",
          "CREATE TABLE result_runs (run TEXT PRIMARY KEY, environment_id TEXT NOT NULL,"
              + " git_revision TEXT NOT NULL, corpus_hash TEXT NOT NULL, preset TEXT NOT NULL,"
              + " benchmark_set TEXT NOT NULL, shards INTEGER NOT NULL, selection TEXT NOT NULL)",
          "CREATE TABLE result_shards (run TEXT REFERENCES result_runs ON DELETE CASCADE,"
              + " shard INTEGER, started TIMESTAMPTZ NOT NULL,"
              + " pushed TIMESTAMPTZ NOT NULL DEFAULT now(), record JSON NOT NULL,"
              + " PRIMARY KEY (run, shard))",
          "CREATE TABLE result_benchmarks (run TEXT, shard INTEGER, benchmark_key TEXT,"
              + " benchmark TEXT NOT NULL, mode TEXT NOT NULL, threads INTEGER NOT NULL,"
              + " params TEXT NOT NULL, time_nanos DOUBLE PRECISION NOT NULL,"
              + " allocated_bytes DOUBLE PRECISION, entry JSON NOT NULL,"
              + " PRIMARY KEY (run, shard, benchmark_key), FOREIGN KEY (run, shard)"
              + " REFERENCES result_shards ON DELETE CASCADE)",
          "CREATE INDEX ON result_runs (environment_id)",
          "CREATE INDEX ON result_shards (started)",
          "CREATE INDEX ON result_benchmarks (benchmark_key, run)");

  private FleetSchema() {}

  /** Makes the tables, in a transaction of its own. */
  static void prepare(Connection connection, String place) throws SQLException, FleetException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
      if (!exists(connection)) {
        for (String command : CREATE) {
          statement.execute(command);
        }
      }
    }
    connection.commit();
    require(connection, place);
  }

  /** For who only reads, and may not be allowed more. */
  static void require(Connection connection, String place) throws SQLException, FleetException {
    if (!exists(connection)) {
      throw new FleetException(place + " holds no results; store some with \"results push\"");
    }
    long version = number(connection, "SELECT MAX(version) FROM result_version");
    if (version != VERSION) {
      throw new FleetException(
          "%s: its schema is version %d and this program knows %d; use the program that wrote it, or a newer one"
              .formatted(place, version, VERSION));
    }
  }

  /** Looks where the other statements look, which may be another schema than the current one. */
  private static boolean exists(Connection connection) throws SQLException {
    return number(connection, "SELECT COUNT(to_regclass('result_version'))") > 0;
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
