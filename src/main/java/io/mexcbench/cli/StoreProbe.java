package io.mexcbench.cli;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiException;
import io.mexcbench.store.MarketQueries;
import io.mexcbench.store.StoreException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How long the store takes for its typical queries, while it is written to. */
final class StoreProbe extends PacedProbe {
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(40);
  private static final int KINDS = 4;
  private static final long MINUTE_MILLIS = TimeUnit.MINUTES.toMillis(1);
  private static final long HOUR_MILLIS = TimeUnit.HOURS.toMillis(1);
  private static final int TRADES = 1_000;

  private final LiveStore stored;
  private final String symbol;
  private final LongSupplier clockMillis;

  StoreProbe(LiveStore stored, String symbol, LongSupplier clockMillis) {
    super(INTERVAL_NANOS);
    this.stored = stored;
    this.symbol = symbol;
    this.clockMillis = clockMillis;
  }

  @Override
  public Kpi kpi() {
    return Kpi.DATABASE_QUERY;
  }

  @Override
  public String source() {
    return "last prices, bars of an hour, VWAP of five minutes and quoted trades in turn, %d a second, of what the run itself has stored"
        .formatted(TimeUnit.SECONDS.toNanos(1) / INTERVAL_NANOS);
  }

  /** Opens the database's parts that the first query of each kind needs. */
  @Override
  void begin() throws KpiException {
    for (int turn = 0; turn < KINDS; turn++) {
      ask(turn);
    }
  }

  @Override
  void ask(int turn) throws KpiException {
    MarketQueries queries =
        stored.queries().orElseThrow(() -> new KpiException("the store could not be opened"));
    long now = clockMillis.getAsLong();
    try {
      switch (turn % KINDS) {
        case 0 -> queries.lastPrices();
        case 1 -> queries.bars(symbol, now - HOUR_MILLIS, now);
        case 2 -> queries.vwap(symbol, now - 5 * MINUTE_MILLIS, now);
        default -> queries.tradesAsOf(symbol, now - MINUTE_MILLIS, now, TRADES);
      }
    } catch (StoreException e) {
      throw new KpiException("a query failed: " + e.getMessage(), e);
    }
  }
}
