package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.SampleRun;
import io.mexcbench.fleet.Fleet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two runners push at once, one is killed: what comes of it is what one machine measured. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FleetShardsTest extends FleetFixture {
  private static final String SKIP = "a.b.ParserBenchmark.skip";
  private static final String UPDATE = "a.b.BookBenchmark.update";
  private static final String CONTROL = "io.mexcbench.bench.control.ControlBenchmark.";
  private static final String RUN = "nightly-17";

  private static final String CONNECTED =
      "SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = 'mexcbench'"
          + " AND datname = current_database()";
  private static final String OF_SHARD_2 =
      "SELECT (SELECT COUNT(*) FROM result_shards WHERE shard = 2)"
          + " + (SELECT COUNT(*) FROM result_benchmarks WHERE shard = 2)";

  private Path whole;
  private List<Path> shards;

  @BeforeEach
  void measure() throws Exception {
    Fleet.open(url, Optional.empty()).close();
    Path base = run(1, 100).writeTo(folder.resolve("base"));
    Judged update =
        Judged.of("baseline", "update", "--reason=first", "--result=" + base, baselines());
    assertThat(update.exitCode()).as(update.err()).isZero();
    whole =
        run(2, 130)
            .at("2026-02-01T08:15:00Z")
            .writeTo(folder.resolve("whole/20260201T081500Z-1234567"));
    shards = SplitRun.of(whole, folder.resolve("shards"));
  }

  @Test
  void shardThatIsKilledMidwayLeavesNothing() throws Exception {
    holdAt("BEFORE INSERT", "CREATE TRIGGER", "NEW.shard = 2 AND NEW.benchmark = '" + SIGN + "'");

    killTheSecondWhileTheFirstIsStored();

    assertThat(number(OF_SHARD_2)).isZero();
    Judged list = Judged.of("results", "list", "--from=" + url, "--format=csv");
    assertThat(list.out()).contains("\"1/2\",\"INCOMPLETE\",");
    assertThat(pull(RUN).err()).contains("is INCOMPLETE: shard 2 of 2 is missing");

    assertThat(push(2).out()).contains("Stored shard 2 of 2 of " + RUN);
    assertSameAsOneMachine();
  }

  @Test
  void shardThatIsKilledAsItIsCommittedIsThereWhole() throws Exception {
    holdAt("AFTER INSERT", "CREATE CONSTRAINT TRIGGER", "NEW.shard = 2");

    killTheSecondWhileTheFirstIsStored();

    assertThat(number(OF_SHARD_2)).isEqualTo(1 + 4 + 2);
    assertThat(push(2).out()).contains("shard 2 of 2 of " + RUN + " was there already");
    assertSameAsOneMachine();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void orderInWhichShardsArriveChangesNothing(int first) throws Exception {
    for (int index : List.of(first, 3 - first)) {
      assertPassed(push(index));
    }
    assertSameAsOneMachine();
  }

  /** Whoever comes there waits until a lock is free, which the test holds. */
  private void holdAt(String when, String create, String condition) throws Exception {
    server.execute(
        url,
        "CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS"
            + " 'BEGIN PERFORM pg_advisory_xact_lock_shared(42); RETURN NEW; END'");
    String isDeferred = when.startsWith("AFTER") ? " DEFERRABLE INITIALLY DEFERRED" : "";
    server.execute(
        url,
        "%s hold %s ON result_benchmarks%s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION hold()"
            .formatted(create, when, isDeferred, condition));
  }

  private void killTheSecondWhileTheFirstIsStored() throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement holder = connection.createStatement()) {
      holder.execute("SELECT pg_advisory_lock(42)");
      Process second = start();
      while (number(WAITING) == 0) {
        assertThat(second.isAlive()).as("it comes to where it is held").isTrue();
      }
      assertThat(push(1).out()).contains("Stored shard 1 of 2 of " + RUN);
      assertThat(second.isAlive()).isTrue();
      second.destroyForcibly().waitFor();
    }
    // With the connection its lock is gone, and what the server still does of the dead one's work.
    while (number(CONNECTED) > 0) {
      Thread.onSpinWait();
    }
    server.execute(url, "DROP FUNCTION hold CASCADE");
  }

  private void assertSameAsOneMachine() throws Exception {
    Judged pull = pull(RUN);
    assertThat(pull.exitCode()).as(pull.err()).isZero();
    Path pulled;
    try (Stream<Path> folders = Files.list(folder.resolve("pulled"))) {
      pulled = folders.findFirst().orElseThrow();
    }
    for (String format : List.of("text", "json", "markdown", "html", "junit", "csv", "comment")) {
      Judged one = compare(whole, format);
      Judged many = compare(pulled, format);
      assertThat(many.exitCode()).isEqualTo(one.exitCode()).isEqualTo(ExitCode.REGRESSED);
      assertThat(many.out()).as(format).isEqualTo(one.out()).isNotBlank();
      assertThat(many.err()).isEqualTo(one.err());
    }
  }

  private Judged compare(Path result, String format) {
    Judged judged =
        Judged.of("compare", "--candidate=" + result, "--format=" + format, baselines());
    return new Judged(
        judged.exitCode(),
        judged.out().replace(result.toString(), "RESULT"),
        judged.err().replace(result.toString(), "RESULT"));
  }

  private String baselines() {
    return "--baselines=" + folder.resolve("baselines");
  }

  private static SampleRun run(long seed, double nanos) {
    return new SampleRun(seed)
        .with(CONTROL + "memoryWork", 700, 0)
        .with(CONTROL + "allocationWork", 100, 0)
        .with(PARSE, nanos, 0)
        .with(SKIP, 50, 0)
        .with(UPDATE, 900, 16)
        .with(SIGN, 300, 48);
  }

  /** The second shard, in a process that can be killed. */
  private Process start() throws Exception {
    return CommandProcess.start(
        Map.of(), "results", "push", "--to=" + url, "--run=" + RUN, shards.get(1).toString());
  }

  private Judged push(int index) {
    return push("--run=" + RUN, shards.get(index - 1));
  }
}
