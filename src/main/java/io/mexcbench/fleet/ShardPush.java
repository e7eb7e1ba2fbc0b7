package io.mexcbench.fleet;

import io.mexcbench.fleet.PushedShard.PushedBenchmark;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stores a shard: all of it in one transaction. What its run is to be is agreed on before, in a
 * transaction of its own, so that shards that are pushed at once do not wait for each other.
 */
final class ShardPush {
  private final Connection connection;
  private final String place;
  private final PushedShard shard;

  ShardPush(Connection connection, String place, PushedShard shard) {
    this.connection = connection;
    this.place = place;
    this.shard = shard;
  }

  /** Returns false if the same was there. */
  boolean store() throws SQLException, FleetException {
    announce();
    connection.commit();
    boolean isNew = insertShard();
    if (isNew) {
      insertBenchmarks();
    } else {
      requireSame();
    }
    connection.commit();
    return isNew;
  }

  private void announce() throws SQLException, FleetException {
    RunIdentity mine = shard.identity();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO result_runs (run, environment_id, git_revision, corpus_hash, preset,"
                + " benchmark_set, shards, selection) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING")) {
      insert.setString(1, shard.run());
      insert.setString(2, mine.environmentId());
      insert.setString(3, mine.gitRevision());
      insert.setString(4, mine.corpusHash());
      insert.setString(5, mine.preset());
      insert.setString(6, mine.benchmarkSet());
      insert.setInt(7, mine.shards());
      insert.setString(8, mine.selection());
      insert.executeUpdate();
    }
    RunIdentity stored = FleetQueries.identity(connection, shard.run()).orElse(mine);
    if (!stored.equals(mine)) {
      throw new FleetException(
          "%s: the run %s there is another one: %s; nothing was changed: push under another name with --run"
              .formatted(place, shard.run(), stored.difference(mine)));
    }
  }

  private boolean insertShard() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO result_shards (run, shard, started, record)"
                + " VALUES (?, ?, ?, CAST(? AS JSON)) ON CONFLICT DO NOTHING")) {
      insert.setString(1, shard.run());
      insert.setInt(2, shard.shard());
      insert.setObject(3, shard.started().atOffset(ZoneOffset.UTC));
      insert.setString(4, shard.recordJson());
      return insert.executeUpdate() == 1;
    }
  }

  private void insertBenchmarks() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO result_benchmarks (run, shard, benchmark_key, benchmark, mode, threads,"
                + " params, time_nanos, allocated_bytes, entry)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS JSON))")) {
      for (PushedBenchmark one : shard.benchmarks()) {
        insert.setString(1, shard.run());
        insert.setInt(2, shard.shard());
        insert.setString(3, one.key().toString());
        insert.setString(4, one.key().benchmark());
        insert.setString(5, one.key().mode().label());
        insert.setInt(6, one.key().threads());
        insert.setString(7, one.key().paramsText());
        insert.setDouble(8, one.timeNanos());
        if (one.allocatedBytes().isPresent()) {
          insert.setDouble(9, one.allocatedBytes().getAsDouble());
        } else {
          insert.setNull(9, Types.DOUBLE);
        }
        insert.setString(10, one.entry());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void requireSame() throws SQLException, FleetException {
    Map<String, String> stored = new TreeMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT 'environment.json', record FROM result_shards WHERE run = ? AND shard = ?"
                + " UNION ALL SELECT benchmark_key, entry FROM result_benchmarks"
                + " WHERE run = ? AND shard = ?")) {
      query.setString(1, shard.run());
      query.setInt(2, shard.shard());
      query.setString(3, shard.run());
      query.setInt(4, shard.shard());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          stored.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    Map<String, String> mine = new TreeMap<>();
    mine.put("environment.json", shard.recordJson());
    shard.benchmarks().forEach(one -> mine.put(one.key().toString(), one.entry()));
    if (!stored.equals(mine)) {
      throw new FleetException(
          "%s has other data of %s already: %s differs; nothing was changed: push under another name with --run"
              .formatted(place, shard.title(), firstDifference(stored, mine)));
    }
  }

  private static String firstDifference(Map<String, String> stored, Map<String, String> mine) {
    TreeMap<String, String> all = new TreeMap<>(stored);
    all.putAll(mine);
    // A benchmark says more than the record, which differs with nearly everything.
    return all.navigableKeySet().stream()
        .filter(key -> !String.valueOf(stored.get(key)).equals(mine.get(key)))
        .reduce((one, other) -> one.equals("environment.json") ? other : one)
        .orElse("nothing");
  }
}
