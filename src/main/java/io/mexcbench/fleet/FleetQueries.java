package io.mexcbench.fleet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is asked of the tables. */
final class FleetQueries {
  private static final String IDENTITY =
      "r.environment_id, r.git_revision, r.corpus_hash, r.preset, r.benchmark_set, r.shards,"
          + " r.selection";

  /** Oldest first; what was announced and never came is the newest. */
  private static final String BY_AGE = " GROUP BY r.run ORDER BY MIN(s.started), r.run";

  private final Connection connection;
  private final String place;

  FleetQueries(Connection connection, String place) {
    this.connection = connection;
    this.place = place;
  }

  static Optional<RunIdentity> identity(Connection connection, String run) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT " + IDENTITY + " FROM result_runs r WHERE run = ?")) {
      query.setString(1, run);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(identity(row)) : Optional.empty();
      }
    }
  }

  /**
   * What there is, oldest first.
   *
   * @param run blank for all
   */
  List<FleetRun> runs(String run) throws SQLException {
    List<FleetRun> runs = new ArrayList<>();
    each(
        "SELECT r.run, "
            + IDENTITY
            + ", COUNT(s.shard) AS there, MIN(s.started) AS started,"
            + " MIN(s.record ->> 'verdict') AS verdict,"
            + " (SELECT COUNT(DISTINCT b.benchmark_key) FROM result_benchmarks b"
            + " WHERE b.run = r.run) AS benchmarks"
            + " FROM result_runs r LEFT JOIN result_shards s USING (run)"
            + (run.isEmpty() ? " WHERE ? = ''" : " WHERE r.run = ?")
            + BY_AGE,
        run,
        row -> runs.add(summary(row)));
    return runs;
  }

  private static FleetRun summary(ResultSet row) throws SQLException {
    Optional<OffsetDateTime> started =
        Optional.ofNullable(row.getObject("started", OffsetDateTime.class));
    return new FleetRun(
        row.getString("run"),
        identity(row),
        row.getInt("there"),
        started.map(OffsetDateTime::toInstant),
        row.getInt("benchmarks"),
        Optional.ofNullable(row.getString("verdict")));
  }

  /** Those with results, the one that was measured last first. */
  List<String> environments() throws SQLException {
    List<String> ids = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT environment_id FROM result_runs JOIN result_shards USING (run)"
                    + " GROUP BY environment_id ORDER BY MAX(started) DESC, environment_id");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  /** Every run of an environment, oldest first. */
  List<StoredRun> ofEnvironment(String id) throws SQLException {
    return read("environment_id", id);
  }

  Optional<StoredRun> ofName(String run) throws SQLException {
    return read("run", run).stream().findFirst();
  }

  private List<StoredRun> read(String column, String value) throws SQLException {
    beginSnapshot();
    Map<String, SortedMap<Integer, StoredRun.Stored>> shards = shards(column, value);
    List<StoredRun> runs = new ArrayList<>();
    each(
        "SELECT r.run, %s FROM result_runs r LEFT JOIN result_shards s USING (run) WHERE r.%s = ?"
                .formatted(IDENTITY, column)
            + BY_AGE,
        value,
        row -> {
          String name = row.getString("run");
          runs.add(
              new StoredRun(
                  place + "/" + name, identity(row), shards.getOrDefault(name, new TreeMap<>())));
        });
    return runs;
  }

  /** What follows is of one moment, whatever is pushed or taken away meanwhile. */
  private void beginSnapshot() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }
  }

  private Map<String, SortedMap<Integer, StoredRun.Stored>> shards(String column, String value)
      throws SQLException {
    Map<String, SortedMap<Integer, StoredRun.Stored>> shards = new TreeMap<>();
    String of = " FROM result_runs r JOIN %s s USING (run) WHERE r." + column + " = ?";
    each(
        "SELECT s.run, s.shard, s.record" + of.formatted("result_shards"),
        value,
        row ->
            shards
                .computeIfAbsent(row.getString(1), any -> new TreeMap<>())
                .put(row.getInt(2), new StoredRun.Stored(row.getString(3), new ArrayList<>())));
    each(
        "SELECT s.run, s.shard, s.entry" + of.formatted("result_benchmarks"),
        value,
        row -> shards.get(row.getString(1)).get(row.getInt(2)).entries().add(row.getString(3)));
    return shards;
  }

  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private void each(String sql, String value, Row reader) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, value);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }

  private static RunIdentity identity(ResultSet row) throws SQLException {
    return new RunIdentity(
        row.getString("environment_id"),
        row.getString("git_revision"),
        row.getString("corpus_hash"),
        row.getString("preset"),
        row.getString("benchmark_set"),
        row.getInt("shards"),
        row.getString("selection"));
  }
}
