package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.SampleRun;
import io.mexcbench.store.PostgresServer;
import io.mexcbench.store.SharedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real server with an empty database for each test. */
@ExtendWith(SharedPostgres.class)
abstract class FleetFixture {
  static final String PARSE = "a.b.ParserBenchmark.parse";
  static final String SIGN = "a.b.SignerBenchmark.sign";
  static final String NAME = "20260131T081500Z-1234567";

  /** Who waits for what a test or another one holds by {@code pg_advisory_lock}. */
  static final String WAITING =
      "SELECT COUNT(*) FROM pg_locks JOIN pg_database ON database = pg_database.oid"
          + " WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()";

  @TempDir Path folder;

  PostgresServer server;
  String url;

  @BeforeEach
  void makeDatabase(PostgresServer shared) throws Exception {
    server = shared;
    url = shared.newDatabase();
  }

  long number(String query) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Every row with the transaction that wrote it. */
  List<String> rows() throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String table : List.of("result_runs", "result_shards", "result_benchmarks")) {
        try (ResultSet row =
            statement.executeQuery("SELECT xmin, ctid, t::text FROM " + table + " t ORDER BY 3")) {
          while (row.next()) {
            rows.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
          }
        }
      }
    }
    return rows;
  }

  static void assertPassed(Judged done) {
    assertThat(done.exitCode()).as(done.err()).isEqualTo(ExitCode.PASS);
  }

  void assertRefused(String message, Path... results) {
    Judged refused = push(results);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains(message);
  }

  Path whole(long seed, double nanos) throws Exception {
    return new SampleRun(seed)
        .with(PARSE, nanos, 0)
        .with(SIGN, 300, 48)
        .writeTo(folder.resolve("run" + seed + "-" + nanos).resolve(NAME));
  }

  Judged push(Path... results) {
    return push("", results);
  }

  Judged push(String option, Path... results) {
    return Judged.of(
        Stream.concat(
                Stream.of("results", "push", "--to=" + url, option).filter(word -> !word.isEmpty()),
                Stream.of(results).map(Path::toString))
            .toArray(String[]::new));
  }

  Judged pull(String run) {
    return Judged.of(
        "results",
        "pull",
        "--from=" + url,
        "--run=" + run,
        "--results=" + folder.resolve("pulled"));
  }

  String place() {
    return url.replaceFirst("[?].*", "");
  }
}
