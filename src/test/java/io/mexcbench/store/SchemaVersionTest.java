package io.mexcbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaVersionTest {
  private static final long DAY = 20_000;
  private static final long START_MILLIS = DAY * 86_400_000;

  /** As it was written before there was a sequence. */
  private static final List<String> VERSION_1 =
      List.of(
          "CREATE TABLE symbols (symbol_id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, price_scale INTEGER NOT NULL, quantity_scale INTEGER NOT NULL)",
          "INSERT INTO symbols VALUES (0, 'BTCUSDT', 2, 6)",
          "CREATE TABLE last_prices (symbol_id INTEGER PRIMARY KEY, time_millis BIGINT NOT NULL, price BIGINT NOT NULL, quantity BIGINT NOT NULL)",
          "INSERT INTO last_prices VALUES (0, %d, 102, 2)".formatted(START_MILLIS + 30),
          "CREATE TABLE orders (client_id VARCHAR PRIMARY KEY, symbol_id INTEGER NOT NULL, side VARCHAR NOT NULL, status VARCHAR NOT NULL, price BIGINT NOT NULL, quantity BIGINT NOT NULL, filled BIGINT NOT NULL, created_millis BIGINT NOT NULL, updated_millis BIGINT NOT NULL)",
          "CREATE TABLE stored_days (day BIGINT PRIMARY KEY)",
          "INSERT INTO stored_days VALUES (20000)",
          "CREATE TABLE progress (acknowledged_rows BIGINT NOT NULL)",
          "INSERT INTO progress VALUES (4)",
          "CREATE TABLE store_version (version INTEGER NOT NULL)",
          "INSERT INTO store_version VALUES (1)",
          "CREATE TABLE trades_20000 (symbol_id INTEGER NOT NULL, time_millis BIGINT NOT NULL, price BIGINT NOT NULL, quantity BIGINT NOT NULL)",
          "INSERT INTO trades_20000 VALUES (0, %d, 101, 1), (0, %d, 102, 2)"
              .formatted(START_MILLIS + 10, START_MILLIS + 30),
          "CREATE TABLE quotes_20000 (symbol_id INTEGER NOT NULL, time_millis BIGINT NOT NULL, bid_price BIGINT NOT NULL, bid_quantity BIGINT NOT NULL, ask_price BIGINT NOT NULL, ask_quantity BIGINT NOT NULL)",
          "INSERT INTO quotes_20000 VALUES (0, %d, 100, 5, 103, 6), (0, %d, 101, 7, 104, 8)"
              .formatted(START_MILLIS, START_MILLIS + 30),
          "CREATE TABLE bars_20000 (symbol_id INTEGER NOT NULL, minute_millis BIGINT NOT NULL, open_price BIGINT NOT NULL, high_price BIGINT NOT NULL, low_price BIGINT NOT NULL, close_price BIGINT NOT NULL, volume BIGINT NOT NULL, turnover DECIMAL(38,0) NOT NULL, trade_count BIGINT NOT NULL, PRIMARY KEY (symbol_id, minute_millis))",
          "INSERT INTO bars_20000 VALUES (0, %d, 101, 102, 101, 102, 3, 305, 2)"
              .formatted(START_MILLIS),
          "CREATE TABLE kpi_samples_20000 (kpi VARCHAR NOT NULL, time_millis BIGINT NOT NULL, statistic VARCHAR NOT NULL, value DOUBLE PRECISION NOT NULL)");

  @TempDir Path folder;

  private static void run(Path folder, List<String> commands) throws Exception {
    Files.createDirectories(folder);
    try (Connection connection =
        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("market.duckdb"))) {
      Schema.run(connection, commands);
    }
  }

  private MarketStore open() throws Exception {
    return MarketStore.open(
        StoreFolder.take(folder), StoreContract.options().withClock(() -> START_MILLIS));
  }

  @Test
  void storeOfVersion1IsBroughtToVersion2AndGoesOn() throws Exception {
    run(folder, VERSION_1);
    try (MarketStore store = open()) {
      StoreWriter writer = StoreContract.writer(StoreContract.options());
      store.start(writer);
      writer.trade(0, START_MILLIS + 40, 105, 1);
      StoreContract.settled(writer, 1);
    }
    try (MarketStore store = open()) {
      MarketQueries queries = store.queries();
      assertThat(queries.tradesAsOf("BTCUSDT", START_MILLIS, START_MILLIS + 100, 10))
          .containsExactly(
              quoted(10, START_MILLIS + 10, 101, 1, 100, 5, 103, 6),
              quoted(30, START_MILLIS + 30, 102, 2, 101, 7, 104, 8),
              quoted(40, START_MILLIS + 86_400_001, 105, 1, 101, 7, 104, 8));
      assertThat(queries.bars("BTCUSDT", START_MILLIS, START_MILLIS + 100))
          .containsExactly(new MinuteBar(START_MILLIS, 101, 105, 101, 105, 4, 3));
    }
  }

  private static QuotedTrade quoted(long afterMillis, long sequence, long... values) {
    return new QuotedTrade(
        START_MILLIS + afterMillis,
        sequence,
        values[0],
        values[1],
        values[2],
        values[3],
        values[4],
        values[5]);
  }

  @Test
  void storeThatANewerProgramWroteIsRefusedAndLeftAsItIs() throws Exception {
    open().close();
    run(folder, List.of("UPDATE store_version SET version = 3"));
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessage(
            folder
                + ": its schema is version 3 and this program knows none after 2;"
                + " open it with the program that wrote it, or a newer one");
    run(folder, List.of("UPDATE store_version SET version = 2"));
    open().close();
  }
}
