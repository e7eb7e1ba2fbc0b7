package io.mexcbench.store;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The tables. Those that grow are one for each day (UTC), so that a day can be forgotten at once
 * and a query reads the days that it is about; {@code stored_days} says which there are.
 */
final class Tables {
  static final int VERSION = 2;
  static final long DAY_MILLIS = 86_400_000;

  static final List<String> TRADE_COLUMNS =
      List.of("symbol_id", "time_millis", "price", "quantity", "sequence");
  static final List<String> QUOTE_COLUMNS =
      List.of(
          "symbol_id",
          "time_millis",
          "bid_price",
          "bid_quantity",
          "ask_price",
          "ask_quantity",
          "sequence");
  static final List<String> SAMPLE_COLUMNS = List.of("kpi", "time_millis", "statistic", "value");

  static final List<String> CREATE =
      List.of(
          "CREATE TABLE symbols (symbol_id INTEGER PRIMARY KEY, name VARCHAR NOT NULL,"
              + " price_scale INTEGER NOT NULL, quantity_scale INTEGER NOT NULL)",
          "CREATE TABLE last_prices (symbol_id INTEGER PRIMARY KEY, time_millis BIGINT NOT NULL,"
              + " price BIGINT NOT NULL, quantity BIGINT NOT NULL)",
          "CREATE TABLE orders (client_id VARCHAR PRIMARY KEY, symbol_id INTEGER NOT NULL,"
              + " side VARCHAR NOT NULL, status VARCHAR NOT NULL, price BIGINT NOT NULL,"
              + " quantity BIGINT NOT NULL, filled BIGINT NOT NULL,"
              + " created_millis BIGINT NOT NULL, updated_millis BIGINT NOT NULL)",
          "CREATE TABLE stored_days (day BIGINT PRIMARY KEY)",
          "CREATE TABLE progress (acknowledged_rows BIGINT NOT NULL, sequence BIGINT NOT NULL)",
          "INSERT INTO progress VALUES (0, 0)",
          "CREATE TABLE store_version (version INTEGER NOT NULL)",
          "INSERT INTO store_version VALUES (" + VERSION + ")");

  private static final List<String> OF_A_DAY =
      List.of("trades_", "quotes_", "bars_", "kpi_samples_");

  private Tables() {}

  static long dayOf(long timeMillis) {
    return Math.floorDiv(timeMillis, DAY_MILLIS);
  }

  static List<String> createDay(long day) {
    return List.of(
        "CREATE TABLE trades_%d (symbol_id INTEGER NOT NULL, time_millis BIGINT NOT NULL, price BIGINT NOT NULL, quantity BIGINT NOT NULL, sequence BIGINT NOT NULL)"
            .formatted(day),
        "CREATE TABLE quotes_%d (symbol_id INTEGER NOT NULL, time_millis BIGINT NOT NULL, bid_price BIGINT NOT NULL, bid_quantity BIGINT NOT NULL, ask_price BIGINT NOT NULL, ask_quantity BIGINT NOT NULL, sequence BIGINT NOT NULL)"
            .formatted(day),
        "CREATE TABLE bars_%d (symbol_id INTEGER NOT NULL, minute_millis BIGINT NOT NULL, open_price BIGINT NOT NULL, high_price BIGINT NOT NULL, low_price BIGINT NOT NULL, close_price BIGINT NOT NULL, volume BIGINT NOT NULL, turnover DECIMAL(38,0) NOT NULL, trade_count BIGINT NOT NULL, PRIMARY KEY (symbol_id, minute_millis))"
            .formatted(day),
        "CREATE TABLE kpi_samples_%d (kpi VARCHAR NOT NULL, time_millis BIGINT NOT NULL, statistic VARCHAR NOT NULL, value DOUBLE PRECISION NOT NULL)"
            .formatted(day),
        "INSERT INTO stored_days VALUES (%d)".formatted(day));
  }

  static List<String> dropDay(long day) {
    return Stream.concat(
            OF_A_DAY.stream().map(name -> "DROP TABLE " + name + day),
            Stream.of("DELETE FROM stored_days WHERE day = " + day))
        .toList();
  }

  /** A table with the rows of several days, for a FROM clause. */
  static String over(String table, LongStream days) {
    List<String> parts = days.mapToObj(day -> "SELECT * FROM " + table + "_" + day).toList();
    return "(" + String.join(" UNION ALL ", parts) + ") " + table;
  }

  static String mergeBars(long day, List<String> rows) {
    String table = "bars_" + day;
    return ("INSERT INTO %1$s VALUES %2$s ON CONFLICT (symbol_id, minute_millis) DO UPDATE SET"
            + " high_price = GREATEST(%1$s.high_price, excluded.high_price),"
            + " low_price = LEAST(%1$s.low_price, excluded.low_price),"
            + " close_price = excluded.close_price,"
            + " volume = %1$s.volume + excluded.volume,"
            + " turnover = %1$s.turnover + excluded.turnover,"
            + " trade_count = %1$s.trade_count + excluded.trade_count")
        .formatted(table, String.join(",", rows));
  }

  static String mergeLastPrices(List<String> rows) {
    return "INSERT INTO last_prices VALUES "
        + String.join(",", rows)
        + " ON CONFLICT (symbol_id) DO UPDATE SET time_millis = excluded.time_millis,"
        + " price = excluded.price, quantity = excluded.quantity";
  }

  static String mergeOrders(List<String> rows) {
    return "INSERT INTO orders VALUES "
        + String.join(",", rows)
        + " ON CONFLICT (client_id) DO UPDATE SET status = excluded.status,"
        + " filled = excluded.filled, updated_millis = excluded.updated_millis";
  }
}
