package io.mexcbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that are written in one transaction: all of them are there afterwards, or none. */
final class Batch {
  /** A statement of a megabyte would serve nobody. */
  private static final int MERGED_AT_ONCE = 1_000;

  private final Database database;
  private final Connection connection;
  private final int[] symbolIds;
  private final String orderPrefix;
  private final BatchSums sums;
  private final Map<String, RowAppender> appenders = new HashMap<>();
  private final Map<String, String> orders = new LinkedHashMap<>();
  private long sequence;

  Batch(
      Database database,
      Connection connection,
      int[] symbolIds,
      String orderPrefix,
      long sequence) {
    this.database = database;
    this.connection = connection;
    this.symbolIds = symbolIds;
    this.orderPrefix = orderPrefix;
    this.sums = new BatchSums(symbolIds);
    this.sequence = sequence;
  }

  void add(RowBuffer rows, int row) throws SQLException {
    switch (rows.kind(row)) {
      case RowBuffer.TRADE -> addTrade(rows, row);
      case RowBuffer.QUOTE -> addQuote(rows, row);
      case RowBuffer.ORDER -> addOrder(rows, row);
      default -> throw new IllegalStateException("no kind of row: " + rows.kind(row));
    }
  }

  private void addTrade(RowBuffer rows, int row) throws SQLException {
    long timeMillis = rows.timeMillis(row);
    int symbol = rows.symbol(row);
    RowAppender table = table("trades_", timeMillis, Tables.TRADE_COLUMNS);
    table.begin();
    table.put(symbolIds[symbol]);
    table.put(timeMillis);
    table.put(rows.field(row, 2));
    table.put(rows.field(row, 3));
    table.put(++sequence);
    table.end();
    sums.add(symbol, timeMillis, rows.field(row, 2), rows.field(row, 3));
  }

  private void addQuote(RowBuffer rows, int row) throws SQLException {
    long timeMillis = rows.timeMillis(row);
    RowAppender table = table("quotes_", timeMillis, Tables.QUOTE_COLUMNS);
    table.begin();
    table.put(symbolIds[rows.symbol(row)]);
    table.put(timeMillis);
    for (int field = 2; field <= 5; field++) {
      table.put(rows.field(row, field));
    }
    table.put(++sequence);
    table.end();
  }

  /** Only what an order was last is written. */
  private void addOrder(RowBuffer rows, int row) {
    String id = orderPrefix + Long.toString(rows.field(row, 5), Character.MAX_RADIX);
    orders.put(
        id,
        "('%s',%d,'%s','%s',%d,%d,%d,%d,%d)"
            .formatted(
                quoted(id),
                symbolIds[rows.symbol(row)],
                rows.field(row, 6) == 0 ? "BUY" : "SELL",
                quoted(rows.textOf(row)),
                rows.field(row, 2),
                rows.field(row, 3),
                rows.field(row, 4),
                rows.timeMillis(row),
                rows.timeMillis(row)));
  }

  private static String quoted(String text) {
    return text.replace("'", "''");
  }

  void add(KpiSample sample) throws SQLException {
    RowAppender table = table("kpi_samples_", sample.timeMillis(), Tables.SAMPLE_COLUMNS);
    table.begin();
    table.put(sample.kpi());
    table.put(sample.timeMillis());
    table.put(sample.statistic());
    table.put(sample.value());
    table.end();
  }

  private RowAppender table(String name, long timeMillis, List<String> columns)
      throws SQLException {
    String table = name + Tables.dayOf(timeMillis);
    RowAppender appender = appenders.get(table);
    if (appender == null) {
      appender = database.appender(connection, table, columns);
      appenders.put(table, appender);
    }
    return appender;
  }

  /** Returns the sequence of its last row. */
  long commit(long rows) throws SQLException {
    for (RowAppender appender : appenders.values()) {
      appender.close();
    }
    appenders.clear();
    List<String> commands = new ArrayList<>();
    barsOfDays()
        .forEach(
            (day, bars) -> parts(bars).forEach(part -> commands.add(Tables.mergeBars(day, part))));
    parts(sums.lastPrices()).forEach(part -> commands.add(Tables.mergeLastPrices(part)));
    parts(List.copyOf(orders.values())).forEach(part -> commands.add(Tables.mergeOrders(part)));
    commands.add(
        "UPDATE progress SET acknowledged_rows = acknowledged_rows + %d, sequence = %d"
            .formatted(rows, sequence));
    Schema.run(connection, commands);
    connection.commit();
    return sequence;
  }

  private Map<Long, List<String>> barsOfDays() {
    Map<Long, List<String>> days = new HashMap<>();
    for (BarSum bar : sums.bars()) {
      days.computeIfAbsent(Tables.dayOf(bar.minuteMillis), day -> new ArrayList<>())
          .add(bar.values());
    }
    return days;
  }

  private static List<List<String>> parts(List<String> rows) {
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += MERGED_AT_ONCE) {
      parts.add(rows.subList(from, Math.min(rows.size(), from + MERGED_AT_ONCE)));
    }
    return parts;
  }
}
