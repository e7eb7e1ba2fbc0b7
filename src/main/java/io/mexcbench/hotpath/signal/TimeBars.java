package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Symbol;

/**
 * Builds the bars of equal intervals, which begin at multiples of their length since the epoch, as
 * the exchange's candles do. A trade on a border belongs to the interval that begins there.
 *
 * <pre>
 *   from            to                       flatBarsMax = 2
 *    |  x   x    x  |           |           |           |           |   x
 *    [     bar      )[   flat   )[   flat   )  nothing     nothing   [   bar ...
 *   trade before from: LATE          trade from to on, or the clock: ends the interval
 * </pre>
 *
 * <p>An interval without trades yields a flat bar at the last close, but no more than {@code
 * flatBarsMax} of them in a row, whether a trade or the clock shows that it is over; the others
 * yield none and are counted. The bound also keeps one wrong time from yielding bars without end.
 *
 * <p>The clock may end an interval before its last trade has come. Who would rather wait gives a
 * clock that is so much behind.
 *
 * <p>One time that is wrong and far ahead would make every trade after it late. Who has reason to
 * fear such sets a horizon; but a market that is silent for longer is refused from then on, if no
 * clock goes on meanwhile, and so there is none unless it is asked for.
 */
public final class TimeBars {
  private final Bar bar;
  private final long intervalMillis;
  private final int flatBarsMax;
  private final long horizonMillis;
  private final BarListener listener;
  private long fromMillis;
  private long toMillis = Long.MIN_VALUE;
  private int flatBars;
  private boolean hasTraded;
  private long lateTrades;
  private long refusedTrades;
  private long refusedTimes;
  private long intervalsWithoutBar;

  /**
   * Without a horizon.
   *
   * @param flatBarsMax how many intervals without trades in a row yield a flat bar, 0 for none
   */
  public TimeBars(Symbol symbol, long intervalMillis, int flatBarsMax, BarListener listener) {
    this(symbol, intervalMillis, flatBarsMax, Long.MAX_VALUE, listener);
  }

  /**
   * @param flatBarsMax how many intervals without trades in a row yield a flat bar, 0 for none
   * @param horizonMillis how long after the end of the present interval a trade or the clock may
   *     be; any first trade is taken
   */
  public TimeBars(
      Symbol symbol,
      long intervalMillis,
      int flatBarsMax,
      long horizonMillis,
      BarListener listener) {
    if (intervalMillis <= 0) {
      throw new IllegalArgumentException("interval must be positive, got " + intervalMillis);
    }
    if (flatBarsMax < 0) {
      throw new IllegalArgumentException("flat bars must not be negative, got " + flatBarsMax);
    }
    if (horizonMillis < 0) {
      throw new IllegalArgumentException("horizon must not be negative, got " + horizonMillis);
    }
    this.intervalMillis = intervalMillis;
    this.horizonMillis = horizonMillis;
    this.flatBarsMax = flatBarsMax;
    this.listener = listener;
    bar = new Bar(symbol);
  }

  public TradeStatus onTrade(long timeMillis, long price, long quantity) {
    if (timeMillis >= toMillis) {
      if (price <= 0 || quantity <= 0 || !isInTime(timeMillis)) {
        return refused();
      }
      advance(timeMillis);
    } else if (timeMillis < fromMillis) {
      lateTrades++;
      return TradeStatus.LATE;
    } else if (price <= 0 || quantity <= 0 || !bar.hasRoomFor(quantity)) {
      return refused();
    }
    hasTraded = true;
    bar.add(timeMillis, price, quantity);
    return TradeStatus.TAKEN;
  }

  /** The clock: ends the interval if it is over. A time before, or before any trade, is no news. */
  public void onTime(long nowMillis) {
    if (!hasTraded || nowMillis < toMillis) {
      return;
    }
    if (isInTime(nowMillis)) {
      advance(nowMillis);
    } else {
      refusedTimes++;
    }
  }

  /** Whether the interval has an end that is a long, and lies within the horizon. */
  private boolean isInTime(long timeMillis) {
    return timeMillis >= 0
        && timeMillis <= Long.MAX_VALUE - intervalMillis
        && (!hasTraded || timeMillis - toMillis <= horizonMillis);
  }

  private TradeStatus refused() {
    refusedTrades++;
    return TradeStatus.REFUSED;
  }

  private void advance(long timeMillis) {
    long start = timeMillis - timeMillis % intervalMillis;
    if (hasTraded) {
      endInterval();
      while (toMillis < start && flatBars < flatBarsMax) {
        begin(toMillis);
        endInterval();
      }
      intervalsWithoutBar += (start - toMillis) / intervalMillis;
    }
    begin(start);
  }

  private void endInterval() {
    if (bar.tradeCount() > 0) {
      flatBars = 0;
    } else if (flatBars == flatBarsMax) {
      intervalsWithoutBar++;
      return;
    } else {
      flatBars++;
    }
    listener.onBar(bar);
  }

  private void begin(long startMillis) {
    fromMillis = startMillis;
    toMillis = startMillis + intervalMillis;
    bar.reset(fromMillis, toMillis, bar.close());
  }

  /** The bar of the interval that is not over, with the trades so far. */
  public Bar current() {
    return bar;
  }

  /** Trades that came after their interval was over. */
  public long lateTrades() {
    return lateTrades;
  }

  public long refusedTrades() {
    return refusedTrades;
  }

  /** Times of the clock that were beyond the horizon, or too late for an interval. */
  public long refusedTimes() {
    return refusedTimes;
  }

  /** Intervals since the first trade that are over and yielded neither a bar nor a flat one. */
  public long intervalsWithoutBar() {
    return intervalsWithoutBar;
  }
}
