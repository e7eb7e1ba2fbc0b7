package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.environment.SampleRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
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

  /** What is read is what was written, also where another schema has become the current one. */
  @Test
  void tablesAreFoundWhereTheyWereMade() throws Exception {
    Path run = whole(1, 100);
    push(run);
    server.execute(url, "CREATE SCHEMA postgres");

    assertThat(push(run).out()).contains("was there already");
    assertThat(pull(NAME).exitCode()).isZero();
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
