package io.mexcbench.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be asked of a store. A window of time begins with its first millisecond and ends before
 * its last.
 */
public final class MarketQueries {
  private static final long MINUTE_MILLIS = 60_000;

  /** An older quote says nothing of a trade. */
  private static final long QUOTE_AGE_MILLIS = 5 * MINUTE_MILLIS;

  /** A quote may carry a later time than a trade that arrived after it. */
  private static final long QUOTE_AHEAD_MILLIS = MINUTE_MILLIS;

  /** Of a window that is searched for its first trades step by step. */
  private static final long LONGEST_MILLIS = 100 * Tables.DAY_MILLIS;

  private static final String WINDOW =
      " WHERE symbol_id = ? AND time_millis >= ? AND time_millis < ?";

  private final Database database;
  private final QueryRunner runner;
  private final Days days;
  private final SymbolIds symbols;

  MarketQueries(Database database, QueryRunner runner, Days days, SymbolIds symbols) {
    this.database = database;
    this.runner = runner;
    this.days = days;
    this.symbols = symbols;
  }

  /** The names of the symbols that the store has, sorted. */
  public List<String> symbols() {
    return symbols.names();
  }

  /** With the scales that its rows have. */
  public StoreSymbol symbol(String name) throws StoreException {
    return symbols.symbol(idOf(name));
  }

  /** The newest trade of each symbol, by name. */
  public List<LastPrice> lastPrices() throws StoreException {
    return runner.run(
        "last_price",
        "SELECT l.symbol_id, l.time_millis, l.price, l.quantity"
            + " FROM last_prices l JOIN symbols s ON s.symbol_id = l.symbol_id ORDER BY s.name",
        row ->
            new LastPrice(
                symbols.symbol(row.getInt(1)), row.getLong(2), row.getLong(3), row.getLong(4)));
  }

