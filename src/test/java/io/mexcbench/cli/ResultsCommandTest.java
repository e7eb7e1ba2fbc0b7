package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.environment.SampleRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Results in a real server. */
class ResultsCommandTest extends FleetFixture {
  @Test
  void pushingTheSameAgainChangesNothing() throws Exception {
    Path run = whole(1, 100);
    Judged first = push(run);
    assertThat(first.err()).isEmpty();
    assertThat(first.out().lines())
        .containsExactly(
            "Stored " + NAME + ": 4 benchmarks (controls included)",
            NAME + " is PASS: 1 of 1 shards are there");
    List<String> stored = rows();

    Judged again = push(run);

    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.out()).startsWith(NAME + " was there already; nothing was changed");
    assertThat(rows()).isEqualTo(stored).hasSize(1 + 1 + 4);
  }

  @Test
  void runIsIncompleteUntilEveryShardIsThere() throws Exception {
    List<Path> shards = SplitRun.of(whole(1, 100), folder.resolve("shards"));

    assertThat(push("--run=nightly-1", shards.get(1)).out())
        .contains("nightly-1 is INCOMPLETE: 1 of 2 shards are there");

    assertThat(Judged.of("results", "list", "--from=" + url).out())
        .isEqualToNormalizingNewlines(
            """
            run                     started  revision  shards       state  benchmarks  environment
            nightly-1  2026-01-31T08:15:00Z   1234567     1/2  INCOMPLETE           3  %s
            """
                .formatted(SampleRecord.ID));
    Judged pull = pull("nightly-1");
    assertThat(pull.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(pull.err())
        .contains(place() + "/nightly-1 is INCOMPLETE: shard 1 of 2 is missing; push it");
    assertThat(folder.resolve("pulled")).doesNotExist();

    assertThat(push("--run=nightly-1", shards.get(0)).out())
        .contains("nightly-1 is COMPLETE: 2 of 2 shards are there");
    assertThat(Judged.of("results", "list", "--from=" + url, "--format=csv").out())
        .contains(",\"2/2\",\"COMPLETE\",4,");
  }

  @Test
  void pulledRunIsWhatWasPushed() throws Exception {
    Path run = whole(1, 100);
    push(run);

    Judged pull = pull(NAME);

    assertThat(pull.exitCode()).as(pull.err()).isZero();
    Path pulled = folder.resolve("pulled").resolve(NAME);
    assertThat(pull.out().lines())
        .containsExactly("Result: " + pulled, "Next: scripts/compare --candidate " + pulled);
    assertThat(SplitRun.read(pulled.resolve("environment.json")))
        .isEqualTo(SplitRun.read(run.resolve("environment.json")));
    assertThat(pulled).isDirectoryNotContaining("glob:**INCOMPLETE");
    assertThat(push(pulled).out()).contains("nothing was changed");
  }

  @Test
  void twoThatPushIntoAnEmptyDatabaseAtOnceMakeTheTablesOnce() throws Exception {
    Path run = whole(1, 100);
    List<Process> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(
          FleetProcess.start(
              Map.of(), "results", "push", "--to=" + url, "--run=run-" + i, run.toString()));
    }
    for (Process one : both) {
      String text = FleetProcess.output(one);
      assertThat(one.waitFor()).as(text).isZero();
    }
    assertThat(rows()).hasSize(2 * (1 + 1 + 4));
  }

  @Test
  void passwordComesFromTheEnvironmentOrAFileAndIsShownNowhere() throws Exception {
    String password = "canary-of-a-password";
    server.execute(url, "CREATE ROLE runner LOGIN SUPERUSER PASSWORD '" + password + "'");
    server.requirePassword("runner");
    String asRunner = url.replace("user=postgres", "user=runner");
    Path file = folder.resolve("secret");
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, password + "\n");
    Path pgpass = folder.resolve("pgpass");
    Files.createFile(
        pgpass, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(pgpass, "127.0.0.1:*:*:runner:" + password + "\n");
    String run = whole(1, 100).toString();
    for (Map<String, String> environment :
        List.of(
            Map.of(FleetPlace.PASSWORD, password),
            Map.of(FleetPlace.PASSWORD + "_FILE", file.toString()),
            Map.of("PGPASSFILE", pgpass.toString()),
            Map.of(FleetPlace.PASSWORD, password + "!"),
            Map.of("PGPASSFILE", "/nonexistent"))) {
      Process push = FleetProcess.start(environment, "results", "push", "--to=" + asRunner, run);
      String text = FleetProcess.output(push);
      boolean isRight = !environment.containsValue(password + "!") && environment.size() == 1;
      isRight &= !environment.containsValue("/nonexistent");
      assertThat(push.waitFor()).as(text).isEqualTo(isRight ? ExitCode.PASS : ExitCode.USAGE);
      assertThat(text).contains(isRight ? NAME : "password").doesNotContain(password, "\tat ");
    }
  }

  @Test
  void documentedQueriesAreUnderstood() throws Exception {
    List<Path> shards = SplitRun.of(whole(1, 100), folder.resolve("shards"));
    push("--run=nightly-17", shards.toArray(Path[]::new));
    String page = Files.readString(Path.of("docs", "monitoring.md"));
    String query =
        page.split("```sql\n", -1)[1]
            .split("```", -1)[0]
            .replace("ENVIRONMENT", SampleRecord.ID)
            .replace("BENCHMARK:avgt:1", SIGN + ":avgt:1");
    Matcher delete = Pattern.compile("`(DELETE FROM result_shards .*?)`").matcher(page);
    assertThat(delete.find()).isTrue();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery(query)) {
        assertThat(row.next()).isTrue();
        assertThat(row.getDouble("time_nanos")).isBetween(299.0, 301.0);
        assertThat(row.getDouble("allocated_bytes")).isEqualTo(48);
      }
      assertThat(statement.executeUpdate(delete.group(1))).isEqualTo(1);
    }
    assertThat(pull("nightly-17").err()).contains("shard 2 of 2 is missing");
    assertThat(push("--run=nightly-17", shards.get(1)).out()).contains("COMPLETE: 2 of 2");
  }

  @Test
  void nothingOfTheMachineLeavesItButWhatIsCommittedToo() throws Exception {
    push(whole(1, 100));
    assertThat(String.join("\n", rows()))
        .contains("\"\"jvm\"\": \"\"java\"\"")
        .doesNotContain("/usr/bin");
  }
}
