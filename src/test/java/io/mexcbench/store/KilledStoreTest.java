package io.mexcbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.JavaCommand;
import io.mexcbench.KilledProcess;
import io.mexcbench.Rounds;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledStoreTest {
  private static final int BATCHES_MAX = 40;

  @TempDir Path folder;

  @Test
  void everyBatchThatWasAcknowledgedIsWholeWheneverTheWriterWasKilled() throws Exception {
    SplittableRandom random = new SplittableRandom(50);
    int kills = Rounds.of(5, 50);
    long rows = 0;
    long beyond = 0;
    for (int kill = 0; kill < kills; kill++) {
      long acknowledged = kill(rows, random);
      long found = requireWhole(rows + acknowledged);
      beyond += found - rows - acknowledged;
      rows = found;
    }
    System.out.printf(
        "killed a writer of the store %d times: all of %d acknowledged rows were whole,"
            + " and %d that had not been told of%n",
        kills, rows - beyond, beyond);
    assertThat(rows).isPositive();
  }

  /** Returns how many rows it had said were safe. */
  private long kill(long firstRow, SplittableRandom random) throws Exception {
    Process process =
        new ProcessBuilder(
                JavaCommand.of(
                    List.of(JavaCommand.SOON_WARM, "-XX:+UseSerialGC"),
                    WritingProcess.class,
                    folder.toString(),
                    Long.toString(firstRow)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int batches = random.nextInt(BATCHES_MAX);
    int spins = random.nextInt(KilledProcess.SPINS_MAX);
    long acknowledged = 0;
    try (BufferedReader reported = process.inputReader()) {
      for (int batch = 0; batch < batches; batch++) {
        acknowledged = Long.parseLong(reported.readLine());
      }
      for (int spin = 0; spin < spins; spin++) {
        Thread.onSpinWait();
      }
      // Not by the process itself, which would throw away what it said.
      process.toHandle().destroyForcibly();
      // Until it died, but for a line that was cut.
      String rest = rest(reported);
      for (String line : rest.substring(0, rest.lastIndexOf('\n') + 1).lines().toList()) {
        acknowledged = Long.parseLong(line);
      }
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
    return acknowledged;
  }

  private static String rest(BufferedReader reader) throws Exception {
    StringBuilder text = new StringBuilder();
    int next = reader.read();
    while (next >= 0) {
      text.append((char) next);
      next = reader.read();
    }
    return text.toString();
  }

  /** Returns how many rows there are: from the first on, each as it was written, without a gap. */
  private long requireWhole(long acknowledged) throws Exception {
    Database database = new DuckDb(StoreFolder.take(folder), StoreContract.options());
    try (database;
        Connection connection = database.connect()) {
      if (acknowledged == 0 && isEmpty(connection)) {
        return 0;
      }
      long found = Schema.number(connection, "SELECT acknowledged_rows FROM progress");
      assertThat(found).isGreaterThanOrEqualTo(acknowledged);
      if (found > 0) {
        requireTrades(connection, found);
        requireSums(connection, found);
      }
      return found;
    }
  }

  private static boolean isEmpty(Connection connection) throws Exception {
    return Schema.number(
            connection,
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'progress'")
        == 0;
  }

  private static void requireTrades(Connection connection, long found) throws Exception {
    String trades = Tables.over("trades", new Days(Schema.days(connection)).all());
    for (String count :
        List.of(
            "COUNT(*)",
            "MAX(sequence)",
            "COUNT(DISTINCT sequence)",
            "COUNT(*) FILTER (WHERE sequence >= 1 AND price = sequence AND quantity = 2 * sequence"
                + " AND symbol_id = (sequence - 1) % 3"
                + " AND time_millis = %d + (sequence - 1) // 4)"
                    .formatted(StoreContract.START_MILLIS))) {
      assertThat(Schema.number(connection, "SELECT " + count + " FROM " + trades))
          .as(count)
          .isEqualTo(found);
    }
  }

  /** What is computed beforehand is of the same rows. */
  private static void requireSums(Connection connection, long found) throws Exception {
    String bars = Tables.over("bars", new Days(Schema.days(connection)).all());
    assertThat(Schema.number(connection, "SELECT SUM(trade_count) FROM " + bars)).isEqualTo(found);
    assertThat(Schema.number(connection, "SELECT MAX(price) FROM last_prices")).isEqualTo(found);
  }
}
