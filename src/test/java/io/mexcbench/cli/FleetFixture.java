package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.SampleRun;
import io.mexcbench.store.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real server with an empty database for each test. */
abstract class FleetFixture {
  static final String PARSE = "a.b.ParserBenchmark.parse";
  static final String SIGN = "a.b.SignerBenchmark.sign";
  static final String NAME = "20260131T081500Z-1234567";

  static PostgresServer server;
  private static int databases;

  @TempDir Path folder;

  String url;

  @BeforeAll
  static void startServer() throws Exception {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stopServer() throws Exception {
    if (server != null) {
      server.stop();
    }
  }

  @BeforeEach
  void makeDatabase() throws Exception {
    url = server.newDatabase("results" + databases++);
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
