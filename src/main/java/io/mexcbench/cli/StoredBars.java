package io.mexcbench.cli;

import io.mexcbench.dashboard.BarHistory;
import io.mexcbench.dashboard.BarInterval;
import io.mexcbench.dashboard.Bars;
import io.mexcbench.dashboard.DashboardException;
import io.mexcbench.engine.view.BarView;
import io.mexcbench.store.MarketQueries;
import io.mexcbench.store.MinuteBar;
import io.mexcbench.store.StoreException;
import io.mexcbench.store.StoreSymbol;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Bars of the page that a store remembers. */
final class StoredBars implements BarHistory {
  private static final long MINUTE_MILLIS = TimeUnit.MINUTES.toMillis(1);

  /** How far is looked back for bars of a pair that is not traded all the time. */
  private static final int GAPS = 4;

  private final LiveStore store;
  private final LongSupplier clockMillis;

  StoredBars(LiveStore store) {
    this(store, System::currentTimeMillis);
  }

  StoredBars(LiveStore store, LongSupplier clockMillis) {
    this.store = store;
    this.clockMillis = clockMillis;
  }

  @Override
  public List<BarView> bars(
      String symbol, BarInterval interval, long fromMillis, long toMillis, int limit)
      throws DashboardException {
    MarketQueries queries =
        store
            .queries()
            .orElseThrow(() -> new DashboardException("the store is not open yet; try again"));
    long now = clockMillis.getAsLong();
    long end = Math.min(toMillis, now + MINUTE_MILLIS);
    long begin = Math.max(fromMillis, end - interval.millis() * GAPS * limit);
    try {
      StoreSymbol scales = queries.symbol(symbol);
      return Bars.of(
          queries
              .bars(symbol, Math.floorDiv(begin, interval.millis()) * interval.millis(), end)
              .stream()
              .map(bar -> view(bar, scales, now))
              .toList(),
          interval,
          fromMillis,
          toMillis,
          limit);
    } catch (StoreException e) {
      throw new DashboardException("the store cannot be asked: " + e.getMessage(), e);
    }
  }

  private static BarView view(MinuteBar bar, StoreSymbol scales, long nowMillis) {
    return new BarView(
        bar.minuteMillis(),
        BigDecimal.valueOf(bar.open(), scales.priceScale()),
        BigDecimal.valueOf(bar.high(), scales.priceScale()),
        BigDecimal.valueOf(bar.low(), scales.priceScale()),
        BigDecimal.valueOf(bar.close(), scales.priceScale()),
        BigDecimal.valueOf(bar.volume(), scales.quantityScale()),
        bar.trades(),
        bar.minuteMillis() + MINUTE_MILLIS <= nowMillis);
  }
}