  /** The bars of the minutes that begin in a window; a minute without trades has none. */
  public List<MinuteBar> bars(String symbol, long fromMillis, long toMillis) throws StoreException {
    if (days.of(fromMillis, toMillis).findAny().isEmpty()) {
      return List.of();
    }
    return runner.run(
        "bars",
        "SELECT minute_millis, open_price, high_price, low_price, close_price, volume, trade_count"
            + " FROM "
            + Tables.over("bars", days.of(fromMillis, toMillis))
            + " WHERE symbol_id = ? AND minute_millis >= ? AND minute_millis < ?"
            + " ORDER BY minute_millis",
        row ->
            new MinuteBar(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7)),
        idOf(symbol),
        fromMillis,
        toMillis);
  }

  /** What was traded in a window: whole minutes from their bars, the rest from the trades. */
  public Vwap vwap(String symbol, long fromMillis, long toMillis) throws StoreException {
    int id = idOf(symbol);
    long firstMinute = Math.floorDiv(fromMillis + MINUTE_MILLIS - 1, MINUTE_MILLIS) * MINUTE_MILLIS;
    long lastMinute = Math.floorDiv(toMillis, MINUTE_MILLIS) * MINUTE_MILLIS;
    List<String> parts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (firstMinute < lastMinute) {
      addBars(parts, values, id, firstMinute, lastMinute);
      addTrades(parts, values, id, fromMillis, firstMinute);
      addTrades(parts, values, id, lastMinute, toMillis);
    } else {
      addTrades(parts, values, id, fromMillis, toMillis);
    }
    if (parts.isEmpty()) {
      return new Vwap(symbols.symbol(id), 0, BigInteger.ZERO);
    }
    String sql =
        "SELECT CAST(SUM(volume) AS BIGINT), CAST(SUM(turnover) AS DECIMAL(38,0)) FROM ("
            + String.join(" UNION ALL ", parts)
            + ") parts";
    return runner.run("vwap", sql, row -> vwapOf(symbols.symbol(id), row), values.toArray()).get(0);
  }

  private static Vwap vwapOf(StoreSymbol symbol, ResultSet row) throws SQLException {
    BigDecimal turnover = row.getBigDecimal(2);
    return new Vwap(
        symbol, row.getLong(1), turnover == null ? BigInteger.ZERO : turnover.toBigInteger());
  }

  private void addBars(
      List<String> parts, List<Object> values, int id, long fromMillis, long toMillis) {
    if (days.of(fromMillis, toMillis).findAny().isPresent()) {
      parts.add(
          "SELECT SUM(volume) AS volume, SUM(turnover) AS turnover FROM "
              + Tables.over("bars", days.of(fromMillis, toMillis))
              + " WHERE symbol_id = ? AND minute_millis >= ? AND minute_millis < ?");
      values.addAll(List.of(id, fromMillis, toMillis));
    }
  }

  private void addTrades(
      List<String> parts, List<Object> values, int id, long fromMillis, long toMillis) {
    if (days.of(fromMillis, toMillis).findAny().isPresent()) {
      parts.add(
          "SELECT SUM(quantity) AS volume,"
              + " SUM(CAST(price AS DECIMAL(19,0)) * CAST(quantity AS DECIMAL(19,0))) AS turnover"
              + " FROM "
              + Tables.over("trades", days.of(fromMillis, toMillis))
              + " WHERE symbol_id = ? AND time_millis >= ? AND time_millis < ?");
      values.addAll(List.of(id, fromMillis, toMillis));
    }
  }

  /**
   * The first trades of a window by their times, each with the top of the book as it had arrived
   * before it.
   */
  public List<QuotedTrade> tradesAsOf(String symbol, long fromMillis, long toMillis, int limit)
      throws StoreException {
    int id = idOf(symbol);
    return runner.timed("as_of", () -> tradesAsOf(id, fromMillis, toMillis, limit));
  }

  private List<QuotedTrade> tradesAsOf(int id, long fromMillis, long toMillis, int limit)
      throws SQLException {
    long endMillis = endOf(id, fromMillis, toMillis, limit);
    if (days.of(fromMillis, endMillis).findAny().isEmpty()) {
      return List.of();
    }
    long quotesFrom = fromMillis - QUOTE_AGE_MILLIS;
    long quotesTo = endMillis + QUOTE_AHEAD_MILLIS;
    String trades =
        "SELECT * FROM "
            + Tables.over("trades", days.of(fromMillis, endMillis))
            + WINDOW
            + " ORDER BY time_millis, sequence LIMIT "
            + limit;
    String quotes =
        "SELECT * FROM " + Tables.over("quotes", days.of(quotesFrom, quotesTo)) + WINDOW;
    return runner.rows(
        database.asOfJoin(
            trades,
            quotes,
            "t.time_millis, t.sequence, t.price, t.quantity,"
                + " q.bid_price, q.bid_quantity, q.ask_price, q.ask_quantity"),
        MarketQueries::quotedTrade,
        id,
        fromMillis,
        endMillis,
        id,
        quotesFrom,
        quotesTo);
  }

  /** An earlier end of the window that has as many trades in it: a long one need not be read. */
  private long endOf(int id, long fromMillis, long toMillis, int limit) throws SQLException {
    long lengthMillis = Math.min(toMillis - fromMillis, LONGEST_MILLIS);
    for (long width = MINUTE_MILLIS; width < lengthMillis; width *= 4) {
      if (trades(id, fromMillis, fromMillis + width) >= limit) {
        return fromMillis + width;
      }
    }
    return toMillis;
  }

  private long trades(int id, long fromMillis, long toMillis) throws SQLException {
    if (days.of(fromMillis, toMillis).findAny().isEmpty()) {
      return 0;
    }
    String count =
        "SELECT COUNT(*) FROM " + Tables.over("trades", days.of(fromMillis, toMillis)) + WINDOW;
    return runner.rows(count, row -> row.getLong(1), id, fromMillis, toMillis).get(0);
  }

  /** What is absent reads as 0. */
  private static QuotedTrade quotedTrade(ResultSet row) throws SQLException {
    return new QuotedTrade(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8));
  }

  /** Orders that were last heard of in a window, the newest first. */
  public List<StoredOrder> orders(long fromMillis, long toMillis, int limit) throws StoreException {
    return runner.run(
        "orders",
        "SELECT client_id, symbol_id, side, status, price, quantity, filled, created_millis,"
            + " updated_millis FROM orders WHERE updated_millis >= ? AND updated_millis < ?"
            + " ORDER BY updated_millis DESC, client_id LIMIT "
            + limit,
        row ->
            new StoredOrder(
                row.getString(1),
                symbols.symbol(row.getInt(2)),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9)),
        fromMillis,
        toMillis);
  }

  /** The figures of a KPI in a window, by time. */
  public List<KpiSample> samples(String kpi, long fromMillis, long toMillis) throws StoreException {
    if (days.of(fromMillis, toMillis).findAny().isEmpty()) {
      return List.of();
    }
    return runner.run(
        "kpi_samples",
        "SELECT kpi, time_millis, statistic, value FROM "
            + Tables.over("kpi_samples", days.of(fromMillis, toMillis))
            + " WHERE kpi = ? AND time_millis >= ? AND time_millis < ?"
            + " ORDER BY time_millis, statistic",
        row -> new KpiSample(row.getString(1), row.getLong(2), row.getString(3), row.getDouble(4)),
        kpi,
        fromMillis,
        toMillis);
  }

  private int idOf(String symbol) throws StoreException {
    return symbols
        .idOf(symbol)
        .orElseThrow(
            () ->
                new StoreException(
                    "%s: no symbol \"%s\"; there are %s"
                        .formatted(database.place(), symbol, String.join(", ", symbols.names()))));
  }
}
