package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What those do to each other who push and read at the same time. */
class FleetAtOnceTest extends FleetFixture {
  private static final String WAITING_FOR_THE_TABLE =
      "SELECT COUNT(*) FROM pg_locks"
          + " WHERE relation = to_regclass('result_benchmarks') AND NOT granted";

  @Test
  void twoThatPushIntoAnEmptyDatabaseMakeTheTablesOnce() throws Exception {
    Path run = whole(1, 100);
    beforeTables("PERFORM pg_advisory_xact_lock_shared(42);");
    List<CompletableFuture<Judged>> both = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement holder = connection.createStatement()) {
      holder.execute("SELECT pg_advisory_lock(42)");
      for (String name : List.of("--run=one", "--run=other")) {
        both.add(aside(() -> push(name, run)));
      }
      while (number(WAITING) < 2) {
        assertThat(both).noneMatch(CompletableFuture::isDone);
      }
    }

    both.forEach(one -> assertPassed(one.join()));

    assertThat(rows()).hasSize(2 * (1 + 1 + 4));
  }

  @Test
  void runThatIsTakenAwayWhileItIsReadIsReadWhole() throws Exception {
    push(whole(1, 100));
    CompletableFuture<Judged> pull;
    try (Connection connection = DriverManager.getConnection(url);
        Statement other = connection.createStatement()) {
      connection.setAutoCommit(false);
      other.execute("LOCK TABLE result_benchmarks");
      pull = aside(() -> pull(NAME));
      while (number(WAITING_FOR_THE_TABLE) == 0) {
        assertThat(pull).isNotDone();
      }
      other.execute("DELETE FROM result_shards");
      connection.commit();
    }

    assertPassed(pull.join());

    assertThat(SplitRun.read(folder.resolve("pulled").resolve(NAME).resolve("jmh.json")))
        .hasSize(4);
    assertThat(pull(NAME).err()).contains("is INCOMPLETE: its result is missing");
  }

  /** At every step, for at each of them something is locked that others want. */
  @Test
  void whoeverWaitsOrIsFrozenIsGivenUp() throws Exception {
    Path run = whole(1, 100);
    server.execute(url, "CREATE TABLE limits (step TEXT, idle TEXT, lock TEXT)");
    beforeTables(noting("TG_TAG"));
    assertPassed(push(run));
    function("trigger", "note", noting("TG_TABLE_NAME") + " RETURN NEW;");
    for (String table : List.of("result_runs", "result_shards", "result_benchmarks")) {
      server.execute(
          url,
          "CREATE TRIGGER note BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION note()"
              .formatted(table));
    }
    assertPassed(push("--run=other", run));

    assertThat(limits())
        .containsExactly(
            "CREATE TABLE 1min 90s",
            "result_benchmarks 1min 90s",
            "result_runs 1min 90s",
            "result_shards 1min 90s");
  }

  private static String noting(String step) {
    return ("INSERT INTO limits VALUES (%s, current_setting('idle_in_transaction_session_timeout'),"
            + " current_setting('lock_timeout'));")
        .formatted(step);
  }

  private List<String> limits() throws Exception {
    List<String> limits = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT DISTINCT concat_ws(' ', step, idle, lock) COLLATE \"C\" FROM limits"
                    + " ORDER BY 1")) {
      while (row.next()) {
        limits.add(row.getString(1));
      }
    }
    return limits;
  }

  /** Whoever makes a table does this first. */
  private void beforeTables(String statements) throws Exception {
    function("event_trigger", "before_tables", statements);
    server.execute(
        url,
        "CREATE EVENT TRIGGER before_tables ON ddl_command_start WHEN TAG IN ('CREATE TABLE')"
            + " EXECUTE FUNCTION before_tables()");
  }

  private void function(String type, String name, String statements) throws Exception {
    server.execute(
        url,
        "CREATE FUNCTION %s() RETURNS %s LANGUAGE plpgsql AS $$BEGIN %s END$$"
            .formatted(name, type, statements));
  }

  /** On a thread that waits for nobody else's. */
  private static CompletableFuture<Judged> aside(Supplier<Judged> command) {
    return CompletableFuture.supplyAsync(command, task -> new Thread(task).start());
  }
}
